/// A header's value with its parameters, such as `form-data; name="a"; filename="b.txt"`.
enum HeaderParameters {
  /// The value in small letters and the parameters by their names in small letters; nil where it is not of this form or
  /// names a parameter twice.
  ///
  /// In quotes `\"` is a quote. Another backslash stands for itself, since browsers send names of files so (HTML
  /// Standard, multipart form data).
  static func split(_ text: String) -> (value: String, parameters: [String: String])? {
    var rest = Array(text.unicodeScalars)[...]
    let value = token(&rest).lowercased()
    guard !value.isEmpty else { return nil }
    var parameters: [String: String] = [:]
    while true {
      skipSpace(&rest)
      guard !rest.isEmpty else { return (value, parameters) }
      guard rest.popFirst() == ";" else { return nil }
      skipSpace(&rest)
      guard !rest.isEmpty else { return (value, parameters) }
      let name = token(&rest).lowercased()
      guard !name.isEmpty, rest.popFirst() == "=" else { return nil }
      guard let content = rest.first == "\"" ? quoted(&rest) : token(&rest), parameters[name] == nil else { return nil }
      parameters[name] = content
    }
  }

  private static func skipSpace(_ rest: inout ArraySlice<Unicode.Scalar>) {
    rest = rest.drop { $0 == " " || $0 == "\t" }
  }

  private static func token(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
    let token = rest.prefix { $0 != ";" && $0 != "=" && $0 != " " && $0 != "\t" && $0 != "\"" }
    rest = rest.dropFirst(token.count)
    return String(String.UnicodeScalarView(token))
  }

  private static func quoted(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return String(text) }
      if scalar == "\\", rest.first == "\"" {
        rest.removeFirst()
        text.append("\"")
      } else {
        text.append(scalar)
      }
    }
    return nil
  }
}
