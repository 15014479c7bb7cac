/// The line that parts a multipart body, as the head of the request gives it (RFC 2046, section 5.1.1).
struct Boundary: Sendable, Hashable {
  /// The boundary without its hyphens.
  let bytes: [UInt8]

  private static let allowed = Set(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? ".utf8)

  /// Takes the boundary from `multipart/form-data; boundary=…`; nil where it is another type or has no right boundary.
  init?(contentType: String) {
    guard let (value, parameters) = HeaderParameters.split(contentType), value == "multipart/form-data",
      let text = parameters["boundary"]
    else { return nil }
    bytes = Array(text.utf8)
    guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.allowed.contains), bytes.last != UInt8(ascii: " ")
    else { return nil }
  }

  /// What stands before every part but the first: a line break, two hyphens and the boundary.
  var delimiter: [UInt8] { Array("\r\n--".utf8) + bytes }
}
