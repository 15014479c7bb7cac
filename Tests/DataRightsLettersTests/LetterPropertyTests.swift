import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsTestSupport
import Testing

/// What holds for every letter, whatever the law, the language and the values.
@Suite struct LetterPropertyTests {
  @Test(arguments: Catalogue.repository.languageTags)
  func `no letter under any law has a gap`(_ language: String) throws {
    for law in Catalogue.repository.lawIDs {
      for letter in try LetterCase.all(language: language, law: law) {
        let filled = try letter.letter()
        let text = filled.subject + "\n\n" + filled.body
        for sign in ["{{", "}}", "  ", "()", "( ", " )", " ,", "\u{FFFC}", "\n\n\n", "[]"] where text.contains(sign) {
          Issue.record("\(letter): “\(sign)” in it: \(Self.around(sign, in: text))")
        }
        #expect(!text.split(separator: "\n").contains { $0 == "-" || $0.hasSuffix(" ") }, "\(letter)")
      }
    }
  }

  @Test(arguments: Catalogue.repository.languageTags)
  func `no letter cites the GDPR under another law`(_ tag: String) throws {
    let gdpr = try Repository.law("eu-gdpr")
    let name = try #require(gdpr.acts[gdpr.act]?.short.text(in: tag))
    for law in try Repository.laws() where law.id != "eu-gdpr" {
      let own = law.acts.values.flatMap { $0.short.texts.values } + law.names.values.flatMap { [$0.short, $0.full] }
      // The British act bears the name in its own.
      guard !own.contains(where: { $0.contains(name) }) else { continue }
      for letter in try LetterCase.all(language: tag, law: law.id) {
        let filled = try letter.letter()
        #expect(!(filled.subject + filled.body).contains(name), "\(letter)")
      }
    }
  }

  @Test(arguments: HostileText.lines)
  func `what a person writes stands in the letter as it was written`(_ text: String) throws {
    for letter in try Self.own(of: ["en", "de", "ja"]) {
      var hostile = letter
      hostile.text = text
      let filled = try hostile.letter()
      let plain = try letter.letter()
      let written = filled.subject + filled.body
      #expect(written.contains(text), "\(letter)")
      let mine = written.count(of: text)
      #expect(written.count(of: "{{") - mine * text.count(of: "{{") == 0, "\(letter)")
      #expect(!(plain.subject + plain.body).contains("{{"))
    }
  }

  @Test func `lines, marks and ten thousand letters in a reason leave the letter whole`() throws {
    for text in ["one\ntwo\n\nthree", "\u{202B}אבג\u{202C}", String(repeating: "x", count: 10_000), "- item\n- item"] {
      var letter = LetterCase(language: "en", law: "eu-gdpr", name: "objection")
      letter.text = nil
      let plain = try letter.letter()
      letter.text = text
      let filled = try letter.letter()
      #expect(filled.body.hasPrefix(plain.body.prefix(120)))
      #expect(filled.body.contains("My reasons are these:\n\n\(text)\n"))
    }
  }

  private static func own(of languages: [String]) throws -> [LetterCase] {
    try languages.flatMap { language in
      try LetterCase.all(language: language, law: "eu-gdpr").filter { $0.name != "marketing-objection" }
    }
  }

  private static func around(_ sign: String, in text: String) -> String {
    guard let range = text.firstRange(of: sign) else { return "" }
    let start = text.index(range.lowerBound, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(range.upperBound, offsetBy: 30, limitedBy: text.endIndex) ?? text.endIndex
    return String(text[start..<end])
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
