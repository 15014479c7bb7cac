import Foundation
import Testing

/// The complaint of a person in Berlin about a request of two years ago.
@Suite struct `A complaint letter` {
  private func erika() async throws -> Sandbox {
    let erika = try await Sandbox.erika(today: "2024-11-22")
    try await erika.succeed(
      "addressees add example --email privacy@example.org --place de-hh --name", "Example GmbH", today: "2024-11-22")
    try await erika.succeed("draft access --to example", today: "2024-11-22")
    try await erika.log(["sent 2024-11-22 --via email", "received 2024-11-22", "partly-answered 2024-12-10"])
    return erika
  }

  @Test func `names the authority of the Land of residence, and that of the seat as the alternative`() async throws {
    let erika = try await erika()
    let letter = try await erika.json(
      "follow-up 1 complaint --language en --missing recipients,retention", today: "2026-11-24")
    #expect(letter["authorities"].items.map(\.string) == ["deberlbdi", "dehmbbfdi"])
    #expect(letter["addressee"].string == "Berlin Commissioner for Data Protection and Freedom of Information")
    let other = try await erika.json(
      "follow-up 1 complaint --language en --missing recipients --authority dehmbbfdi", today: "2026-11-24")
    #expect(other["addressee"].string == "Hamburg Commissioner for Data Protection and Freedom of Information")
  }

  @Test func `cites what was infringed and tells what happened, day by day`() async throws {
    let erika = try await erika()
    let letter = try await erika.json(
      "follow-up 1 complaint --language en --missing recipients,retention", today: "2026-11-24")
    let body = try #require(letter["body"].string)
    #expect(body.contains("Article 77 GDPR"))
    #expect(body.contains("- 22 November 2024: I sent my request."))
    #expect(body.contains("- 10 December 2024: The controller answered in part."))
    #expect(body.contains("- The answer is incomplete (Article 15 GDPR)"))
    #expect(body.contains("(Article 15(1)(c) GDPR)"))
    #expect(body.contains("(Article 15(1)(d) GDPR)"))
    #expect(!body.contains("Article 15(1)(a)"))
    #expect(!body.contains("Enclosures"))
  }

  @Test func `lists the enclosures that exist, and carries them`() async throws {
    let erika = try await erika()
    let file = erika.folder + "/request.txt"
    try "my request".write(toFile: file, atomically: true, encoding: .utf8)
    let output = erika.folder + "/complaint.eml"
    try await erika.succeed(
      "follow-up 1 complaint --language en --missing recipients --output \(output) --enclose", "sent=\(file)",
      today: "2026-11-24")
    let read = try await erika.python(
      """
      import email, email.policy, sys
      mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
      print(mail["To"])
      print([part.get_filename() for part in mail.iter_attachments()])
      print("my request of 22 November 2024" in mail.get_body(("plain",)).get_content())
      """, output)
    #expect(
      read.text == """
        Berlin Commissioner for Data Protection and Freedom of Information <mailbox@datenschutz-berlin.de>
        ['request.txt']
        True

        """)
    let missing = try await erika.run(
      "follow-up 1 complaint --missing recipients --format eml --output \(output)2 --enclose", "sent=/nowhere/x",
      today: "2026-11-24")
    #expect(missing.code == 1)
    #expect(!FileManager.default.fileExists(atPath: output + "2"))
  }

  @Test func `is refused while there is nothing to complain of`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let outcome = try await erika.run("follow-up 1 complaint --json", today: "2026-12-01")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "nothing-to-complain-of")
  }
}
