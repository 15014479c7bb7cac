import DataRights
import DataRightsLetters
import Testing

@Suite struct MailDraftTests {
  private func draft(_ letter: Letter) throws -> String {
    String(decoding: try MailDraft(letter, language: .fixture(), date: .day1).bytes, as: UTF8.self)
  }

  @Test func `a whole draft by hand`() throws {
    let letter = Letter.fixture(
      senderName: "Jörg Muster", addresseeName: "Example, Inc.", subject: "Auskunft – DR-1", body: "Grüße\n\n.\n")
    let expected = """
      X-Unsent: 1
      Date: Mon, 2 Mar 2026 12:00:00 +0000
      From: =?UTF-8?Q?J=C3=B6rg_Muster?=
       <erika@example.org>
      To: "Example, Inc." <privacy@example.com>
      Subject: =?UTF-8?Q?Auskunft_=E2=80=93_DR-1?=
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="=_alternative"

      --=_alternative
      Content-Type: text/plain; charset=utf-8; format=flowed
      Content-Transfer-Encoding: quoted-printable

      Gr=C3=BC=C3=9Fe

      =2E

      --=_alternative
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <!doctype html>
      <html lang=3D"en">
      <head>
      <meta charset=3D"utf-8">
      <meta name=3D"format-detection" content=3D"telephone=3Dno">
      <title>Auskunft =E2=80=93 DR-1</title>
      </head>
      <body>
      <div style=3D"font-family:Arial,Helvetica,sans-serif;line-height:1.4">
      <p dir=3D"auto" style=3D"margin:0 0 1em;white-space:pre-wrap">Gr=C3=BC=C3=
      =9Fe</p>
      <p dir=3D"auto" style=3D"margin:0 0 1em;white-space:pre-wrap">.</p>
      </div>
      </body>
      </html>

      --=_alternative--

      """
    #expect(try draft(letter) == expected.replacing("\n", with: "\r\n"))
  }

  @Test func `line breaks are CRLF and nothing else`() throws {
    let text = try draft(.fixture(body: "a\rb\r\nc\nd\u{2028}e\u{B}f"))
    #expect(text.contains("\r\n\r\na\r\nb\r\nc\r\nd\r\ne\r\nf\r\n\r\n--=_alternative\r\n"))
    #expect(text.replacing("=\r\n", with: "").contains(">a<br>b<br>c<br>d<br>e<br>f</p>"))
    #expect(text.unicodeScalars.count { $0 == "\r" } == text.count { $0 == "\r\n" })
    #expect(text.unicodeScalars.count { $0 == "\n" } == text.count { $0 == "\r\n" })
  }

  @Test func `a draft has no sender or addressee block and no message ID`() throws {
    let text = try draft(.fixture(senderAddress: ["Musterstraße 1"]))
    #expect(!text.contains("Muster=") && !text.contains("Beispielweg") && !text.contains("Message-ID"))
  }

  @Test(arguments: [
    "a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b", "a\u{B}b", "a\u{85}b", "a\u{2028}b", "a\u{1B}[31m",
  ])
  func `a control character in the header is refused`(value: String) {
    #expect(throws: LetterLayoutError.controlCharacter(.subject)) { try draft(.fixture(subject: value)) }
    #expect(throws: LetterLayoutError.controlCharacter(.senderName)) { try draft(.fixture(senderName: value)) }
    #expect(throws: LetterLayoutError.controlCharacter(.addresseeName)) { try draft(.fixture(addresseeName: value)) }
    #expect(throws: LetterLayoutError.address(.senderEmail, .spaceOrControl)) {
      try draft(.fixture(senderEmail: "x\r\n@example.org"))
    }
  }

  @Test func `an address that cannot be used is refused`() {
    #expect(throws: LetterLayoutError.noEmail) { try draft(.fixture(addresseeEmail: nil)) }
    #expect(throws: LetterLayoutError.address(.addresseeEmail, .notASCII)) {
      try draft(.fixture(addresseeEmail: "datenschutz@müller.example"))
    }
    #expect(throws: LetterLayoutError.address(.senderEmail, .notOneAt)) { try draft(.fixture(senderEmail: "erika")) }
    #expect(throws: LetterLayoutError.controlCharacter(.body)) { try draft(.fixture(body: "a\0b")) }
  }

  @Test func `an error says nothing of the letter`() {
    let error = LetterLayoutError.address(.addresseeEmail, .badDomain)
    #expect(
      "\(error)"
        == "the addressee's e-mail address cannot be used: what stands after the @ is no domain name such as example.org"
    )
  }
}
