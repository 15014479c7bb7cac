import DataRights
import DataRightsLetters
import Testing

@Suite struct LetterFormatTests {
  @Test(arguments: [
    (LetterFormat.text, "txt", "text/plain; charset=utf-8"), (.html, "html", "text/html; charset=utf-8"),
    (.eml, "eml", "message/rfc822"), (.mailto, "uri", "text/plain; charset=us-ascii"),
  ])
  func `each format has its extension and media type`(format: LetterFormat, extension: String, type: String) {
    #expect(format.fileExtension == `extension`)
    #expect(format.mediaType == type)
  }

  @Test func `each format lays out what its own type does`() throws {
    let letter = Letter.fixture()
    let language = try Language.fixture()
    #expect(try LetterFormat.text.bytes(of: letter, language: language) == TextLetter(letter, language: language).bytes)
    #expect(try LetterFormat.html.bytes(of: letter, language: language) == HTMLLetter(letter, language: language).bytes)
    #expect(
      try LetterFormat.eml.bytes(of: letter, language: language)
        == MailDraft(letter, language: language, date: letter.date).bytes)
    #expect(
      try LetterFormat.mailto.bytes(of: letter, language: language) == Array((MailtoLink(letter).text + "\n").utf8))
  }

  @Test func `a letter to nobody's mailbox is laid out for paper and screen only`() throws {
    let letter = Letter.fixture(addresseeEmail: nil)
    // Whether the helper for PDF files is installed is nothing to do with mailboxes.
    for format in LetterFormat.allCases where format != .pdf {
      let bytes = try? format.bytes(of: letter, language: .fixture())
      #expect((bytes == nil) == format.needsEmail)
    }
  }
}
