import DataRightsTestSupport
import Foundation
import Testing

/// `read-reply` reads a mail, proposes, and logs only what is accepted.
@Suite struct `A reply` {
  /// A mail on this machine, with the reference of its first proceeding.
  private func save(_ text: String, on sandbox: Sandbox, subject: String = "Your request") async throws -> String {
    let reference = try await sandbox.json("list")["proceedings"][0]["reference"].string ?? "none"
    return try sandbox.write(
      "answer.eml",
      """
      From: Example Privacy <privacy@example.com>
      Subject: \(subject) \(reference)
      Date: Fri, 18 Dec 2026 10:00:00 +0100
      Message-ID: <1@example.com>

      \(text)
      """)
  }

  private static let extension27 = "We have to extend the deadline for our answer until 15 January 2027."

  @Test func `is shown with its sentence, and nothing is logged`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try await save(Self.extension27, on: erika)
    let document = try await erika.json("read-reply", file, today: "2026-12-20")
    #expect(document["format"].number == 1)
    #expect(document["date"].string == "2026-12-18")
    #expect(document["messageID"].string == "1@example.com")
    #expect(document["proceeding"].number == 1)
    #expect(document["matchedBy"].string == "reference")
    #expect(document["proposals"].items.count == 1)
    #expect(document["proposals"][0]["reaction"].string == "extension")
    #expect(document["proposals"][0]["event"].string == "extended")
    #expect(document["proposals"][0]["sentence"].string == Self.extension27)
    #expect(document["proposals"][0]["until"].string == "2027-01-15")
    #expect(document.has("recorded") && document["recorded"].isNull)
    let text = try await erika.succeed("read-reply", file, today: "2026-12-20").text
    #expect(text.contains("“\(Self.extension27)”"))
    #expect(text.contains("--accept extension"))
    #expect(try await erika.json("show 1", today: "2026-12-20")["events"].items.count == 1)
  }

  @Test func `is logged on the mail's day when it is accepted`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try await save(Self.extension27, on: erika)
    let document = try await erika.json("read-reply --accept extension", file, today: "2026-12-20")
    #expect(document["recorded"]["kind"].string == "extended")
    #expect(document["recorded"]["on"].string == "2026-12-18")
    #expect(document["recorded"]["until"].string == "2027-01-15")
    #expect(document["recorded"]["via"].string == "email")
    let show = try await erika.json("show 1", today: "2026-12-20")
    #expect(show["status"].string == "extended")
    #expect(show["events"][1]["until"].string == "2027-01-15")
  }

  @Test func `is logged on the day and in the proceeding that the user names`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.draft("erasure --to aliexpress")
    try await erika.log(["sent 2026-11-25"], in: 2)
    let file = try await save("We refuse your request.", on: erika)
    let document = try await erika.json(
      "read-reply --accept refusal --proceeding 2 --on 2026-12-19", file, today: "2026-12-20")
    #expect(document["matchedBy"].string == "given")
    #expect(document["recorded"]["on"].string == "2026-12-19")
    #expect(try await erika.json("show 2", today: "2026-12-20")["status"].string == "refused")
    #expect(try await erika.json("show 1", today: "2026-12-20")["events"].items.count == 1)
  }

  @Test func `that fits no proceeding is shown all the same`() async throws {
    let sandbox = try Sandbox(today: "2026-12-20")
    let file = try await save("We refuse your request.", on: sandbox)
    let document = try await sandbox.json("read-reply", file)
    #expect(document["proceeding"].isNull)
    #expect(document["matchedBy"].isNull)
    #expect(document["proposals"][0]["reaction"].string == "refusal")
    #expect(!sandbox.exists("store"))
    try await sandbox.expectFailure(
      ["read-reply", file, "--accept", "refusal"], code: "reply-no-proceeding", says: ["--proceeding"])
  }

  @Test func `is logged only as what it seems to be`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try await save("Please submit your request through our online form.", on: erika)
    try await erika.expectFailure(
      ["read-reply", file, "--accept", "refusal", "--today", "2026-12-20"], code: "reply-not-proposed",
      says: ["wrong-channel", "datarights log"])
    try await erika.expectFailure(
      ["read-reply", file, "--accept", "wrong-channel", "--today", "2026-12-20"], code: "reply-no-event",
      says: ["refused"])
    try await erika.expectFailure(
      ["read-reply", file, "--accept", "refuse"], exit: 64, code: "usage", says: ["refusal"])
  }

  @Test func `of a day to come, or to a request that was not sent, is refused as log refuses it`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try await save("We refuse your request.", on: erika)
    try await erika.expectFailure(
      ["read-reply", file, "--accept", "refusal"], code: "event-future", says: ["2026-12-18"])
    #expect(try await erika.run("read-reply", file, "--accept", "refusal", today: "2026-12-17").code == 0)
  }

  @Test func `that is no mail is refused`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let none = try erika.write("none.eml", "This is no mail.\n")
    try await erika.expectFailure(["read-reply", none], code: "no-mail", says: ["none.eml", ".eml"])
    try await erika.expectFailure(["read-reply", "nowhere.eml"], code: "unreadable-file", says: ["nowhere.eml"])
    try await erika.expectFailure(["read-reply", none, "--proceeding", "1"], code: "no-mail", says: ["none.eml"])
    let dateless = try erika.write("dateless.eml", "Subject: x\n\nWe refuse your request.\n")
    try await erika.expectFailure(
      ["read-reply", dateless, "--accept", "refusal", "--proceeding", "1"], code: "reply-no-date", says: ["--on"])
  }

  @Test func `is asked about in a terminal`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try await save("We refuse your request.", on: erika)
    let screen = try await Terminal.run(
      erika, "read-reply --today 2026-12-20 \(file)", answers: [("What is it?", "2")])
    #expect(screen.contains("We refuse your request."))
    #expect(try await erika.json("show 1", today: "2026-12-20")["status"].string == "refused")
    let other = try await Sandbox.erikaWaiting()
    let again = try await save("We refuse your request.", on: other)
    _ = try await Terminal.run(other, "read-reply --today 2026-12-20 \(again)", answers: [("What is it?", "")])
    #expect(try await other.json("show 1", today: "2026-12-20")["events"].items.count == 1)
  }

  @Test func `with signs that move a cursor shows none of them`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try await save("We refuse your\u{1B}[2J request.", on: erika, subject: "a\u{1B}]0;x\u{07}b")
    #expect(!(try await erika.succeed("read-reply", file, today: "2026-12-20").text.contains("\u{1B}")))
  }
}
