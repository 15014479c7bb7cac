import DataRights
import DataRightsLetters
import Testing

@Suite struct MailtoLinkTests {
  @Test(arguments: [
    // The examples of RFC 6068, section 6, with what our links always have besides.
    ("infobot@example.com", "current-issue", "", "mailto:infobot@example.com?subject=current-issue&body="),
    (
      "infobot@example.com", "", "send current-issue\nsend index",
      "mailto:infobot@example.com?subject=&body=send%20current-issue%0D%0Asend%20index"
    ),
    ("user@example.org", "café", "café", "mailto:user@example.org?subject=caf%C3%A9&body=caf%C3%A9"),
    ("gorby%kremvax@example.com", "", "", "mailto:gorby%25kremvax@example.com?subject=&body="),
    ("unlikely?address@example.com", "", "", "mailto:unlikely%3Faddress@example.com?subject=&body="),
    ("Mike&family@example.org", "", "", "mailto:Mike%26family@example.org?subject=&body="),
    ("a@example.org", "100 % + #1", "&=~", "mailto:a@example.org?subject=100%20%25%20%2B%20%231&body=%26%3D~"),
  ])
  func `RFC 6068 by hand`(address: String, subject: String, body: String, link: String) throws {
    let letter = Letter.fixture(addresseeEmail: address, subject: subject, body: body)
    #expect(try MailtoLink(letter).text == link)
  }

  @Test func `a header cannot be smuggled in`() throws {
    let link = try MailtoLink(.fixture(subject: "x&bcc=y@example.org", body: "&bcc=y@example.org")).text
    #expect(!link.contains("bcc="))
    #expect(throws: LetterLayoutError.controlCharacter(.subject)) {
      try MailtoLink(.fixture(subject: "x\r\nBcc: y@example.org"))
    }
    #expect(throws: LetterLayoutError.address(.addresseeEmail, .badLocalPart)) {
      try MailtoLink(.fixture(addresseeEmail: "<y@example.org"))
    }
  }

  @Test func `a link of more than 2000 characters is too long`() throws {
    let head = try MailtoLink(.fixture(body: "")).text.utf8.count
    #expect(try !MailtoLink(.fixture(body: String(repeating: "x", count: 2000 - head))).isTooLong)
    #expect(try MailtoLink(.fixture(body: String(repeating: "x", count: 2001 - head))).isTooLong)
  }

  @Test func `a link says which programs it is too long for`() throws {
    func exceeded(_ length: Int) throws -> [MailtoLink.Limit] {
      let head = try MailtoLink(.fixture(body: "")).text.utf8.count
      return try MailtoLink(.fixture(body: String(repeating: "x", count: length - head))).exceeded
    }
    #expect(try exceeded(2000) == [])
    #expect(try exceeded(2001) == [.windows])
    #expect(try exceeded(6001) == [.windows, .gmail])
    #expect(try exceeded(30_001) == [.windows, .gmail, .outlook])
  }

  @Test func `the shortened link has address and subject`() throws {
    let link = try MailtoLink(.fixture(subject: "Löschung – DR-1", body: String(repeating: "x", count: 9000)))
    #expect(link.shortened == "mailto:privacy@example.com?subject=L%C3%B6schung%20%E2%80%93%20DR-1")
  }

  @Test func `without an address there is no link`() {
    #expect(throws: LetterLayoutError.noEmail) { try MailtoLink(.fixture(addresseeEmail: nil)) }
  }

  @Test(arguments: [UInt64(31), 32, 33, 34, 35])
  func `decoding gives 100 random texts back`(seed: UInt64) throws {
    for text in SeededText.lines(count: 100, upTo: 60, seed: seed) {
      let link = try MailtoLink(.fixture(body: "a " + text + "\n" + text + "b")).text
      let body = try #require(link.split(separator: "&body=", maxSplits: 1).last)
      #expect(try Decoders.percent(String(body)) == "a " + text.trimmingEnd + "\r\n" + text + "b")
    }
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmingEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
