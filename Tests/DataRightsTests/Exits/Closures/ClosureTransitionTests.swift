@testable import DataRights
import DataRightsTestSupport
import Testing

/// Every way from one state of a separate closure to another.
struct ClosureTransitionTests {
  static let ways: [(from: ClosureState, to: Set<ClosureState>)] = [
    (.notDecided, [.variantKnown, .noWallet, .kept]),
    (.variantKnown, [.variantKnown, .noWallet, .kept, .decided, .prerequisites]),
    (.noWallet, [.noWallet, .variantKnown]),
    (.kept, [.kept, .variantKnown, .noWallet, .decided]),
    (.decided, [.decided, .variantKnown, .noWallet, .kept, .prerequisites, .ready, .submitted]),
    (.prerequisites, [.prerequisites, .variantKnown, .noWallet, .kept, .ready, .submitted]),
    (.ready, [.ready, .variantKnown, .noWallet, .kept, .prerequisites, .submitted]),
    (.submitted, [.submitted, .coolingOff, .rejected, .closedReported, .cancelled]),
    (.coolingOff, [.coolingOff, .rejected, .closedReported, .cancelled]),
    (.rejected, [.rejected, .prerequisites, .kept]),
    (.closedReported, [.closedReported, .verified, .cancelled]),
    (.verified, [.verified, .cancelled]),
    (.cancelled, [.cancelled, .decided, .kept]),
  ]

  @Test(arguments: ways)
  func `what leads where`(from: ClosureState, to: Set<ClosureState>) throws {
    var story = try ClosureStory()
    if from != .notDecided {
      try story.makeReady()
      if from == .prerequisites { try story.settle("balance", .open) }
      story.closure.events.append(ClosureEvent(from, on: day("2026-11-02"), variant: from == .noWallet ? "A" : nil))
      if from == .decided || from == .noWallet { story.closure.events.removeAll { $0.item != nil } }
    }
    #expect(story.state == from)
    #expect(Set(story.outlook.ways) == to)
    for target in ClosureState.allCases where !to.contains(target) {
      #expect(story.refusal(target) == .noWay(from: from, to: target, open: story.outlook.ways))
    }
  }

  @Test func `each state has its ways`() {
    #expect(Self.ways.map(\.from) == ClosureState.allCases)
  }

  @Test func `the whole way`() throws {
    var story = try ClosureStory()
    #expect(story.state == .notDecided)
    try story.set(.variantKnown, variant: "C")
    #expect(story.state == .variantKnown)
    try story.set(.decided)
    #expect(story.state == .decided)
    try story.settle("balance")
    #expect(story.state == .prerequisites)
    for state in [ClosureState.ready, .submitted] {
      #expect(story.refusal(state) == .prerequisitesOpen(["refunds", "fund"]))
    }
    try story.settle("fund", .notApplicable)
    try story.settle("refunds")
    #expect(story.state == .ready)
    try story.set(.submitted, "2026-11-05")
    try story.set(.coolingOff, "2026-11-05", until: .unknown)
    try story.set(.closedReported, "2026-11-20")
    #expect(!story.closure.isAtEnd)
    #expect(story.refusal(.verified, evidence: []) == .evidenceMissing)
    #expect(story.refusal(.verified, evidence: [Evidence(.statement)]) == .evidenceMissing)
    try story.set(.verified, "2026-11-21", evidence: [Evidence(.message)])
    #expect(story.closure.isAtEnd)
  }

  @Test func `a refusal needs its reason and leads back to the list`() throws {
    var story = try ClosureStory()
    try story.makeReady()
    try story.set(.submitted, "2026-11-05")
    #expect(story.refusal(.rejected, reason: nil) == .reasonMissing(.rejected))
    #expect(story.refusal(.rejected, reason: " ") == .reasonMissing(.rejected))
    try story.set(.rejected, "2026-11-06", reason: "a balance is left")
    #expect(story.state == .rejected)
    try story.settle("balance", .open, "2026-11-07")
    #expect(story.state == .prerequisites)
    try story.settle("balance", .done, "2026-11-08")
    #expect(story.state == .ready)
  }

  @Test func `a cancellation leads back to the decision`() throws {
    var story = try ClosureStory()
    try story.makeReady()
    try story.set(.submitted, "2026-11-05")
    try story.set(.cancelled, "2026-11-06")
    #expect(!story.closure.isAtEnd)
    try story.set(.decided, "2026-11-07")
    #expect(story.state == .ready)
    #expect(story.refusal(.kept, reason: nil) == .reasonMissing(.kept))
    try story.set(.kept, "2026-11-08", reason: "still in use")
    #expect(story.closure.isAtEnd)
  }

  @Test func `days run forward, and only what was asked for has a day to come`() throws {
    var story = try ClosureStory()
    try story.makeReady()
    let late = ClosureEvent(.kept, on: day("2027-01-01"), reason: "x")
    #expect(story.refusal(late) == .future(on: day("2027-01-01"), today: day("2026-12-31")))
    let early = ClosureEvent(.kept, on: day("2026-10-31"), reason: "x")
    #expect(story.refusal(early) == .tooEarly(on: day("2026-10-31"), after: day("2026-11-01")))
    let idle = ClosureEvent(.kept, on: day("2026-11-02"), until: .unknown, reason: "x")
    #expect(story.refusal(idle) == .untilMisplaced)
    let past = ClosureEvent(.submitted, on: day("2026-11-02"), until: .day(day("2026-11-01")))
    #expect(story.refusal(past) == .untilMisplaced)
    #expect(story.refusal(ClosureEvent(.submitted, on: day("2026-11-02"), until: .day(day("2026-11-02")))) == nil)
  }
}
