import DataRights

extension DataCheck {
  /// The longest text of a line in a checklist.
  private static let longestLine = 120

  /// Texts of exits stand in every language of the interface, leave open the service's name only, and the lines of a
  /// checklist are short.
  static let exitTexts = DataCheck(name: "exit") { catalogue in
    var findings: [DataError] = []
    let tags = catalogue.interfaceTags
    for record in RawRecord.ofExits(catalogue) {
      func found(_ json: JSON, _ message: String, _ remedy: String) {
        findings.append(
          DataError(file: record.file, line: json.line, check: "exit", message: message, remedy: remedy))
      }
      for text in record.objects where text["en"]?.string != nil {
        for tag in tags where text[tag] == nil { found(text, "a text has no \"\(tag)\"", "write it") }
        for word in text.members ?? [] {
          guard let words = word.value.string, words.hasBraces, words.replacing("{service}", with: "").hasBraces else {
            continue
          }
          found(word.value, "a text has braces around something else than \"service\"", "write the words themselves")
        }
      }
      for line in record.checklist {
        for text in (line["text"]?.members ?? []).map(\.value) {
          guard let words = text.string,
            words.utf8.count > longestLine && words.count > longestLine || words.contains("\n")
          else { continue }
          found(text, "a line has \(words.count) characters", "write at most \(longestLine), and the rest in detail")
        }
      }
    }
    return findings
  }
}

extension RawRecord {
  /// The parts that are shown as one line each: entries, their questions and answers, prerequisites.
  fileprivate var checklist: [JSON] {
    let entries = (json["items"]?.array ?? []) + (json["prerequisites"]?.array ?? [])
    let questions = entries.flatMap { $0["answers"]?.array ?? [] }
    return entries + questions + questions.flatMap { $0["choices"]?.array ?? [] }
  }
}

extension String {
  fileprivate var hasBraces: Bool { utf8.contains(UInt8(ascii: "{")) || utf8.contains(UInt8(ascii: "}")) }
}
