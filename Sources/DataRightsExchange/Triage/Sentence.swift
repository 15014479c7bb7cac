import DataRights

/// A sentence of a reply with its words.
struct Sentence: Sendable {
  let text: String
  let words: [String]
  /// Whether a clause begins at a word: a comma or the like stands before it.
  let breaks: [Bool]
  /// Whether it asks.
  var isQuestion: Bool { text.last == "?" }

  init(_ text: String) {
    self.text = text
    let words = ReplyWords.words(text)
    self.words = words.map(\.word)
    breaks = words.map { $0.before.contains { ",;:()–—".contains($0) } }
  }

  /// As many as are looked at.
  private static let limit = 1500
  /// A sentence with more words is none.
  private static let longest = 160

  /// The sentences of a text that may be broken into lines anywhere.
  static func split(_ lines: [String], abbreviations: Set<String>) -> [Sentence] {
    var sentences: [Sentence] = []
    for paragraph in paragraphs(lines) {
      for text in split(paragraph, abbreviations) {
        let sentence = Sentence(text)
        guard !sentence.words.isEmpty, sentence.words.count <= longest else { continue }
        sentences.append(sentence)
        if sentences.count == limit { return sentences }
      }
    }
    return sentences
  }

  /// So many bytes of a list still belong to the sentence that introduces it.
  private static let list = 500

  /// Joins lines that only the width of a page parted, and a list to the sentence that introduces it.
  private static func paragraphs(_ lines: [String]) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    var last = ""
    var isInList = false
    for line in lines {
      if line.isEmpty, last.last == ":" { continue }
      let isItem = isItem(line)
      if isItem, isInList || last.last == ":", current.utf8.count < list {
        isInList = true
        current += " " + line + (".;,!?:".contains(line.last ?? " ") ? "" : ";")
        last = line
        continue
      }
      let wasShort = last.count < 45 && line.first?.isUppercase == true
      if line.isEmpty || isItem || isInList || wasShort || last.last == ":" {
        if !current.isEmpty { paragraphs.append(current) }
        current = line
      } else {
        current += (current.isEmpty ? "" : " ") + line
      }
      isInList = false
      last = line
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs
  }

  private static func isItem(_ line: String) -> Bool {
    guard let first = line.first else { return false }
    return "-*•·–".contains(first) || first.isNumber && line.prefix(4).contains { $0 == ")" || $0 == "." }
  }

  private static func split(_ paragraph: String, _ abbreviations: Set<String>) -> [String] {
    var sentences: [String] = []
    var current = ""
    var word = ""
    var characters = Array(paragraph)[...]
    while let character = characters.popFirst() {
      current.append(character)
      if character == "." || character == "!" || character == "?" {
        let next = characters.first
        let isLast = next.map { $0.isWhitespace || "\"“”»)".contains($0) } ?? true
        let following = characters.first { !$0.isWhitespace }
        let goesOn = character == "." && (isShort(word, abbreviations) || following?.isLowercase == true)
        if isLast, !goesOn {
          sentences.append(current.trimmed)
          current = ""
        }
        word = ""
      } else if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        word = ""
      }
    }
    return sentences + (current.trimmed.isEmpty ? [] : [current.trimmed])
  }

  /// Whether a full stop behind the word ends no sentence, as behind `Art`, `z` and `15`.
  private static func isShort(_ word: String, _ abbreviations: Set<String>) -> Bool {
    word.count == 1 || (word.count == 2 && word.allSatisfy(\.isNumber)) || abbreviations.contains(word.lowercased())
  }
}
