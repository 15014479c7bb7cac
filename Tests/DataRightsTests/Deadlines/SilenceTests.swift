@testable import DataRights
import DataRightsTestSupport
import Testing

/// Rights for which the law names no period, or no rule holds.
struct SilenceTests {
  @Test func `a law without a number gives no deadline but a day for a reminder`() throws {
    // FADP: no period for erasure; 30 days from 4 June are Saturday 4 July.
    let report = try Call("deadlines --law ch-fadp --right erasure --received 2026-06-04 --holidays ch-zh").report()
    #expect(report.deadlines.isEmpty)
    #expect(report.notes.contains { if case .noPeriod = $0 { true } else { false } })
    #expect(report.suggestions.map(\.on.iso) == ["2026-07-06"])
  }

  @Test func `before the first rule holds the report says that nothing does`() throws {
    let report = try Call("deadlines --law sg-pdpa --right access --received 2020-06-01 --holidays sg").report()
    #expect(report.deadlines.isEmpty)
    #expect(report.notes.contains { if case .nothingHolds(day("2020-06-01")) = $0 { true } else { false } })
  }

  @Test func `the nearest right is taken and named`() throws {
    let report = try Call("deadlines --law us-ca-ccpa --right objection --received 2026-11-23 --resident us-ca")
      .report()
    #expect(report.due(.optOut) == "2026-12-16")
    #expect(report.notes.contains { if case .nearest(asked: .objection, taken: .optOut) = $0 { true } else { false } })
  }
}
