@testable import DataRights
import DataRightsTestSupport
import Testing

/// Which account it is, and what follows from it.
struct ClosureVariantTests {
  @Test func `answers lead to the account`() throws {
    let outlook = try ClosureStory().outlook
    #expect(outlook.question(after: [])?.id == "used")
    #expect(outlook.question(after: ["app"])?.id == "which")
    #expect(outlook.question(after: ["card"]) == nil)
    #expect(outlook.question(after: ["app", "hk"]) == nil)
  }

  @Test func `naming an account without a wallet is the end`() throws {
    var story = try ClosureStory()
    try story.set(.variantKnown, variant: "A")
    #expect(story.state == .noWallet)
    #expect(story.closure.isAtEnd)
    #expect(story.outlook.variant?.addressee == "example")
  }

  @Test(arguments: [ClosureState.kept, .decided, .prerequisites, .ready])
  func `it is found out late as well`(from: ClosureState) throws {
    var story = try ClosureStory()
    try story.set(.variantKnown, variant: "C")
    if from == .kept { try story.set(.kept, reason: "x") } else { try story.set(.decided) }
    if from == .prerequisites || from == .ready { for item in ["balance", "fund"] { try story.settle(item) } }
    if from == .ready { try story.settle("refunds") }
    #expect(story.state == from)
    try story.set(.variantKnown, variant: "A")
    #expect(story.state == .noWallet)
  }

  @Test func `there is no saying that there is no wallet where one is`() throws {
    var story = try ClosureStory()
    #expect(story.refusal(.noWallet) == nil)
    #expect(story.refusal(.noWallet, variant: "C") == .hasWallet("C"))
    try story.set(.variantKnown, variant: "D")
    #expect(story.refusal(.noWallet) == .hasWallet("D"))
  }

  @Test func `an account that is not closed by itself is not decided on`() throws {
    var story = try ClosureStory()
    try story.set(.variantKnown, variant: "E")
    #expect(story.state == .variantKnown)
    for state in [ClosureState.decided, .prerequisites] { #expect(story.refusal(state) == .notClosable("E")) }
    try story.set(.kept, reason: "the shop goes on")
    #expect(story.closure.isAtEnd)
  }

  @Test func `nothing is decided about an account that nobody named`() throws {
    let story = try ClosureStory()
    #expect(story.refusal(.variantKnown) == .variantMissing(known: ["A", "C", "D", "E"]))
    #expect(story.refusal(.variantKnown, variant: "Z") == .unknownVariant("Z", known: ["A", "C", "D", "E"]))
    let item = ClosureEvent(nil, on: day("2026-11-01"), item: "balance")
    #expect(story.refusal(item) == .variantMissing(known: ["A", "C", "D", "E"]))
    var kept = story
    try kept.set(.kept, reason: "x")
    #expect(kept.refusal(.decided) == .variantMissing(known: ["A", "C", "D", "E"]))
  }

  @Test func `what was settled for one account says nothing of another`() throws {
    var story = try ClosureStory()
    try story.makeReady()
    try story.set(.variantKnown, variant: "D")
    try story.set(.decided)
    #expect(story.outlook.open.map(\.prerequisite.id) == ["refunds", "balance"])
    // Naming the same account again settles and opens nothing.
    try story.settle("balance")
    try story.set(.variantKnown, variant: "D")
    #expect(story.outlook.open.map(\.prerequisite.id) == ["refunds"])
  }

  @Test func `the account is not exchanged on the way`() throws {
    var story = try ClosureStory()
    try story.makeReady()
    #expect(story.refusal(.submitted, variant: "C") == nil)
    #expect(story.refusal(.submitted, variant: "D") == .noWay(from: .ready, to: .submitted, open: [.variantKnown]))
    let item = ClosureEvent(nil, on: day("2026-11-02"), variant: "D", item: "balance")
    #expect(story.refusal(item) == .noWay(from: .ready, to: .variantKnown, open: story.outlook.ways))
    try story.set(.submitted, "2026-11-05")
    #expect(story.refusal(.coolingOff, variant: "A") == .noWay(from: .submitted, to: .coolingOff, open: []))
  }
}
