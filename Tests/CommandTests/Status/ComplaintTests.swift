import Testing

/// A complaint to the authority, which says within three months how things stand (GDPR Article 78(2)).
@Suite struct `A complaint` {
  @Test func `gives the authority three months`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(["sent 2026-11-25", "received 2026-11-25", "complained 2026-12-30"])
    let show = try await erika.json("show 1", today: "2026-12-30")
    #expect(show["status"].string == "complained")
    let answer = show.deadline("authority-answer")
    #expect(answer["due"].string == "2027-03-30")
    #expect(answer["duty"].string == "authority")
    #expect(answer["start"]["event"].string == "complained")
  }

  @Test func `is due like any other duty`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(["sent 2026-11-25", "received 2026-11-25", "answered 2026-12-20", "complained 2026-12-30"])
    let due = try await erika.json("due", today: "2026-12-30")["due"]
    #expect(due.items.map { $0["id"].string } == ["authority-answer"])
    #expect(due[0]["due"].string == "2027-03-30")
  }
}
