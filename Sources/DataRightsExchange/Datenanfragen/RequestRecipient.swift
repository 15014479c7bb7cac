/// Reads the name and address of a recipient, of whose lines the site made one.
enum RequestRecipient {
  /// Legal forms that stand behind a comma, in small letters without full stops.
  private static let legalForms: Set<String> = [
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "corp", "corporation", "co", "gmbh", "ag", "kg",
    "sa", "sas", "sarl", "srl", "spa", "sl", "slu", "bv", "nv", "as", "asa", "ab", "oy", "oyj", "sro", "doo", "pbc",
  ]

  /// Its name and the lines of its address.
  static func lines(of recipient: String) -> [String] {
    var lines: [String] = []
    for line in recipient.split(whereSeparator: \.isNewline) {
      for (place, part) in line.split(separator: ",").enumerated() {
        let text = part.trimmed
        guard !text.isEmpty else { continue }
        let form = text.lowercased().filter { $0 != "." }
        if place == 1, let name = lines.last, legalForms.contains(form) {
          lines[lines.count - 1] = name + ", " + text
        } else {
          lines.append(text)
        }
      }
    }
    return lines
  }

  /// A cell without the quotation marks that a spreadsheet program puts around it.
  static func unquoted(_ cell: String) -> String {
    let text = cell.trimmed
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.unicodeScalars.count >= 2 else { return text }
    var plain = String.UnicodeScalarView()
    var isHalf = false
    for scalar in text.unicodeScalars.dropFirst().dropLast() {
      if isHalf, scalar != "\"" { return text }
      if scalar != "\"" || isHalf { plain.append(scalar) }
      isHalf = scalar == "\"" && !isHalf
    }
    return isHalf ? text : String(plain).trimmed
  }

  /// Whether a text can be an e-mail address and nothing else.
  static func isAddress(_ text: String) -> Bool {
    let halves = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, text.utf8.count <= 254, halves.allSatisfy({ !$0.isEmpty }) else { return false }
    return text.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        && !",;:<>()[]\"\\".unicodeScalars.contains($0)
    }
  }
}
