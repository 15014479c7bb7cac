import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// Python's parser finds in a page all that the letter says, and nothing else.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct PageTextTests {
  /// All that a page consists of besides texts; no script, no image, no link.
  private static let others = ["body", "head", "header", "html", "main", "meta", "time", "ul"]
  private static let attributes = ["charset", "class", "content", "datetime", "dir", "http-equiv", "lang", "name"]

  @Test func `nothing of a hostile text is lost, escaped wrongly or alive`() throws {
    let pages = try HostileText.lines.map { text in
      try HTMLLetter(
        .fixture(
          senderName: text, senderEmail: text, senderAddress: [text, text], addresseeName: text,
          addresseeAddress: [text], subject: text, body: "x\(text)\nx\(text)\n\n- \(text)\n- \(text)\n\n\(text)"),
        language: .fixture()
      ).text
    }
    let read = try ReadPage.all(pages)
    #expect(read.count == HostileText.lines.count)
    for (text, page) in zip(HostileText.lines, read) {
      #expect(
        page.elements == [
          .init("title", text), .init("address", "\(text)\n\(text)\n\(text)\n\(text)"),
          .init("p", kind: "addressee", "\(text)\n\(text)"), .init("p", kind: "date", "2 March 2026"),
          .init("h1", "Subject: " + text), .init("p", "x\(text)\nx\(text)"), .init("li", text), .init("li", text),
          .init("p", kind: "name", text),
        ])
      #expect(page.others == Self.others)
      #expect(page.attributes == Self.attributes)
      #expect(page.stray == [])
    }
  }

  @Test func `every letter stands in its page whole`() throws {
    let goldens = try LetterCase.sample()
    let letters = try goldens.map { try $0.letter() }
    let read = try ReadPage.all(
      zip(goldens, letters).map { try HTMLLetter($1, language: Catalogue.repository.language($0.language)).text })
    for (letter, page) in zip(letters, read) {
      #expect(page.elements.first?.text.replacing("\u{A0}", with: " ") == letter.subject.replacing("\u{A0}", with: " "))
      // The text again, with its marks and empty lines.
      var text = ""
      for (index, element) in page.elements.enumerated().dropFirst(5) {
        let follows = element.tag == "li" && page.elements[index - 1].tag == "li"
        text += (index == 5 ? "" : follows ? "\n" : "\n\n") + (element.tag == "li" ? "- " : "") + element.text
      }
      #expect(text.replacing("\u{A0}", with: " ") == letter.body.replacing("\u{A0}", with: " "))
      #expect(page.stray == [])
    }
  }

  @Test(arguments: LetterSheet.Paper.allCases)
  func `the page allows its own style sheet only, by its hash`(paper: LetterSheet.Paper) throws {
    let script = """
      import base64, hashlib, json, re, sys
      page = json.load(open(sys.argv[1]))[0]
      style = re.search('<style>(.*?)</style>', page, re.S)[1]
      print(json.dumps(['sha256-' + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()]))
      """
    let page = HTMLLetter(try LetterSheet(.fixture(), language: .fixture(), paper: paper)).text
    let hash: [String] = try Python.json(script, reading: JSONEncoder().encode([page]))
    let policy = "default-src 'none'; style-src '\(hash[0])'; base-uri 'none'; form-action 'none'"
    #expect(page.contains("content=\"\(policy)\""))
    #expect(page.split(separator: "<style>").count == 2 && !page.contains(" style="))
  }
}
