import DataRights
import Testing

@testable import DataRightsLetters

@Suite struct TextLetterTests {
  private func body(_ body: String) throws -> String {
    let text = try TextLetter(.fixture(body: body), language: .fixture()).text
    return String(try #require(text.split(separator: "request\n\n", maxSplits: 1).last))
  }

  @Test func `a whole letter by hand`() throws {
    let letter = Letter.fixture(senderAddress: ["Musterstraße 1", "10115 Berlin"])
    let expected = """
      Erika Mustermann
      Musterstraße 1
      10115 Berlin
      erika@example.org

      Example GmbH
      Beispielweg 1
      10115 Berlin

      2 March 2026

      Subject: Subject access request

      Dear Sir or Madam,

      Please answer.

      """
    #expect(try TextLetter(letter, language: .fixture()).text == expected)
    #expect(try TextLetter(letter, language: .fixture()).bytes == Array(expected.utf8))
  }

  @Test func `the subject has a label only where the language has one`() throws {
    let text = try TextLetter(.fixture(subject: "Auskunft"), language: .fixture(label: nil)).text
    #expect(text.contains("\n\nAuskunft\n\n"))
    #expect(try TextLetter(.fixture(subject: "查閱"), language: .fixture(label: "主旨：")).text.contains("\n主旨：查閱\n"))
  }

  @Test func `the date line follows the language's pattern and refuses what letters do not know`() throws {
    #expect(
      try TextLetter(.fixture(), language: .fixture(dateLine: "le {date}.")).text.contains("\nle 2 March 2026.\n"))
    #expect(throws: LetterLayoutError.dateLine(language: "en")) {
      try TextLetter(.fixture(), language: .fixture(dateLine: "{place}, {date}"))
    }
  }

  @Test func `a paragraph is wrapped before column 73`() throws {
    let word = "123456789"
    #expect(
      try body(Array(repeating: word, count: 9).joined(separator: " ") + "\n\nnext")
        == Array(repeating: word, count: 7).joined(separator: " ") + "\n\(word) \(word)\n\nnext\n")
    let exact = String(repeating: "x", count: 70)
    #expect(try body("\(exact) y z") == "\(exact) y\nz\n")
  }

  @Test func `an item of a list hangs`() throws {
    let long = String(repeating: "word ", count: 16)
    #expect(
      try body("- \(long)\n  - \(long)")
        == """
        - word word word word word word word word word word word word word word
          word word
          - word word word word word word word word word word word word word
            word word word

        """)
  }

  @Test func `a word that is wider than a line is not cut`() throws {
    let url = "https://example.org/" + String(repeating: "path-", count: 400)
    #expect(try body("see \(url) there") == "see\n\(url)\nthere\n")
    #expect(try body("- \(url)") == "- \(url)\n")
  }

  @Test func `a non-breaking space is kept and never broken at`() throws {
    let start = String(repeating: "x", count: 66)
    #expect(try body("\(start) Art.\u{A0}15") == "\(start)\nArt.\u{A0}15\n")
  }

  @Test func `lines of the user's own stay, without blanks at their ends`() throws {
    #expect(try body("one  \ntwo\t\r\n\r\nthree\rfour\n\n\n") == "one\ntwo\n\nthree\nfour\n")
    #expect(try body("a\tb\n1234567\tc\n漢字\td") == "a       b\n1234567 c\n漢字    d\n")
  }

  @Test func `a dash does not begin a line`() throws {
    let start = String(repeating: "x", count: 60)
    #expect(try body("\(start) 123456789ab – y") == "\(start)\n123456789ab – y\n")
    #expect(try body("\(start) 123456789ab - y") == "\(start)\n123456789ab - y\n")
  }

  @Test func `Chinese is broken between characters, but not before a full stop`() throws {
    #expect(
      try body(String(repeating: "漢", count: 40)) == String(repeating: "漢", count: 36) + "\n漢漢漢漢\n")
    #expect(
      try body(String(repeating: "漢", count: 36) + "。字")
        == String(repeating: "漢", count: 35) + "\n漢。字\n")
  }

  @Test func `a control character is refused wherever it stands`() throws {
    let language = try Language.fixture()
    let letters: [(Letter, LetterField)] = [
      (.fixture(senderName: "a\nb"), .senderName), (.fixture(senderEmail: "a\u{1B}b"), .senderEmail),
      (.fixture(senderAddress: ["a\rb"]), .senderAddress), (.fixture(addresseeName: "a\0b"), .addresseeName),
      (.fixture(addresseeAddress: ["a\tb"]), .addresseeAddress), (.fixture(subject: "a\nb"), .subject),
      (.fixture(body: "a\u{1B}[2Jb"), .body),
    ]
    for (letter, field) in letters {
      #expect(throws: LetterLayoutError.controlCharacter(field)) { try TextLetter(letter, language: language) }
    }
  }

  @Test func `empty lines of an address are left out`() throws {
    let letter = Letter.fixture(addresseeAddress: ["", "Beispielweg 1  ", " "])
    #expect(try TextLetter(letter, language: .fixture()).text.contains("Example GmbH\nBeispielweg 1\n\n2 March"))
  }

  @Test(arguments: [UInt64(41), 42, 43, 44, 45])
  func `no random text is cut, lost or left with blanks at the ends of lines`(seed: UInt64) throws {
    for text in SeededText.lines(count: 100, upTo: 300, seed: seed) {
      let laid = try body("x" + text)
      #expect(laid.filter { !$0.isWhitespace } == ("x" + text).filter { !$0.isWhitespace })
      #expect(laid.hasSuffix("\n") && !laid.hasSuffix("\n\n"))
      #expect(!laid.contains(" \n"))
      // A wider line is a single word, but for a dash that stays with it.
      for line in laid.split(separator: "\n") where line.displayWidth > 72 {
        #expect(line.split(separator: " ").count { !$0.allSatisfy { "-–".contains($0) } } <= 1)
      }
    }
  }
}
