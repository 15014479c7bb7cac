import DataRights

extension DataCheck {
  /// Letters use the terms of their language, no word that it avoids, and no number: numbers of law are values.
  static let lettersWorded = DataCheck(name: "letter-words") { catalogue in
    var findings: [DataError] = []
    for path in catalogue.letterPaths {
      guard let template = try? catalogue.letter(at: path),
        let tag = path.split(separator: "/").dropFirst(2).first.map(String.init),
        let language = try? catalogue.language(tag)
      else { continue }
      func found(_ message: String, _ remedy: String) {
        findings.append(DataError(file: path, line: 1, check: "letter-words", message: message, remedy: remedy))
      }
      let words = template.words.lowercased()
      if let digit = words.unicodeScalars.first(where: { $0.properties.generalCategory == .decimalNumber }) {
        found("the number \(digit) stands in the text", "let a value say it")
      }
      for avoided in language.avoided where words.containsWord(avoided.word) {
        found("\"\(avoided.word)\" is to be avoided: \(avoided.because)", "use the language's term")
      }
      guard let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) else { continue }
      for key in Self.terms(of: name, in: path) {
        guard let term = language.terms[key] else { continue }
        let stems = term.stems.isEmpty ? [term.text.lowercased()] : term.stems
        if !stems.contains(where: words.contains) {
          found("the term \"\(term.text)\" does not stand in it", "use the language's term for \(key)")
        }
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

extension String {
  /// Whether a word stands in the text with no letter beside it.
  fileprivate func containsWord(_ word: String) -> Bool {
    var start = startIndex
    while let range = self[start...].firstRange(of: word) {
      let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
      let after = range.upperBound == endIndex ? nil : self[range.upperBound]
      if before?.isLetter != true, after?.isLetter != true { return true }
      start = index(after: range.lowerBound)
    }
    return false
  }
}
