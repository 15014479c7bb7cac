@testable import DataRights
import DataRightsTestSupport
import Testing

/// What depends on the way through the screens, and on how the account was used.
struct PathAndPersonaTests {
  @Test func `steps of the other path do not apply`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.ready)
    #expect(story.outlook(on: "2026-11-05").path == "web")
    #expect(story.outlook(on: "2026-11-05").item("app-version")?.state == .notApplicable)
    #expect(story.outlook(on: "2026-11-05").item("app-submit")?.state == .notApplicable)
    #expect(story.outlook(on: "2026-11-05").item(.submit)?.id == "web-submit")
    try story.tell("2026-11-05 check way path=app")
    #expect(story.outlook(on: "2026-11-05").item("web-open")?.state == .notApplicable)
    #expect(story.outlook(on: "2026-11-05").item("app-version")?.state == .open)
    #expect(story.outlook(on: "2026-11-05").item(.submit)?.id == "app-submit")
  }

  @Test(arguments: ["check app-submit", "note submitted path=app"])
  func `a submission on the other path waits for that path's gates`(line: String) throws {
    var story = try ExitStory()
    try story.tell(ExitStory.ready)
    let hard = ExitGuard(.hardGates, .hard, items: ["app-version"])
    #expect(story.stopped("2026-11-05 \(line) reason=please") == hard)
    try story.tell("2026-11-05 check app-version", "2026-11-05 \(line)")
    #expect(story.exit.submission?.path == "app")
    #expect(story.outlook(on: "2026-11-05").item("app-submit")?.state == .done)
    #expect(story.outlook(on: "2026-11-05").item("web-submit")?.state == .notApplicable)
  }

  @Test func `the path of a submission is kept, whatever is chosen later`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.ready + ["2026-11-05 note submitted reason=x", "2026-11-06 check way path=app reason=x"])
    #expect(story.exit.submission?.path == "web")
    #expect(story.outlook(on: "2026-11-06").path == "web")
  }

  @Test func `an operator cannot skip the exports`() throws {
    var story = try ExitStory()
    try story.tell(ExitStory.ready)
    #expect(story.outlook(on: "2026-11-05").item("ledger") == nil)
    #expect(story.refusal("2026-11-05 check ledger") == .notInPlan("ledger"))
    try story.tell("2026-11-05 persona operator")
    #expect(story.outlook(on: "2026-11-05").blockedBy == ["ledger"])
    #expect(story.outlook(on: "2026-11-05").phase == .export)
    #expect(story.stopped("2026-11-05 note submitted reason=x") == ExitGuard(.hardGates, .hard, items: ["ledger"]))
    try story.tell("2026-11-06 persona buyer")
    #expect(story.state() == .ready)
  }

  @Test(arguments: ["overridden reason=not-needed", "risk-accepted"])
  func `what a buyer passed over is open for an operator`(state: String) throws {
    var story = try ExitStory()
    try story.tell(ExitStory.ready + ["2026-11-05 check list \(state)"])
    #expect(story.state() == .ready)
    try story.tell("2026-11-05 persona operator", "2026-11-05 check ledger")
    #expect(story.outlook(on: "2026-11-05").item("list")?.state == .open)
    #expect(story.outlook(on: "2026-11-05").blockedBy == ["list"])
    #expect(story.stopped("2026-11-05 note submitted reason=x") == ExitGuard(.hardGates, .hard, items: ["list"]))
  }

  @Test func `an operator who begins as one sees hard exports`() throws {
    var story = try ExitStory(persona: .operator)
    try story.tell(Array(ExitStory.ready.prefix(9)))
    #expect(story.outlook(on: "2026-11-04").item("list")?.strength == .hard)
    #expect(
      story.stopped("2026-11-04 check list overridden reason=x") == ExitGuard(.hardItem, .hard, items: ["list"]))
  }
}
