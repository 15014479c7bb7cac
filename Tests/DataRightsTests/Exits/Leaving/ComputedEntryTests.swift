@testable import DataRights
import DataRightsTestSupport
import Testing

/// Entries whose state follows from something else.
struct ComputedEntryTests {
  private func decided() throws -> ExitStory {
    var story = try ExitStory()
    try story.tell(Array(ExitStory.ready.prefix(2)))
    return story
  }

  @Test(arguments: ["inventory", "wallets", "letter", "quiet", "confirmed", "logins", "closures", "letters"])
  func `nobody ticks them`(item: String) throws {
    let story = try decided()
    let role = try #require(story.playbook.item(item)?.role)
    #expect(role.isComputed)
    #expect(story.refusal("2026-11-02 check \(item) reason=please") == .computed(item, role))
  }

  @Test(arguments: ["wallets", "quiet", "confirmed", "logins", "closures", "letters", "inventory"])
  func `nor are they passed over where the log knows better`(item: String) throws {
    let story = try decided()
    let role = try #require(story.playbook.item(item)?.role)
    for state in ["overridden", "not-applicable", "risk-accepted"] {
      #expect(story.refusal("2026-11-02 check \(item) \(state) reason=please") == .computed(item, role))
    }
  }

  @Test func `a soft one for something outside can be passed over and taken back`() throws {
    var story = try decided()
    #expect(story.stopped("2026-11-02 check letter overridden") == ExitGuard(.softGates, .soft, items: ["letter"]))
    try story.tell("2026-11-02 check letter overridden reason=not-wanted")
    #expect(story.outlook(on: "2026-11-02").item("letter")?.state == .overridden)
    try story.tell("2026-11-02 check letter open")
    #expect(story.outlook(on: "2026-11-02").item("letter")?.state == .open)
  }

  @Test func `the submission is not taken back by opening its step`() throws {
    var story = try decided()
    #expect(story.refusal("2026-11-02 check web-submit open") == .computed("web-submit", .submit))
    #expect(story.refusal("2026-11-02 check web-submit overridden reason=x") == .computed("web-submit", .submit))
    try story.tell(Array(ExitStory.ready.dropFirst(2)) + ["2026-11-05 note submitted reason=x"])
    #expect(story.refusal("2026-11-05 check web-submit open") == .computed("web-submit", .submit))
  }

  @Test func `a letter counts when it was sent, for its right, to the service`() throws {
    var story = try decided()
    func state(_ right: Right, sent: String?, to addressee: String = "example") -> ItemState? {
      story.letters = [
        .init(proceeding: 1, addressee: addressee, right: right, sent: sent.map { day($0) }, isOpen: true)
      ]
      return story.outlook(on: "2026-11-05").item("letter")?.state
    }
    #expect(state(.access, sent: "2026-11-02") == .done)
    #expect(state(.access, sent: nil) == .open)
    #expect(state(.erasure, sent: "2026-11-02") == .open)
    #expect(state(.access, sent: "2026-11-02", to: "other") == .open)
  }

  @Test func `the inventory is there when each provider was looked at`() throws {
    var story = try ExitStory(settled: false)
    try story.tell(Array(ExitStory.ready.prefix(2)))
    func inventory() -> ItemState? { story.outlook(on: "2026-11-05").item("inventory")?.state }
    #expect(inventory() == .open)
    #expect(story.outlook(on: "2026-11-05").item("wallets")?.state == .open)
    story.logins = [story.login("apple", LoginEvent(.present, on: day("2026-11-02")))]
    #expect(inventory() == .open)
    story.logins.append(story.login("google", LoginEvent(.unknown, on: day("2026-11-02"))))
    #expect(inventory() == .open)
    story.logins[1].events.append(LoginEvent(.notUsed, on: day("2026-11-02")))
    #expect(inventory() == .done)
    story.closures["wallet"] = Closure("wallet")
    #expect(story.outlook(on: "2026-11-05").item("wallets")?.state == .done)
  }

  @Test func `an order export and the person's word count in the order in which they came`() throws {
    var story = try decided()
    func read(_ open: [String], _ on: String) throws {
      let summary = OrderSummary(count: 3, open: open, withoutInvoice: nil, dates: nil)
      story.exit = try story.outlook(on: on).logging(ExitEvent(.ordersRead, on: day(on), orders: summary))
    }
    func state(_ on: String) -> ItemState? { story.outlook(on: on).item("orders")?.state }
    try read(["1"], "2026-11-02")
    #expect(state("2026-11-02") == .open)
    try read([], "2026-11-03")
    #expect(state("2026-11-03") == .done)
    try story.tell("2026-11-04 check orders open=0")
    #expect(state("2026-11-04") == .done)
    try read(["2"], "2026-11-05")
    #expect(state("2026-11-05") == .open)
    try story.tell("2026-11-06 check orders open=0")
    #expect(state("2026-11-06") == .done)
    #expect(story.outlook(on: "2026-11-06").orders?.open == ["2"])
  }
}
