@testable import DataRights
import DataRightsTestSupport
import Testing

/// When one looks again at a closure that was asked for.
struct ClosureLookAgainTests {
  private func submitted(_ on: String, until: NamedDay? = nil) throws -> ClosureStory {
    var story = try ClosureStory()
    try story.makeReadyEarly()
    try story.set(.submitted, on, until: until)
    return story
  }

  @Test func `fifteen working days by the weekend alone`() throws {
    // Thursday 5 November 2026: 6, 9-13, 16-20, 23-26 are fifteen days of work.
    #expect(try submitted("2026-11-05").outlook.lookAgain(calendar: nil) == day("2026-11-26"))
    #expect(try submitted("2026-11-05", until: .unknown).outlook.lookAgain(calendar: nil) == day("2026-11-26"))
  }

  @Test func `the national holidays of China do not count`() throws {
    // Monday 28 September 2026: 29, 30; 1 to 7 October are off; 8, 9, 12-16, 19-23, 26 make fifteen.
    let national = try WorkingCalendar.made(
      id: "cn:public", ["dates": ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]])
    let story = try submitted("2026-09-28")
    #expect(story.outlook.lookAgain(calendar: national) == day("2026-10-26"))
    #expect(story.outlook.lookAgain(calendar: try Repository.calendar("cn")) == day("2026-10-26"))
  }

  @Test func `the day that the screen named wins, also where it is named later`() throws {
    var story = try submitted("2026-11-05", until: .day(day("2026-11-12")))
    #expect(story.outlook.lookAgain(calendar: nil) == day("2026-11-12"))
    try story.set(.coolingOff, "2026-11-06", until: .day(day("2026-11-15")))
    #expect(story.outlook.lookAgain(calendar: nil) == day("2026-11-15"))
    #expect(story.closure.until == .day(day("2026-11-15")))
  }

  @Test func `nothing is awaited before and after`() throws {
    var story = try ClosureStory()
    try story.makeReadyEarly()
    #expect(story.outlook.lookAgain(calendar: nil) == nil)
    try story.set(.submitted, "2026-11-05")
    try story.set(.rejected, "2026-11-06", reason: "x")
    #expect(story.outlook.lookAgain(calendar: nil) == nil)
    #expect(story.state == .rejected)
  }

  @Test func `a closure is not closed because time passes`() throws {
    #expect(try submitted("2026-01-05").state == .submitted)
  }
}

extension ClosureStory {
  /// Everything settled long before.
  fileprivate mutating func makeReadyEarly() throws {
    try set(.variantKnown, "2026-01-01", variant: "C")
    for item in ["refunds", "balance", "fund"] { try settle(item, .done, "2026-01-01") }
    try set(.decided, "2026-01-01")
  }
}
