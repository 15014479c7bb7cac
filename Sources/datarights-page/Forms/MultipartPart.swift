/// The head of one part of a multipart body.
struct MultipartPart: Sendable, Hashable {
  /// The name of the field.
  let name: String
  /// The name of the file, where it is one, as the browser sent it.
  let fileName: String?

  /// Reads the lines of a head; nil where it names no field.
  init?(head: some Sequence<UInt8>) {
    guard let text = String(validating: Array(head), as: UTF8.self) else { return nil }
    var disposition: String?
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      guard line[..<colon].lowercased() == "content-disposition" else { continue }
      guard disposition == nil else { return nil }
      disposition = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
    guard let disposition, let (value, parameters) = HeaderParameters.split(disposition), value == "form-data",
      let name = parameters["name"]
    else { return nil }
    self.name = Self.unescaped(name)
    fileName = parameters["filename"].map(Self.unescaped)
  }

  /// Undoes what browsers escape in names: quotes and line breaks (HTML Standard, multipart form data).
  private static func unescaped(_ name: String) -> String {
    var text = name
    for (escape, character) in [("%22", "\""), ("%0D", "\r"), ("%0A", "\n")] where text.contains(escape) {
      text = text.split(separator: escape, omittingEmptySubsequences: false).joined(separator: character)
    }
    return text
  }
}
