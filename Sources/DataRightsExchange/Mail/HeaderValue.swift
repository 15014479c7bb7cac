/// A header value with parameters, such as `text/plain; charset=utf-8`, also in the form of RFC 2231.
struct HeaderValue {
  /// The value before the first semicolon, in lower case.
  let value: String
  private let parameters: [String: String]

  init(_ text: String) {
    var pieces = Self.split(text)
    value = pieces.isEmpty ? "" : Self.withoutComments(pieces.removeFirst()).lowercased()
    var plain: [String: String] = [:]
    var parts: [String: [Int: (text: String, isEncoded: Bool)]] = [:]
    for piece in pieces.prefix(200) {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let name = piece[..<equals].trimmed.lowercased()
      let value = Self.unquoted(piece[piece.index(after: equals)...].trimmed)
      let halves = name.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
      switch halves.count {
      case 1: if plain[name] == nil { plain[name] = value }
      case 2 where halves[1].isEmpty: parts[halves[0], default: [:]][0] = (value, true)
      case 2: if let n = Int(halves[1]), n >= 0 { parts[halves[0], default: [:]][n] = (value, false) }
      default: if let n = Int(halves[1]), n >= 0 { parts[halves[0], default: [:]][n] = (value, true) }
      }
    }
    for (name, sections) in parts { if let text = Self.joined(sections) { plain[name] = text } }
    parameters = plain
  }

  subscript(name: String) -> String? { parameters[name] }

  /// Joins the sections of a long value; the first may name a charset.
  private static func joined(_ sections: [Int: (text: String, isEncoded: Bool)]) -> String? {
    var charset = "utf-8"
    var bytes: [UInt8] = []
    for number in 0..<sections.count {
      guard let section = sections[number] else { break }
      var text = Substring(section.text)
      if number == 0, section.isEncoded {
        let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3 { (charset, text) = (String(parts[0]), parts[2]) }
      }
      bytes += section.isEncoded ? Array(text.utf8).unescaped(UInt8(ascii: "%")) : Array(text.utf8)
    }
    return bytes.isEmpty ? nil : Charset.decode(bytes[...], charset: charset).text
  }

  /// The pieces between semicolons that stand in no quotes.
  private static func split(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var isQuoted = false
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if scalar == ";", !isQuoted {
        pieces.append(String(piece))
        piece.removeAll()
        continue
      }
      if scalar == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = scalar == "\\" && isQuoted && !isEscaped
      piece.append(scalar)
    }
    return pieces + [String(piece)]
  }

  private static func withoutComments(_ text: String) -> String {
    text.prefix { $0 != "(" }.trimmed
  }

  private static func unquoted(_ text: String) -> String {
    guard text.hasPrefix("\"") else { return text.prefix { !$0.isWhitespace }.trimmed }
    var plain = ""
    var isEscaped = false
    for character in text.dropFirst() {
      if isEscaped {
        plain.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      } else {
        plain.append(character)
      }
    }
    return plain
  }
}
