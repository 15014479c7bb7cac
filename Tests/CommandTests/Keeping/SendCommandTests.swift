import Foundation
import Testing

/// Handing letters to programs of the user's choice.
struct SendCommandTests {
  /// A program that keeps what it was called with and what it read.
  private func program(_ erika: Sandbox, exit: Int = 0) throws -> String {
    try erika.write(
      "sendmail",
      """
      #!/bin/sh
      : > \(erika.path("args"))
      for word in "$@"; do printf '%s\\n' "$word" >> \(erika.path("args")); done
      cat > \(erika.path("mail"))
      exit \(exit)
      """, mode: 0o755)
  }

  private func drafted() async throws -> Sandbox {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    return erika
  }

  @Test func `the letter goes out as a mail that Python reads, and is logged with its key`() async throws {
    let erika = try await drafted()
    let sent = try await erika.run([
      "send", "1", "--via", "\(try program(erika)) -t -- 'a b' \"$(touch \(erika.path("oops")))\"", "--json",
    ])
    try #require(sent.code == 0, "\(sent)")
    #expect(String(decoding: try erika.bytes("args"), as: UTF8.self) == "-t\n--\na b\n$(touch \(erika.path("oops")))\n")
    #expect(!erika.exists("oops"))
    let mail = try await erika.python(
      """
      import email, email.policy, json, sys
      mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
      assert not mail.defects, mail.defects
      text = mail.get_body(("plain",)).get_content()
      print(json.dumps({"from": mail["from"], "to": mail["to"], "subject": mail["subject"], "id": mail["message-id"],
                        "date": mail["date"], "unsent": mail["x-unsent"], "text": text}))
      """, erika.path("mail")
    ).json
    let shown = try await erika.json("show 1")
    #expect(mail["from"].string == "Erika Mustermann <erika.mustermann@example.org>")
    #expect(mail["to"].string?.contains("DataProtection.AE@aliexpress.com") == true)
    #expect(mail["subject"].string?.contains(try #require(shown["reference"].string)) == true)
    #expect(mail["date"].isNull && mail["unsent"].isNull)
    #expect(mail["text"].string?.contains("Erika Mustermann") == true)
    #expect(mail["id"].string == shown["events"][0]["messageID"].string)
    #expect(try sent.json["messageID"].string == mail["id"].string)
    #expect(shown["events"][0]["kind"].string == "sent")
    #expect(shown["events"][0]["via"].string == "email")
  }

  @Test func `a mail that is larger than a pipe arrives whole`() async throws {
    let erika = try await drafted()
    let file = try erika.write("records.txt", String(repeating: "0123456789abcdef", count: 100_000))
    let program = try erika.write(
      "slow", "#!/bin/sh\nsleep 1\ncat > \(erika.path("mail"))\n", mode: 0o755)
    try await erika.succeed("send 1 --via \(program) --attach \(file)")
    let sizes = try await erika.python(
      """
      import email, email.policy, sys
      mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
      print([len(part.get_content()) for part in mail.iter_attachments()], end="")
      """, erika.path("mail")
    ).text
    #expect(sizes == "[1600000]")
    #expect(try await erika.json("show 1")["status"].string == "awaiting-response")
  }

  @Test func `the hash of the log goes along where that is wished`() async throws {
    let erika = try await drafted()
    let head = try #require(try await erika.json("show 1")["head"].string)
    try await erika.succeed("send 1 --with-head --via \(try program(erika))")
    let mail = String(decoding: try erika.bytes("mail"), as: UTF8.self)
    #expect(mail.contains("\r\nX-DataRights-Head: \(head)\r\n"))
    #expect(try await erika.json("show 1")["head"].string != head)
  }

  @Test func `a program that fails leaves the log as it was`() async throws {
    let erika = try await drafted()
    let before = try erika.bytes("store/datarights.sqlite")
    for via in ["\(try program(erika, exit: 75)) -t", "/bin/false", "no-such-program", "'open", ""] {
      let outcome = try await erika.run(["send", "1", "--via", via])
      #expect(outcome.code == 1 || outcome.code == 64)
      #expect(!outcome.error.contains("Mustermann"))
      #expect(try erika.bytes("store/datarights.sqlite") == before)
    }
    #expect(try await erika.run(["send", "1", "--via", "/bin/false"]).error.contains("code 1"))
  }

  @Test func `what cannot be logged does not go out`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let outcome = try await erika.run("send 1 --via \(try program(erika)) --json")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "event-twice")
    #expect(!erika.exists("mail"))
  }

  @Test func `a later letter is logged as what it is`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.succeed("follow-up 1 reminder", today: "2027-01-04")
    let outcome = try await erika.run("send 1 --via \(try program(erika)) --json", today: "2027-01-04")
    try #require(outcome.code == 0, "\(outcome)")
    #expect(try outcome.json["events"].items.map { $0["kind"].string } == ["sent", "reminded"])
    let missing = try await erika.run(
      "send 1 --letter complaint --via \(try program(erika)) --json", today: "2027-01-04")
    #expect(try missing.errorJSON["error"]["code"].string == "letter-not-kept")
  }

  @Test func `open hands over a draft or a link, and logs nothing`() async throws {
    let erika = try await drafted()
    let program = try program(erika)
    try await erika.succeed("open 1 --link --with \(program)")
    let link = String(decoding: try erika.bytes("args"), as: UTF8.self)
    #expect(link.hasPrefix("mailto:DataProtection.AE@aliexpress.com?subject="))
    #expect(try erika.bytes("mail").isEmpty)
    try await erika.succeed("open 1 --with \(program) --output \(erika.path("draft.eml"))")
    #expect(String(decoding: try erika.bytes("args"), as: UTF8.self) == erika.path("draft.eml") + "\n")
    #expect(String(decoding: try erika.bytes("draft.eml"), as: UTF8.self).hasPrefix("X-Unsent: 1\r\n"))
    let nowhere = try await erika.run("open 1 --with \(program) --json")
    #expect(nowhere.code == 64)
    #expect(try nowhere.errorJSON["error"]["code"].string == "open-where")
    try erika.write("run/.keep", "")
    for _ in 0..<2 {
      let outcome = try await erika.succeed(
        "open 1 --json --with \(program)", environment: ["XDG_RUNTIME_DIR": erika.path("run")])
      let file = try #require(try outcome.json["output"].string)
      #expect(file.hasPrefix(erika.path("run/datarights-")))
      #expect(erika.mode(file) == "600")
    }
    #expect(try await erika.json("show 1")["status"].string == "drafted")
  }

  @Test func `what an opened program says is not repeated, since it may repeat the letter`() async throws {
    let erika = try await drafted()
    let loud = try erika.write("loud", "#!/bin/sh\necho \"$@\" >&2; echo \"$@\"; exit 3\n", mode: 0o755)
    let outcome = try await erika.run("open 1 --link --with \(loud)")
    #expect(outcome.code == 1)
    #expect(!outcome.error.contains("Mustermann") && !outcome.text.contains("Mustermann"))
    #expect(outcome.error.contains("code 3"))
  }

  @Test func `a helper for PDF files that ends at once is an error`() async throws {
    let erika = try await Sandbox.erika()
    let outcome = try await erika.run(
      "draft access --to aliexpress --format pdf --output \(erika.path("l.pdf"))",
      environment: ["DATARIGHTS_PDF": "/bin/false"])
    #expect(outcome.code == 1 && !outcome.crashed)
    #expect(!erika.exists("l.pdf"))
    #expect(try await erika.json("list")["proceedings"].items.isEmpty)
  }

  @Test func `a full disk behind standard output is an error`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let outcome = try await Program.run(
      "/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/full", Program.datarights] + erika.fixed() + ["show", "1"],
      environment: erika.environment(), in: erika.folder)
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("could not be written"))
  }
}
