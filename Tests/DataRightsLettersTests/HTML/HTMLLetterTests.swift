import DataRights
import Testing

@testable import DataRightsLetters

@Suite struct HTMLLetterTests {
  private func page(_ letter: Letter = .fixture(), _ change: (inout LetterSheet) -> Void = { _ in }) throws -> String {
    var sheet = try LetterSheet(letter, language: .fixture())
    change(&sheet)
    return HTMLLetter(sheet).text
  }

  @Test func `a whole page by hand, but for its style`() throws {
    let letter = Letter.fixture(
      senderAddress: ["Musterstraße 1", "10115 Berlin"],
      body: """
        Dear Sir or Madam,

        I ask for:

        - <all> data
        - a copy & a list

        Yours
        sincerely

        Erika Mustermann
        """)
    let page = try page(letter)
    let head = try #require(page.split(separator: "<meta http-equiv").first)
    #expect(head == "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    let rest = try #require(page.split(separator: "</style>\n").last)
    #expect(
      rest == """
        </head>
        <body class="folds">
        <main>
        <header>
        <address dir="auto">Erika Mustermann<br>Musterstraße 1<br>10115 Berlin<br>erika@example.org</address>
        <p class="addressee" dir="auto">Example GmbH<br>Beispielweg 1<br>10115 Berlin</p>
        <p class="date" dir="auto"><time datetime="2026-03-02">2 March 2026</time></p>
        </header>
        <h1 dir="auto">Subject: Subject access request</h1>
        <p dir="auto">Dear Sir or Madam,</p>
        <p dir="auto">I ask for:</p>
        <ul dir="auto">
        <li>&lt;all&gt; data</li>
        <li>a copy &amp; a list</li>
        </ul>
        <p dir="auto">Yours<br>sincerely</p>
        <p class="name" dir="auto">Erika Mustermann</p>
        </main>
        </body>
        </html>

        """)
    #expect(page.contains("\n<title>Subject access request</title>\n"))
  }

  @Test func `equal letters have equal bytes`() throws {
    let letter = Letter.fixture()
    #expect(
      try HTMLLetter(letter, language: .fixture()).bytes == Array(HTMLLetter(letter, language: .fixture()).text.utf8))
  }

  @Test func `a page loads nothing`() throws {
    let page = try page()
    let loaders = ["http:", "https:", "//", "url(", "@import", "<link", "<script", "<img", "src="]
    #expect(loaders.allSatisfy { !page.contains($0) })
  }

  @Test func `a page has the size of its paper`() throws {
    #expect(try page { $0.paper = .a4 }.contains("size: A4;"))
    #expect(try page { $0.paper = .letter }.contains("size: letter;"))
    #expect(try page { $0.foldMarks = false }.contains("\n<body>\n"))
  }

  @Test(arguments: [
    ("de", "lang=\"de\">"), ("he", "lang=\"he\" dir=\"rtl\">"), ("ar-EG", "lang=\"ar-EG\" dir=\"rtl\">"),
  ])
  func `a language from the right turns the page`(tag: String, root: String) throws {
    #expect(try page { $0.language = tag }.contains("<html \(root)\n"))
    #expect(MailPage.html([], subject: "", language: tag).contains("<html \(root)\n"))
  }

  @Test func `a control character of a sheet that nobody checked does no harm`() {
    #expect(Markup.escaped("a\0b\u{1B}c\rd\u{7F}e\tf\ng") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\tf\ng")
  }
}
