@testable import DataRights
import DataRightsTestSupport
import Testing

/// What an exit refuses, and what lets it pass.
struct ExitGuardTests {
  private func told(_ lines: [String], persona: Persona = .buyer) throws -> ExitStory {
    var story = try ExitStory(persona: persona)
    try story.tell(lines)
    return story
  }

  @Test func `the decision comes before the checklist`() throws {
    var story = try ExitStory()
    try story.tell("2026-11-01 check kind account=buyer")
    let expected = ExitGuard(.decision, .hard, items: ["decision"])
    for line in ["check orders open=0 reason=hurry", "note submitted reason=hurry", "note waiting", "note blocked"] {
      #expect(story.stopped("2026-11-01 \(line)") == expected)
    }
  }

  @Test func `scope comes before the decision, unless a reason is written`() throws {
    let story = try ExitStory()
    #expect(story.stopped("2026-11-01 check decision what=delete") == ExitGuard(.order, .soft, items: ["kind"]))
    for reason in ["", "%20", "\u{a0}"] {
      #expect(
        story.stopped("2026-11-01 check decision what=delete reason=\(reason == "%20" ? "\t" : reason)")?.name == .order
      )
    }
    #expect(story.refusal("2026-11-01 check decision what=delete reason=known") == nil)
  }

  @Test func `an account out of scope ends the exit`() throws {
    let story = try told(ExitStory.ready + ["2026-11-05 check kind account=seller"])
    for line in [
      "check orders open=0", "check decision what=wait", "note submitted", "note blocked", "note signed-in",
      "check web-submit",
    ] {
      #expect(story.stopped("2026-11-05 \(line) reason=please") == ExitGuard(.scope, .hard))
    }
    // Naming the question of scope does not open the door for something else.
    let smuggled = ExitEvent(.submitted, on: day("2026-11-05"), item: "kind", reason: "please")
    #expect(throws: ExitError.guarded(ExitGuard(.scope, .hard))) {
      try story.outlook(on: "2026-11-05").logging(smuggled)
    }
    #expect(story.refusal("2026-11-05 check kind account=buyer") == nil)
    #expect(story.refusal("2026-11-05 persona operator") == nil)
  }

  @Test func `an entry waits for those it needs, and for earlier phases`() throws {
    let story = try told(Array(ExitStory.ready.prefix(4)))
    #expect(story.stopped("2026-11-02 check disputes") == ExitGuard(.order, .soft, items: ["orders"]))
    #expect(story.refusal("2026-11-02 check disputes reason=none-ever") == nil)
    #expect(
      story.stopped("2026-11-02 check list")
        == ExitGuard(.order, .soft, items: ["orders", "disputes", "refunds", "tickets", "coupons"]))
    #expect(story.refusal("2026-11-02 check list reason=while-it-is-there") == nil)
    // Nothing holds up an entry of the same phase that needs nothing.
    #expect(story.refusal("2026-11-02 check coupons") == nil)
  }

  @Test func `the steps of closing wait for hard entries, whatever the reason`() throws {
    let story = try told(Array(ExitStory.ready.prefix(4)))
    let hard = ExitGuard(.hardGates, .hard, items: ["orders", "disputes", "refunds"])
    #expect(story.stopped("2026-11-02 check web-open") == hard)
    #expect(story.stopped("2026-11-02 check web-open reason=please") == hard)
  }

  @Test(arguments: ["finality", "reachable", "orders", "disputes", "refunds", "kind"])
  func `a hard entry is not passed over`(item: String) throws {
    let story = try told(Array(ExitStory.ready.prefix(2)))
    for state in ["overridden", "risk-accepted"] {
      #expect(
        story.stopped("2026-11-02 check \(item) \(state) reason=please") == ExitGuard(.hardItem, .hard, items: [item]))
    }
  }

  @Test func `a soft entry is passed over with a written reason`() throws {
    var story = try told(Array(ExitStory.ready.prefix(2)))
    let soft = ExitGuard(.softGates, .soft, items: ["coupons"])
    #expect(story.stopped("2026-11-02 check coupons overridden") == soft)
    #expect(story.stopped("2026-11-02 check coupons overridden reason=\t") == soft)
    try story.tell("2026-11-02 check coupons overridden reason=worthless")
    #expect(story.outlook(on: "2026-11-02").item("coupons")?.state == .overridden)
    #expect(story.outlook(on: "2026-11-02").item("coupons")?.event?.reason == "worthless")
  }

  @Test func `what applies to everybody and what bears no risk says so`() throws {
    let story = try told(Array(ExitStory.ready.prefix(2)))
    #expect(
      story.stopped("2026-11-02 check orders not-applicable") == ExitGuard(.mustApply, .hard, items: ["orders"]))
    #expect(
      story.stopped("2026-11-02 check coupons risk-accepted") == ExitGuard(.noRisk, .hard, items: ["coupons"]))
    #expect(story.refusal("2026-11-02 check disputes not-applicable") == nil)
    #expect(story.refusal("2026-11-02 check tickets risk-accepted") == nil)
  }

  @Test func `the submission waits for every entry`() throws {
    for index in 2..<ExitStory.ready.count {
      var lines = ExitStory.ready
      let left = lines.remove(at: index)
      let item = try #require(left.split(separator: " ").dropFirst(2).first.map(String.init))
      var story = try ExitStory()
      // Going ahead of the order needs a reason; the submission has a guard of its own.
      try story.tell(
        lines.map { $0.contains("reason=") ? $0 : $0 + " reason=order" }
          + ["2026-11-05 check way path=web reason=order"].filter { _ in
            !["finality", "reachable", "orders", "disputes", "refunds"].contains(item)
          })
      let strength = try #require(story.outlook(on: "2026-11-05").item(item)?.strength)
      let name: ExitGuard.Name = strength == .hard ? .hardGates : .softGates
      for line in ["check web-submit", "note submitted"] {
        let found = story.stopped("2026-11-05 \(line)")
        #expect(found?.name == name)
        #expect(found?.strength == strength)
        #expect(found?.items.contains(item) == true)
        let withReason = story.stopped("2026-11-05 \(line) reason=please")
        #expect(withReason == (strength == .hard ? ExitGuard(.hardGates, .hard, items: [item]) : nil))
      }
    }
  }

  @Test func `the submission waits for what its own step needs`() throws {
    let story = try told(ExitStory.ready)
    #expect(story.stopped("2026-11-05 check web-submit") == ExitGuard(.order, .soft, items: ["web-open"]))
    #expect(story.refusal("2026-11-05 check web-submit reason=by-telephone") == nil)
    // A note states a fact and does not ask by which steps.
    #expect(story.outlook(on: "2026-11-05").blockedBy.isEmpty)
    #expect(story.refusal("2026-11-05 note submitted") == nil)
  }

  @Test func `the closure is asked for once, and what the screen says can follow`() throws {
    var story = try told(ExitStory.ready + ["2026-11-05 note submitted reason=known"])
    #expect(story.stopped("2026-11-06 note submitted") == ExitGuard(.submitted, .hard))
    #expect(story.stopped("2026-11-06 check web-submit reason=again") == ExitGuard(.submitted, .hard))
    #expect(story.stopped("2026-11-06 note submitted path=app until=unknown") == ExitGuard(.submitted, .hard))
    try story.tell("2026-11-06 note submitted until=2026-11-20")
    #expect(story.exit.submission?.on == day("2026-11-05"))
    #expect(story.outlook(on: "2026-11-06").until == .day(day("2026-11-20")))
    try story.tell("2026-11-21 note confirmed")
    #expect(story.stopped("2026-11-21 note submitted until=unknown") == ExitGuard(.submitted, .hard))
  }

  @Test func `confirmation and cancellation follow a submission and each other`() throws {
    var story = try told(ExitStory.ready)
    for kind in ["confirmed", "cancelled"] {
      #expect(story.stopped("2026-11-05 note \(kind)") == ExitGuard(.notSubmitted, .hard))
    }
    try story.tell("2026-11-05 note submitted reason=known", "2026-11-06 note cancelled")
    #expect(story.stopped("2026-11-06 note confirmed") == ExitGuard(.notSubmitted, .hard))
    try story.tell("2026-11-07 note submitted reason=known", "2026-11-08 note confirmed")
    for kind in ["confirmed", "cancelled"] {
      #expect(story.stopped("2026-11-09 note \(kind)") == ExitGuard(.confirmed, .hard))
    }
  }

  @Test(arguments: ["check decision what=wait", "check decision open", "check kind account=seller", "check kind open"])
  func `what was decided stands once the closure was asked for`(line: String) throws {
    var story = try told(ExitStory.ready + ["2026-11-05 note submitted reason=known"])
    #expect(story.stopped("2026-11-06 \(line) reason=changed") == ExitGuard(.submitted, .hard))
    try story.tell("2026-11-06 note cancelled")
    #expect(story.refusal("2026-11-06 \(line) reason=changed") == nil)
  }

  @Test func `deactivating needs that decision and its entries`() throws {
    var story = try told(ExitStory.ready)
    #expect(story.stopped("2026-11-05 note deactivated") == ExitGuard(.decision, .hard, items: ["decision"]))
    #expect(story.refusal("2026-11-05 check rest") == .notInPlan("rest"))
    try story.tell("2026-11-05 check decision what=deactivate", "2026-11-05 check reachable open")
    #expect(story.stopped("2026-11-05 check rest") == ExitGuard(.hardGates, .hard, items: ["reachable"]))
    #expect(story.stopped("2026-11-05 note submitted reason=x") == ExitGuard(.decision, .hard, items: ["decision"]))
    try story.tell("2026-11-05 check reachable", "2026-11-05 check rest")
    #expect(story.exit.events.last?.kind == .deactivated)
    #expect(story.outlook(on: "2026-11-05").item("rest")?.state == .done)
    try story.tell("2026-12-05 check decision what=deactivate")
    #expect(story.outlook(on: "2026-12-05").item("rest")?.state == .open)
  }

  @Test func `one looks whether a sign-in is refused only when it can call nothing off`() throws {
    var story = try told(ExitStory.ready + ["2026-11-05 note submitted reason=known"])
    let early = ExitGuard(.signIn, .hard, items: ["confirmed"])
    #expect(story.stopped("2026-11-06 check refused evidence=page reason=curious") == early)
    try story.tell("2026-11-06 note submitted until=2026-11-20")
    #expect(story.stopped("2026-11-20 check refused evidence=page") == early)
    #expect(story.refusal("2026-11-21 check refused evidence=page") == nil)
    // What was done on a day is judged by that day, not by the day on which it is told.
    #expect(story.refusal("2026-11-10 check refused evidence=page", today: "2026-11-25") == .guarded(early))
    try story.tell("2026-11-22 note cancelled")
    #expect(story.stopped("2026-11-23 check refused evidence=page") == early)
    try story.tell("2026-11-23 note submitted reason=known until=unknown")
    #expect(story.stopped("2027-11-23 check refused evidence=page") == early)
    try story.tell("2027-11-23 note confirmed")
    #expect(story.refusal("2027-11-23 check refused evidence=page") == nil)
  }

  @Test func `a refused sign-in needs its evidence and confirms the closure`() throws {
    var story = try told(ExitStory.ready + ["2026-11-05 note submitted reason=known until=2026-11-20"])
    #expect(story.refusal("2026-11-21 check refused") == .evidenceMissing("refused"))
    try story.tell("2026-11-21 check refused text=no-such-account")
    #expect(story.exit.confirmation?.on == day("2026-11-21"))
    #expect(story.outlook(on: "2026-11-21").item("refused")?.state == .done)
  }

  @Test func `a look of before a cancellation says nothing of the next closure`() throws {
    var story = try told(ExitStory.ready + ["2026-11-05 note submitted reason=known", "2026-11-08 note confirmed"])
    try story.tell("2026-11-09 check refused evidence=page")
    #expect(story.outlook(on: "2026-11-09").item("refused")?.state == .done)
    #expect(story.exit.confirmation?.on == day("2026-11-08"))
  }

  @Test func `days run forward`() throws {
    let story = try told(Array(ExitStory.ready.prefix(5)))
    #expect(
      story.refusal("2026-11-30 check coupons", today: "2026-11-05")
        == .future(on: day("2026-11-30"), today: day("2026-11-05")))
    #expect(
      story.refusal("2026-11-01 check coupons", today: "2026-11-05")
        == .tooEarly(on: day("2026-11-01"), after: day("2026-11-02")))
    let fresh = try ExitStory()
    #expect(
      fresh.refusal("2026-10-31 check kind account=buyer", today: "2026-11-05")
        == .tooEarly(on: day("2026-10-31"), after: day("2026-11-01")))
    #expect(story.refusal("2026-11-05 note waiting until=2026-11-04") == .untilMisplaced)
    #expect(story.refusal("2026-11-05 note waiting until=2026-11-05") == nil)
    #expect(
      story.refusal("2026-11-05 check nothing")
        == .unknownItem("nothing", known: story.outlook(on: "2026-11-05").items.map(\.id)))
    #expect(story.refusal("2026-11-05 note submitted path=fax") == .unknownPath("fax", known: ["web", "app"]))
  }

  @Test func `a refused event leaves the exit as it was`() throws {
    let story = try told(ExitStory.ready)
    let before = story.exit
    #expect(story.refusal("2026-11-05 note confirmed") != nil)
    #expect(story.exit == before)
  }
}
