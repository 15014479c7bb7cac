extension HeaderField {
  /// The most that a piece of an encoded name takes, so that its line stays below 78 characters.
  private static let pieceLength = 57

  /// A `Content-Disposition` field for a file that is to be saved under a name.
  ///
  /// A name that is not plain ASCII, or is long, is encoded in pieces (RFC 2231, sections 3 and 4).
  init(attachmentNamed name: String) {
    let parameters = Self.quoted(name).map { [$0] } ?? Self.encoded(name)
    self.init("Content-Disposition", plain: (["attachment"] + parameters).joined(separator: ";\r\n "))
  }

  /// A name as a quoted string; nil where it must be encoded, above all where it looks encoded already.
  private static func quoted(_ name: String) -> String? {
    guard name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !name.contains("=?") else { return nil }
    let parameter = "filename=\"" + name.map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
    return parameter.utf8.count <= lineLength - 1 ? parameter : nil
  }

  private static func encoded(_ name: String) -> [String] {
    var pieces = [""]
    for scalar in name.unicodeScalars {
      // A character stays in one piece, since some programs decode each by itself.
      let encoded = PercentEncoding.encode(String(scalar))
      if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > pieceLength { pieces.append("") }
      pieces[pieces.count - 1] += encoded
    }
    guard pieces.count > 1 else { return ["filename*=UTF-8''" + pieces[0]] }
    return pieces.enumerated().map { "filename*\($0)*=" + ($0 == 0 ? "UTF-8''" : "") + $1 }
  }
}
