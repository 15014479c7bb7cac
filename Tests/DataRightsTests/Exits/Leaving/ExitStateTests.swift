@testable import DataRights
import DataRightsTestSupport
import Testing

/// Each state of an exit, reached by what happened over days.
struct ExitStateTests {
  private static let scope = "2026-11-01 check kind account=buyer"
  private static let decided = [scope, "2026-11-01 check decision what=delete"]
  private static let deactivating = [
    scope, "2026-11-01 check decision what=deactivate", "2026-11-02 check reachable",
  ]
  private static let submitted = ExitStory.ready + ["2026-11-05 check web-submit reason=known"]

  struct Chapter: Sendable, CustomTestStringConvertible {
    let state: ExitState
    let lines: [String]
    var today: String?
    var testDescription: String { "\(state.rawValue): \(lines.suffix(2).joined(separator: "; "))" }
  }

  static let chapters = [
    Chapter(state: .draft, lines: []),
    Chapter(state: .scoped, lines: [scope]),
    Chapter(state: .scoped, lines: decided + ["2026-11-02 check decision open"]),
    Chapter(state: .outOfScope, lines: ["2026-11-01 check kind account=seller"]),
    Chapter(state: .scoped, lines: ["2026-11-01 check kind account=seller", scope]),
    Chapter(state: .decided, lines: decided),
    Chapter(state: .preparing, lines: decided + ["2026-11-02 check finality understood=yes"]),
    Chapter(state: .preparing, lines: Array(ExitStory.ready.dropLast())),
    Chapter(state: .ready, lines: ExitStory.ready),
    Chapter(state: .preparing, lines: ExitStory.ready + ["2026-11-05 check disputes open"]),
    Chapter(state: .submitting, lines: ExitStory.ready + ["2026-11-05 check web-open"]),
    Chapter(state: .submitted, lines: submitted),
    Chapter(state: .submitted, lines: submitted, today: "2027-11-05"),
    Chapter(state: .grace, lines: ExitStory.ready + ["2026-11-05 note submitted until=2026-11-20 reason=known"]),
    Chapter(
      state: .grace, lines: ExitStory.ready + ["2026-11-05 note submitted until=2026-11-20 reason=known"],
      today: "2026-12-24"),
    Chapter(state: .graceUnknown, lines: ExitStory.ready + ["2026-11-05 note submitted until=unknown reason=known"]),
    Chapter(state: .grace, lines: submitted + ["2026-11-06 note submitted until=2026-11-20"]),
    Chapter(state: .closedConfirmed, lines: submitted + ["2026-11-09 note confirmed"]),
    Chapter(
      state: .closedConfirmed,
      lines: submitted + ["2026-11-06 note submitted until=2026-11-08", "2026-11-09 check refused evidence=page"]),
    Chapter(state: .done, lines: ExitStory.closed + ["2026-11-22 check archive place=disk until=2036-12-31"]),
    Chapter(state: .done, lines: ExitStory.closed + ["2026-11-22 check archive overridden reason=nothing-to-keep"]),
    Chapter(state: .aftercare, lines: ExitStory.closed + ["2026-11-22 check archive open"]),
    Chapter(state: .blocked, lines: ExitStory.ready + ["2026-11-05 note blocked text=no-button"]),
    Chapter(state: .blocked, lines: ExitStory.ready + ["2026-11-05 note blocked", "2026-11-06 note signed-in"]),
    Chapter(
      state: .submitting,
      lines: ExitStory.ready + ["2026-11-05 note blocked text=no-button", "2026-11-06 check web-open"]),
    Chapter(state: .cancelled, lines: submitted + ["2026-11-07 note cancelled"]),
    Chapter(state: .cancelled, lines: submitted + ["2026-11-07 note cancelled", "2026-11-08 note signed-in"]),
    Chapter(
      state: .submitted, lines: submitted + ["2026-11-07 note cancelled", "2026-11-08 check web-submit reason=x"]),
    Chapter(state: .waiting, lines: [scope, "2026-11-01 check decision what=wait"]),
    Chapter(state: .waiting, lines: decided + ["2026-11-02 note waiting until=2027-01-01"]),
    Chapter(state: .waiting, lines: deactivating + ["2026-11-03 check rest"]),
    Chapter(
      state: .preparing, lines: deactivating + ["2026-11-03 check rest", "2027-01-02 check decision what=delete"]),
    Chapter(state: .ready, lines: deactivating),
    Chapter(
      state: .cancelled,
      lines: decided + ["2026-11-02 note waiting"] + ExitStory.ready.dropFirst(2)
        + ["2026-11-05 note submitted reason=known", "2026-11-06 note cancelled"]),
  ]

  @Test(arguments: chapters)
  func `a state is reached`(chapter: Chapter) throws {
    var story = try ExitStory()
    try story.tell(chapter.lines)
    #expect(story.state(on: chapter.today) == chapter.state)
  }

  @Test func `every state has a story`() {
    // The step from the confirmation to the end lies in the logins; see below.
    #expect(Set(Self.chapters.map(\.state)) == Set(ExitState.allCases))
  }

  @Test func `revoking a login begins the aftercare`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.closed)
    story.logins = [story.login("google", LoginEvent(.present, on: day("2026-11-02")))]
    #expect(story.state() == .closedConfirmed)
    story.logins[0].events.append(LoginEvent(.revoked, on: day("2026-11-22")))
    #expect(story.state(on: "2026-11-22") == .aftercare)
  }

  @Test func `a revocation before the confirmation does not begin it`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.closed)
    story.logins = [
      story.login("google", LoginEvent(.present, on: day("2026-11-02")), LoginEvent(.revoked, on: day("2026-11-03")))
    ]
    #expect(story.state() == .closedConfirmed)
  }

  @Test(arguments: [LoginState.present, .due, .revoked, .failed, .reappeared, .unknown])
  func `the end waits for a login`(state: LoginState) throws {
    var story = try ExitStory()
    try story.tell(ExitStory.closed + ["2026-11-22 check archive place=disk until=2036-12-31"])
    #expect(story.state() == .done)
    story.logins.append(story.login("apple", LoginEvent(.present, on: day("2026-11-02"))))
    if state == .unknown {
      story.logins = []
    } else {
      story.logins[1].events.append(LoginEvent(state, on: day("2026-11-22")))
    }
    #expect(story.state() == .aftercare)
    #expect(story.outlook(on: "2026-11-22").blockedBy == ["logins"])
  }

  @Test(arguments: ClosureState.allCases.filter { !$0.isEnd })
  func `the end waits for a separate closure`(state: ClosureState) throws {
    var story = try ExitStory()
    try story.tell(ExitStory.closed + ["2026-11-22 check archive place=disk until=2036-12-31"])
    story.closures["wallet"]?.events.append(ClosureEvent(state, on: day("2026-11-22")))
    #expect(story.state() == .aftercare)
    #expect(story.outlook(on: "2026-11-22").blockedBy == ["closures"])
    story.closures = [:]
    #expect(story.state() == .aftercare)
  }

  @Test func `the end waits for a letter, whether or not an entry speaks of letters`() throws {
    let without = MadeUpPlaybook.text.replacing("\"role\": \"letters\",", with: "")
      .replacing(
        "{\"id\": \"letters\", \"phase\": \"aftercare\", \"kind\": \"gate\", \"strength\": \"hard\",",
        with: "{\"id\": \"letters\", \"phase\": \"aftercare\", \"kind\": \"information\",")
    for text in [MadeUpPlaybook.text, without] {
      var story = try ExitStory(text)
      try story.tell(ExitStory.closed + ["2026-11-22 check archive place=disk until=2036-12-31"])
      #expect(story.state() == .done)
      story.letters = [
        .init(proceeding: 1, addressee: "example", right: .erasure, sent: day("2026-11-22"), isOpen: true)
      ]
      #expect(story.state() == .aftercare)
      #expect(story.outlook(on: "2026-11-22").blockedBy == ["letters"])
    }
  }

  @Test func `without the question of scope an exit begins scoped`() throws {
    let text = MadeUpPlaybook.text.replacing("\"role\": \"scope\",", with: "").replacing(
      ", \"ends\": \"out-of-scope\"", with: "")
    var story = try ExitStory(text)
    #expect(story.state() == .scoped)
    try story.tell("2026-11-01 check kind account=seller")
    #expect(story.state() == .scoped)
  }

  @Test func `a hard entry before the decision holds up readiness`() throws {
    let text = MadeUpPlaybook.text.replacing(
      "{\"id\": \"decision\",",
      with: """
        {"id": "age", "phase": "resolve", "kind": "gate", "strength": "hard", "text": {"en": "of age"},
         "sources": ["s"], "certainty": "derived"},
        {"id": "decision",
        """)
    var story = try ExitStory(text)
    try story.tell(ExitStory.ready.map { $0.contains("reason=") ? $0 : $0 + " reason=known" })
    #expect(story.state() == .preparing)
    #expect(story.outlook(on: "2026-11-05").blockedBy == ["age"])
    try story.tell("2026-11-05 check age")
    #expect(story.state() == .ready)
  }
}
