@testable import DataRights
import DataRightsTestSupport
import Testing

/// What makes sense next, and from which day.
struct ExitActionTests {
  private static let submitted = ExitStory.ready + ["2026-11-05 note submitted reason=known"]

  private func actions(_ lines: [String], on today: String, settled: Bool = true) throws -> [ExitAction] {
    var story = try ExitStory(settled: settled)
    try story.tell(lines)
    return story.outlook(on: today).actions
  }

  @Test func `the scope comes first, then the decision, then the list`() throws {
    #expect(try actions([], on: "2026-11-01").map(\.what) == [.settle("kind"), .settle("decision")])
    let decided = try actions(Array(ExitStory.ready.prefix(2)), on: "2026-11-02", settled: false).map(\.what)
    #expect(decided.prefix(2) == [.settle("finality"), .settle("reachable")])
    #expect(decided.contains(.lookFor(provider: "google", [.signIn])) && decided.contains(.closure("wallet")))
    #expect(!decided.contains(.settle("archive")))
  }

  @Test func `while the service works one keeps away, and asks when it is late`() throws {
    let unknown = try actions(Self.submitted, on: "2026-11-06")
    #expect(unknown.map(\.what).prefix(2) == [.recordScreen, .keepAway])
    // Thirty days after 5 November without a word: one asks on the day after.
    #expect(unknown.first { $0.what == .ask }?.from == day("2026-12-06"))
    let named = Self.submitted + ["2026-11-06 note submitted until=2026-11-20"]
    #expect(try actions(named, on: "2026-11-06").first { $0.what == .ask }?.from == day("2026-11-21"))
    #expect(try actions(named, on: "2026-11-20").first { $0.what == .ask }?.isRipe(on: day("2026-11-20")) == false)
    #expect(try actions(named, on: "2026-11-21").first { $0.what == .ask }?.isRipe(on: day("2026-11-21")) == true)
  }

  @Test func `lateness`() throws {
    var story = try ExitStory()
    #expect(!story.outlook(on: "2026-11-01").isOverdue)
    try story.tell(Self.submitted)
    #expect(!story.outlook(on: "2026-12-05").isOverdue)
    #expect(story.outlook(on: "2026-12-06").isOverdue)
    try story.tell("2026-12-07 note confirmed")
    #expect(!story.outlook(on: "2027-12-06").isOverdue)
  }

  @Test func `a sign-in may have called it off until one found out`() throws {
    var story = try ExitStory()
    try story.tell(Self.submitted + ["2026-11-07 note signed-in"])
    #expect(story.outlook(on: "2026-11-07").isPossiblyCancelled)
    #expect(story.outlook(on: "2026-11-07").actions.contains { $0.what == .findOut })
    // What the screen says after the sign-in settles it.
    try story.tell("2026-11-08 note submitted until=unknown text=still-pending")
    #expect(!story.outlook(on: "2026-11-08").isPossiblyCancelled)
    try story.tell("2026-11-09 note signed-in", "2026-11-10 note cancelled")
    #expect(!story.outlook(on: "2026-11-10").isPossiblyCancelled)
  }

  @Test func `a sign-in before the submission calls nothing off`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.ready + ["2026-11-05 note signed-in", "2026-11-05 note submitted reason=known"])
    #expect(!story.outlook(on: "2026-11-05").isPossiblyCancelled)
  }

  @Test func `after the confirmation the logins come up`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.closed)
    let present = LoginEvent(.present, on: day("2026-11-02"))
    let revoked = LoginEvent(.revoked, on: day("2026-11-22"))
    let google = story.login("google", present)
    let apple = story.login("apple", present, revoked)
    let x = story.login("x", present, revoked, LoginEvent(.failed, on: day("2026-11-23")))
    let line = story.login(
      "line", present, revoked, LoginEvent(.verified, on: day("2026-11-23"), evidence: [Evidence(.page)]))
    story.logins = [google, apple, x, line]
    let actions = story.outlook(on: "2026-11-22").actions
    #expect(actions.contains(ExitAction(.revoke(google.key))))
    #expect(actions.contains(ExitAction(.recheck(apple.key), from: day("2026-11-23"))))
    #expect(actions.contains(ExitAction(.revokeAgain(x.key))))
    #expect(actions.contains(ExitAction(.recheckLater(line.key), from: day("2026-12-22"))))
    #expect(actions.first?.what == .settle("archive"))
    #expect(actions.last?.what == .recheckLater(line.key))
  }

  @Test func `before the closure nobody is sent to revoke`() throws {
    var story = try ExitStory()
    try story.tell(Self.submitted)
    story.logins = [story.login("google", LoginEvent(.present, on: day("2026-11-02")))]
    #expect(!story.outlook(on: "2026-11-06").actions.contains { if case .revoke = $0.what { true } else { false } })
  }

  @Test func `a resting account is looked at again on the day named`() throws {
    let lines = ["2026-11-01 check kind account=buyer", "2026-11-01 check decision what=wait"]
    #expect(try actions(lines, on: "2026-11-01").first == ExitAction(.decideAgain))
    #expect(
      try actions(lines + ["2026-11-02 note waiting until=2027-02-01"], on: "2026-11-02")
        .contains(ExitAction(.decideAgain, from: day("2027-02-01"))))
  }

  @Test func `one looks again at an entry after its days, once`() throws {
    var story = try ExitStory()
    try story.tell(Array(ExitStory.ready.prefix(4)) + ["2026-11-02 check orders open=0"])
    func recheck(_ on: String) -> CivilDate? { story.outlook(on: on).item("orders")?.recheck }
    #expect(recheck("2026-11-02") == day("2026-11-05"))
    // A second look of the same day is none.
    try story.tell("2026-11-02 check orders open=0")
    #expect(recheck("2026-11-02") == day("2026-11-05"))
    try story.tell("2026-11-06 check orders open=0")
    #expect(recheck("2026-11-06") == nil)
    try story.tell("2026-11-07 check orders open")
    #expect(recheck("2026-11-07") == nil)
    try story.tell("2026-11-08 check orders open=0")
    #expect(recheck("2026-11-08") == day("2026-11-11"))
  }

  @Test func `nothing is left to do at the end, or where the plan is for others`() throws {
    let end = try actions(
      ExitStory.closed + ["2026-11-22 check archive place=disk until=2036-12-31"], on: "2026-11-22")
    #expect(end.filter { $0.what != .recheckItem("orders") } == [])
    #expect(try actions(["2026-11-01 check kind account=seller"], on: "2026-11-01") == [])
  }
}
