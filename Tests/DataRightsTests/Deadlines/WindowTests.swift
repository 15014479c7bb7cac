@testable import DataRights
import DataRightsTestSupport
import Testing

/// Windows that an answer opens or, where none comes, the end of the controller's period.
struct WindowTests {
  private func law(window: String = "closes") throws -> Law {
    let response = MadeUpLaw.deadline("response", 30, "day").with(
      "extension",
      [
        "total": ["count": 60, "unit": "day"], "notice": true, "sources": ["act"], "certainty": "confirmed",
      ])
    let start: JSON = ["events": ["answered", "refused"], "orAfter": "response"]
    let complaint = MadeUpLaw.deadline("complaint-closes", 30, "day", start: start, duty: "you").with(
      "window", JSON(window))
    return try MadeUpLaw.with(deadlines: [response, complaint])
  }

  @Test func `an answer starts the window`() throws {
    // KVKK Decision 2019/9 gives 30 days from the answer: 20 June + 30 = Monday 20 July.
    let report = try MadeUpLaw.report(try law(), "received=2026-06-01", "answered=2026-06-20")
    #expect(report.due(.complaintCloses) == "2026-07-20")
    #expect(report[.complaintCloses]?.start.event == .answered)
    #expect(report[.complaintCloses]?.start.assumption == nil)
  }

  @Test func `silence starts it when the period has passed`() throws {
    let report = try MadeUpLaw.report(try law(), "received=2026-06-01")
    #expect(report.due(.response) == "2026-07-01")
    #expect(report[.complaintCloses]?.start.event == nil)
    #expect(report[.complaintCloses]?.start.assumption == .deadlinePassed(.response))
    #expect(report.due(.complaintCloses) == "2026-07-31")
  }

  @Test func `silence starts it with the day to which the period's end moved`() throws {
    // 30 days from 4 June are Saturday 4 July, so Monday 6 July; 30 more are Wednesday 5 August.
    let report = try MadeUpLaw.report(try law(), "received=2026-06-04")
    #expect(report[.complaintCloses]?.start.on == day("2026-07-06"))
    #expect(report.due(.complaintCloses) == "2026-08-05")
  }

  @Test func `silence after an extension starts it with the extended period`() throws {
    // 60 days from 1 June are Friday 31 July, 30 more Sunday 30 August.
    let report = try MadeUpLaw.report(try law(), "received=2026-06-01", "extended=2026-06-20")
    #expect(report[.complaintCloses]?.start.assumption == .deadlinePassed(.extendedResponse))
    #expect(report.due(.complaintCloses) == "2026-08-31")
  }

  @Test func `a stopped clock starts no window`() throws {
    let question: JSON = [
      "effect": "restart", "asked": "identity-requested", "answered": "identity-provided", "text": ["en": "restarts"],
      "sources": ["act"], "certainty": "confirmed",
    ]
    let start: JSON = ["events": ["answered"], "orAfter": "response"]
    let law = try MadeUpLaw.with(deadlines: [
      MadeUpLaw.deadline("response", 30, "day").with("clock", [question]),
      MadeUpLaw.deadline("complaint-opens", 30, "day", start: start, duty: "you").with("window", "opens-on"),
    ])
    let report = try MadeUpLaw.report(law, "received=2026-06-01", "identity-requested=2026-06-02")
    #expect(report[.response]?.stopped != nil)
    #expect(report[.complaintOpens] == nil)
  }

  @Test func `a window that opens after a period opens the day after`() throws {
    let report = try MadeUpLaw.report(try law(window: "opens-after"), "received=2026-06-01", "answered=2026-06-20")
    #expect(report.due(.complaintCloses) == "2026-07-21")
  }

  @Test func `a window is never overdue and wants no reminder`() throws {
    let window = try #require(try MadeUpLaw.report(try law(), "received=2026-06-01")[.complaintCloses])
    #expect(!window.isOverdue(on: day("2030-01-01")))
    #expect(window.remindFrom == nil)
  }
}
