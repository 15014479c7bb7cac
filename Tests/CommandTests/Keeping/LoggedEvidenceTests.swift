import Foundation
import Testing

/// Files that prove what was logged.
struct LoggedEvidenceTests {
  private static let mail = """
    From: Example Privacy Team <privacy@example.com>\r
    To: Erika Mustermann <erika.mustermann@example.org>\r
    Subject: Your request\r
    Date: Fri, 20 Nov 2026 23:30:00 -0800\r
    Message-ID: <answer-7@example.com>\r
    \r
    Dear Ms Mustermann, attached you find your data.\r

    """

  private func kept(_ erika: Sandbox) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: erika.store + "/evidence")) ?? []).sorted()
  }

  @Test func `a file is kept under its sum, for its owner alone`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("scan.png", "proof")
    let shown = try await erika.json("log 1 received --on 2026-11-25 --evidence \(file)")
    let sum = try await erika.python(
      "import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest(), end='')", file
    ).text
    let piece = shown["events"][1]["evidence"][0]
    #expect(piece["sha256"].string == sum)
    #expect(piece["file"].string == "scan.png")
    #expect(kept(erika) == [sum])
    #expect(erika.mode(erika.store + "/evidence") == "700")
    #expect(erika.mode(erika.store + "/evidence/\(sum)") == "600")
    #expect(try Data(contentsOf: URL(fileURLWithPath: erika.store + "/evidence/\(sum)")) == Data("proof".utf8))
    try FileManager.default.removeItem(atPath: file)
    #expect(try await erika.json("verify")["files"].number == 1)
  }

  @Test func `a mail gives its day, its addresses and its key`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.succeed("undo")
    try await erika.log(["sent 2026-11-19"])
    let file = try erika.write("answer.eml", Self.mail)
    let shown = try await erika.json("log 1 answered --evidence \(file)")
    let event = shown["events"][1]
    // The day is the sender's: in UTC it was the 21st.
    #expect(event["on"].string == "2026-11-20")
    #expect(event["via"].string == "email")
    #expect(event["messageID"].string == "answer-7@example.com")
    let message = event["evidence"][0]["message"]
    #expect(message["from"][0].string == "privacy@example.com")
    #expect(message["to"][0].string == "erika.mustermann@example.org")
    #expect(event["evidence"][0]["level"].string == "E3")
  }

  @Test func `the day that the user names wins over the mail's`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("answer.eml", Self.mail)
    let refused = try await erika.run("log 1 answered --evidence \(file)")
    #expect(refused.code == 1)
    #expect(kept(erika) == [])
    let shown = try await erika.json("log 1 answered --on 2026-11-25 --via post --evidence \(file)")
    #expect(shown["events"][1]["on"].string == "2026-11-25")
    #expect(shown["events"][1]["via"].string == "post")
  }

  @Test func `a refused call leaves no copy, and keeps one that was there`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("scan.png", "proof")
    for line in ["log 1 sent --on 2026-11-25", "log 1 received --on 2026-12-24", "log 9 received"] {
      let refused = try await erika.run("\(line) --evidence \(file)")
      #expect(refused.code == 1)
      #expect(kept(erika) == [])
    }
    try await erika.succeed("log 1 received --on 2026-11-25 --evidence \(file)")
    #expect(try await erika.run("log 1 sent --on 2026-11-25 --evidence \(file)").code == 1)
    #expect(kept(erika).count == 1)
    #expect(try await erika.run("verify").code == 0)
  }

  @Test(arguments: ["missing.png", "."])
  func `what is no file is named`(name: String) async throws {
    let erika = try await Sandbox.erikaWaiting()
    let outcome = try await erika.run("log 1 received --on 2026-11-25 --evidence \(erika.path(name))")
    #expect(outcome.code == 1)
    #expect(outcome.error.contains(erika.path(name)))
    #expect(try await erika.json("show 1")["events"].items.count == 1)
  }

  @Test func `a reply that is read and accepted is kept as evidence`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let reference = try #require(try await erika.json("show 1")["reference"].string)
    let file = try erika.write(
      "reply.eml",
      """
      From: privacy@example.com\r
      To: erika.mustermann@example.org\r
      Subject: Re: \(reference)\r
      Date: Wed, 25 Nov 2026 10:00:00 +0100\r
      Message-ID: <r1@example.com>\r
      \r
      This is an automatic reply. We have received your request.\r

      """)
    try await erika.succeed("read-reply \(file) --accept automatic-receipt")
    let event = try await erika.json("show 1")["events"][1]
    #expect(event["kind"].string == "acknowledged")
    #expect(event["evidence"][0]["file"].string == "reply.eml")
    #expect(kept(erika).count == 1)
  }
}
