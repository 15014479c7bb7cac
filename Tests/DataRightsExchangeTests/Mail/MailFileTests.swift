import DataRights
@testable import DataRightsExchange
import Testing

/// The parts of mails, by hand from the standards.
struct MailFileTests {
  private func file(_ text: String) throws -> MailFile {
    try MailFile(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  @Test func `encoded words are decoded, neighbours without the space between`() {
    // The examples of RFC 2047, section 8.
    for (text, expected) in [
      ("=?ISO-8859-1?Q?a?=", "a"), ("=?ISO-8859-1?Q?a?= b", "a b"), ("=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab"),
      ("=?ISO-8859-1?Q?a_b?=", "a b"), ("=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b"),
      ("=?iso-8859-1?q?this=20is=20some=20text?=", "this is some text"),
      ("=?utf-8?B?w5w=?= =?utf-8?Q?ber?=", "Über"), ("=?utf-8?Q?=C3?= =?utf-8?Q?=9C?=", "Ü"),
      ("=?x?=", "=?x?="), ("a =?b", "a =?b"), ("=?windows-1252?Q?=80?=", "€"), ("=?iso-8859-15?Q?=A4?=", "€"),
      ("=?utf-8*de?Q?x?=", "x"),
    ] {
      #expect(EncodedWordReader.decode(text) == expected, "\(text)")
    }
  }

  @Test func `long parameters are joined and decoded`() {
    // The example of RFC 2231, section 4.1.
    let value = HeaderValue(
      "application/x-stuff; title*0*=us-ascii'en'This%20is%20even%20more%20; title*1*=%2A%2A%2Afun%2A%2A%2A%20; "
        + "title*2=\"isn't it!\"")
    #expect(value.value == "application/x-stuff")
    #expect(value["title"] == "This is even more ***fun*** isn't it!")
    #expect(HeaderValue("a/b; filename*=utf-8''%e2%82%ac%20rates; x=\"a;b\\\"c\"")["filename"] == "€ rates")
    #expect(HeaderValue("a/b; x=\"a;b\\\"c\"")["x"] == "a;b\"c")
  }

  @Test func `flowed text is joined`() {
    // RFC 3676: soft line breaks, quote depth, the signature, DelSp.
    #expect(
      FlowedReader.unfold("one \ntwo\n> three \n> four\n-- \nme", deletesSpace: false)
        == "one two\n> three four\n-- \nme")
    #expect(FlowedReader.unfold("one \ntwo", deletesSpace: true) == "onetwo")
    #expect(FlowedReader.unfold(" > stuffed", deletesSpace: false) == "> stuffed")
  }

  @Test func `a mail says who, when, what and whether a machine wrote it`() throws {
    let mail = try file(
      """
      Return-Path: <bounce@example.com>
      From: "Example, Inc." <privacy@example.com>
      To: Jane Roe <jane@example.org>, jr@example.org (Jane)
      Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
       and more
      Date: Tue, 24 Nov 2026 00:30:00 +0900
      Message-ID: <1@example.com>
      In-Reply-To: <a@example.org>
      References: <z@example.org>
       <a@example.org>
      Auto-Submitted: auto-replied

      Hello
      """)
    #expect(mail.from == Mailbox(name: "Example, Inc.", address: "privacy@example.com"))
    #expect(mail.to.map(\.address) == ["jane@example.org", "jr@example.org"])
    #expect(mail.to.map(\.name) == ["Jane Roe", "Jane"])
    #expect(mail.subject == "Grüße and more")
    #expect(mail.date?.iso == "2026-11-24T00:30+09:00")
    #expect(mail.messageID == "1@example.com")
    #expect(mail.answers == ["a@example.org", "a@example.org", "z@example.org"])
    #expect(mail.isAutomatic)
    #expect(mail.text == "Hello")
  }

  @Test func `of alternatives the plain text is read, unless it only points to the page`() throws {
    func both(_ plain: String) throws -> String {
      let page = Array(repeating: "<p>We have deleted your data.</p>", count: 8).joined()
      return try file(
        """
        Subject: x
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        \(plain)
        --b
        Content-Type: text/html

        \(page)
        --b--
        """
      ).text
    }
    let long = Array(repeating: "word", count: 30).joined(separator: " ")
    #expect(try both(long) == long)
    #expect(try both("Please view this mail in a browser.").hasPrefix("We have deleted your data."))
  }

  @Test func `attachments are listed, a mail within the mail is no text`() throws {
    let mail = try file(
      """
      Subject: x
      Content-Type: multipart/mixed; boundary="b"

      --b

      Hello
      --b
      Content-Type: application/pdf; name="=?utf-8?Q?=C3=84?=.pdf"
      Content-Transfer-Encoding: base64

      AAEC
      --b
      Content-Type: message/rfc822

      Subject: inner
      Content-Type: text/plain

      We refuse your request.
      --b--
      """)
    #expect(mail.text == "Hello")
    #expect(mail.attachments == [.init(name: "Ä.pdf", type: "application/pdf", size: 3)])
    #expect(mail.returned == ["inner"])
  }

  @Test func `a charset that is not known is named`() throws {
    let mail = try file("Subject: x\nContent-Type: text/plain; charset=x-klingon\n\nqapla")
    #expect(mail.unknownCharsets == ["x-klingon"])
    #expect(mail.text == "qapla")
  }

  @Test func `entities and blocks of a page become text`() {
    #expect(
      HTMLText.text(
        "<head><title>t</title></head><p>a&nbsp;&amp;&#8364;&#x20AC;&#128;&unknown; 1 < 2<br>b</p><ul><li>c</ul><!-- no --><td>d<td>e"
      )
        == "a &€€€&unknown; 1 < 2\nb\n\n- c\n\nd e")
  }

  @Test func `what is no mail is refused, and so is too much`() {
    #expect(throws: MailError.noMail) { try MailFile(Array("hello".utf8)) }
    #expect(throws: MailError.noMail) { try MailFile([]) }
    let size = MailLimits.bytes + 1
    #expect(throws: MailError.tooLarge(bytes: size, limit: MailLimits.bytes)) {
      try MailFile([UInt8](repeating: 65, count: size))
    }
  }
}
