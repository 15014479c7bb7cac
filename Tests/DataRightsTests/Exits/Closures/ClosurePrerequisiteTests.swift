@testable import DataRights
import DataRightsTestSupport
import Testing

/// What is to be settled before a separate closure is asked for.
struct ClosurePrerequisiteTests {
  @Test(arguments: [ItemState.open, .overridden, .riskAccepted])
  func `refunds of an exit hold it up, however they were passed over there`(state: ItemState) throws {
    var story = try ClosureStory(refunds: state)
    try story.makeReady()
    #expect(story.state == .prerequisites)
    #expect(story.outlook.open.map(\.prerequisite.id) == ["refunds"])
    let waitsFor = ClosureRecord.WaitsFor(service: "example", role: .refunds)
    for itemState in [ItemState.done, .notApplicable] {
      let tick = ClosureEvent(nil, on: day("2026-11-02"), item: "refunds", itemState: itemState)
      #expect(story.refusal(tick) == .computed("refunds", waitsFor))
    }
    #expect(story.refusal(.ready) == .prerequisitesOpen(["refunds"]))
  }

  @Test(arguments: [ItemState.done, .notApplicable])
  func `settled refunds of an exit let it go on`(state: ItemState) throws {
    var story = try ClosureStory(refunds: state)
    try story.makeReady()
    #expect(story.state == .ready)
    // A refund that comes up later holds it up again.
    try story.set(.ready, "2026-11-02")
    story.refunds = .open
    #expect(story.state == .prerequisites)
    #expect(story.refusal(.submitted) != nil)
  }

  @Test func `without an exit the person says so`() throws {
    var story = try ClosureStory()
    try story.makeReady()
    #expect(story.outlook.checks.map(\.isComputed) == [false, false, false])
    #expect(story.state == .ready)
  }

  @Test func `each account has its own list`() throws {
    var story = try ClosureStory()
    #expect(story.outlook.checks.isEmpty)
    try story.set(.variantKnown, variant: "D")
    #expect(story.outlook.checks.map(\.prerequisite.id) == ["refunds", "balance"])
    let foreign = ClosureEvent(nil, on: day("2026-11-01"), item: "fund")
    #expect(story.refusal(foreign) == .unknownItem("fund", known: ["refunds", "balance"]))
  }

  @Test func `they are settled, do not apply or are open, and nothing else`() throws {
    var story = try ClosureStory()
    try story.set(.variantKnown, variant: "C")
    func refusal(_ item: String, _ state: ItemState) -> ClosureError? {
      story.refusal(ClosureEvent(nil, on: day("2026-11-02"), item: item, itemState: state))
    }
    for state in [ItemState.overridden, .riskAccepted] { #expect(refusal("fund", state) == .mustApply("fund")) }
    #expect(refusal("balance", .notApplicable) == .mustApply("balance"))
    #expect(refusal("fund", .notApplicable) == nil)
    #expect(refusal("balance", .open) == nil)
  }

  @Test func `warnings stand where they belong`() throws {
    let record = try MadeUpClosure.read()
    #expect(record.warnings(variant: "C", state: .submitted).map(\.id) == ["always", "timing"])
    #expect(record.warnings(variant: "C", state: .decided).map(\.id) == ["always"])
    #expect(record.warnings(variant: "D", state: .submitted).map(\.id) == ["always"])
    #expect(record.warnings(variant: nil, state: .submitted).map(\.id) == ["always"])
  }
}
