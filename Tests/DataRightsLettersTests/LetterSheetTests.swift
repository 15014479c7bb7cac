import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

@testable import DataRightsLetters

@Suite struct LetterSheetTests {
  @Test func `a whole sheet by hand`() throws {
    let letter = Letter.fixture(
      senderAddress: ["Musterstraße 1 ", ""], body: "\nDear Sir,  \nor Madam\n\n- one\n- two\t\n\n\n  \nErika\n")
    #expect(
      try LetterSheet(letter, language: .fixture())
        == LetterSheet(
          language: "en", title: "Subject access request",
          sender: ["Erika Mustermann", "Musterstraße 1", "erika@example.org"],
          addressee: ["Example GmbH", "Beispielweg 1", "10115 Berlin"], dateLine: "2 March 2026",
          subject: "Subject: Subject access request",
          blocks: [.paragraph(["Dear Sir,", "or Madam"]), .list(["one", "two"]), .paragraph(["Erika"])], paper: .a4,
          foldMarks: true, date: .day1))
  }

  @Test func `paper and fold marks are the language's unless they are given`() throws {
    let language = try Language.fixture(paper: "letter")
    #expect(try LetterSheet(.fixture(), language: language).paper == .letter)
    #expect(try LetterSheet(.fixture(), language: language).foldMarks == false)
    #expect(try LetterSheet(.fixture(), language: language, paper: .a4).foldMarks == true)
    #expect(try LetterSheet(.fixture(), language: language, foldMarks: true).foldMarks == true)
    #expect(try LetterSheet(.fixture(), language: .fixture(), foldMarks: false).foldMarks == false)
    #expect(throws: DataError.self) { try Language.fixture(paper: "foolscap") }
  }

  @Test func `a control character is refused wherever it stands`() throws {
    let noncharacter = String(decoding: [0xFFFF] as [UInt16], as: UTF16.self)
    let letters: [(Letter, LetterField)] = [
      (.fixture(senderName: "a\nb"), .senderName), (.fixture(senderEmail: "a\u{1B}b"), .senderEmail),
      (.fixture(senderAddress: ["a\rb"]), .senderAddress), (.fixture(addresseeName: "a\0b"), .addresseeName),
      (.fixture(addresseeAddress: ["a\tb"]), .addresseeAddress), (.fixture(subject: "a\(noncharacter)b"), .subject),
      (.fixture(body: "a\u{1B}[2Jb"), .body), (.fixture(body: "a\(noncharacter)b"), .body),
    ]
    for (letter, field) in letters {
      #expect(throws: LetterLayoutError.controlCharacter(field)) { try LetterSheet(letter, language: .fixture()) }
    }
    #expect(throws: LetterLayoutError.dateLine(language: "en")) {
      try LetterSheet(.fixture(), language: .fixture(dateLine: "{place}, {date}"))
    }
  }

  @Test func `a number stays with the Art. before it`() throws {
    let letter = Letter.fixture(
      subject: "Nach Art. 15 DSGVO", body: "Text (Art. 12 Abs. 3 DSGVO).\n\n- Art.  15 lit. a")
    let sheet = try LetterSheet(letter, language: Catalogue.repository.language("de"))
    #expect(sheet.title == "Nach Art.\u{A0}15 DSGVO")
    #expect(sheet.subject == "Nach Art.\u{A0}15 DSGVO")
    #expect(
      sheet.blocks == [
        .paragraph(["Text (Art.\u{A0}12 Abs.\u{A0}3 DSGVO)."]), .list(["Art.  15 lit.\u{A0}a"]),
      ])
  }

  @Test func `a sheet is read as it was written`() throws {
    let sheet = try LetterSheet(.fixture(body: "a\nb\n\n- c"), language: .fixture())
    #expect(try LetterSheet(sheet.document, file: "sheet.json") == sheet)
  }
}
