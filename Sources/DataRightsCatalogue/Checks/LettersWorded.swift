import DataRights

extension DataCheck {
  /// Letters use the terms of their language, no word that it avoids, and no number: numbers of law are values.
  static let lettersWorded = DataCheck(
    name: "letter-words",
    parts: { catalogue in catalogue.letterPaths.map { path in { findings(path, catalogue) } } })

  private static func findings(_ path: String, _ catalogue: Catalogue) -> [DataError] {
    guard let template = try? catalogue.letter(at: path),
      let tag = path.split(separator: "/").dropFirst(2).first.map(String.init),
      let language = try? catalogue.language(tag)
    else { return [] }
    var findings: [DataError] = []
    func found(_ message: String, _ remedy: String) {
      findings.append(DataError(file: path, line: 1, check: "letter-words", message: message, remedy: remedy))
    }
    let words = template.words.inSmallLetters
    let searched = SearchedText(words)
    if let digit = words.firstDigit { found("the number \(digit) stands in the text", "let a value say it") }
    for avoided in language.avoided where searched.containsWord(avoided.word) {
      found("\"\(avoided.word)\" is to be avoided: \(avoided.because)", "use the language's term")
    }
    guard let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) else {
      return findings
    }
    for key in Self.terms(of: name, in: path) {
      guard let term = language.terms[key] else { continue }
      let stems = term.stems.isEmpty ? [term.text.lowercased()] : term.stems
      if !stems.contains(where: searched.contains) {
        found("the term \"\(term.text)\" does not stand in it", "use the language's term for \(key)")
      }
    }
    return findings
  }

  /// The terms that a letter must use; the letters for one law alone have that law's words.
  private static func terms(of name: String, in path: String) -> [String] {
    let folders = path.split(separator: "/").dropFirst(3).dropLast()
    guard folders.isEmpty || folders == ["gdpr"] else { return [] }
    switch name {
    case "access", "erasure", "objection", "rectification", "portability": return ["personal-data"]
    case "marketing-objection": return ["direct-marketing"]
    case "withdraw-consent": return ["consent"]
    case "complaint": return ["controller"]
    default: return []
    }
  }
}
