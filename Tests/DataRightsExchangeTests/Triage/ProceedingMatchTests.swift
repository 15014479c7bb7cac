import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// Which request a reply answers, and how one knows.
struct ProceedingMatchTests {
  private func proceeding(_ number: Int, _ reference: String, to addressee: String = "shop") -> Proceeding {
    Proceeding(
      number: number, reference: reference, right: .access, law: "eu-gdpr", addressee: addressee,
      controller: "Example GmbH", controllerPlace: nil, representativePlaces: [], resident: "de", language: "en",
      opened: day("2026-11-20"), disclosed: [], events: [Event(.sent, on: day("2026-11-20"))])
  }

  private func match(
    _ text: String = "Hello", subject: String = "x", header: [String] = [], among proceedings: [Proceeding],
    email: String = "privacy@example.com"
  ) throws -> ProceedingMatch? {
    let addressee = Addressee(
      own: "shop", name: "Example", email: email, address: [], place: nil, checked: day("2026-11-20"))
    return ProceedingMatch(try mail(text, subject: subject, header: header), among: proceedings) { id in
      id == "shop" ? addressee : nil
    }
  }

  private var two: [Proceeding] { [proceeding(1, "DR-AAAA-2222"), proceeding(2, "DR-BBBB-3333")] }

  @Test func `the reference of the subject comes first`() throws {
    let found = try match("DR-AAAA-2222", subject: "AW: access, dr-bbbb-3333", among: two)
    #expect(found?.number == 2)
    #expect(found?.basis == .reference)
  }

  @Test func `a reference in the text, even in what is quoted, will do`() throws {
    #expect(try match("Thanks.\n> Subject: access, DR-AAAA-2222", among: two)?.number == 1)
    #expect(try match("DR-AAAA-2222 and DR-BBBB-3333", among: two) == nil)
    #expect(try match("DR-CCCC-4444", among: two) == nil)
  }

  @Test func `a mail that is answered may have the reference in its key`() throws {
    let found = try match(header: ["In-Reply-To: <DR-AAAA-2222.1@example.org>"], among: two)
    #expect(found?.number == 1)
    #expect(found?.basis == .inReplyTo)
  }

  @Test func `the domain decides where one request alone is open`() throws {
    let one = [proceeding(1, "DR-AAAA-2222"), proceeding(2, "DR-BBBB-3333", to: "other")]
    #expect(try match(among: one)?.basis == .domain)
    #expect(try match(among: one)?.number == 1)
    #expect(try match(among: two) == nil)
    #expect(try match(among: one, email: "privacy@mail.example.com")?.number == 1)
    #expect(try match(among: one, email: "privacy@notexample.com") == nil)
    #expect(try match(among: one, email: "privacy@com") == nil)
    var closed = one
    closed[0].events.append(Event(.closed, on: day("2026-11-21")))
    #expect(try match(among: closed) == nil)
  }

  @Test func `everybody's domain is nobody's`() throws {
    let own = Addressee(
      own: "shop", name: "x", email: "shop@gmail.com", address: [], place: nil, checked: day("2026-11-20"))
    #expect(MailDomain.isOf(own, address: "Shop@gmail.com"))
    #expect(!MailDomain.isOf(own, address: "other@gmail.com"))
  }

  @Test func `a bounce names the letter that came back`() throws {
    let reply = try #require(ReplyFixture.corpus.first { $0.name == "en-bounce-postfix" })
    let mail = try MailFile(try reply.bytes)
    let found = ProceedingMatch(mail, among: [proceeding(7, "DR-7K3F-9QXM"), two[0]]) { _ in nil }
    #expect(found?.number == 7)
    #expect(mail.report?.recipient == "privacy@example.com")
    #expect(mail.report?.status == "5.1.1")
  }
}
