/// The header that says what a file is called (RFC 6266), its name in ASCII and, where that is not all, in UTF-8
/// (RFC 8187).
enum ContentDisposition {
  /// The header for a file that is kept, or shown.
  static func header(name: String, inline isInline: Bool) -> String {
    let name = Upload.cleaned(name)
    let plain = String(String.UnicodeScalarView(name.unicodeScalars.map { isPlain($0) ? $0 : "_" }))
    let start = "\(isInline ? "inline" : "attachment"); filename=\"\(plain)\""
    return plain == name ? start : start + "; filename*=UTF-8''" + Links.encoded(name)
  }

  /// Whether a character means itself in quotes to every browser: some read percent signs and backslashes otherwise.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) && scalar != "\"" && scalar != "\\" && scalar != "%"
  }
}
