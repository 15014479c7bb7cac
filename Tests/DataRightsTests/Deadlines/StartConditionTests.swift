import DataRightsTestSupport
import Testing

@testable import DataRights

/// Rules that hold only while something has not happened, or begin with something that has not happened yet.
struct StartConditionTests {
  @Test func `a rule gives way to another once its event happened`() throws {
    // As in Turkey: 30 days from the answer, else 60 days from the request (Decision 2019/9 of the authority).
    let law = try MadeUpLaw.with(deadlines: [
      MadeUpLaw.deadline("complaint-closes", 30, "day", start: "answered", duty: "you").with("window", "closes"),
      MadeUpLaw.deadline(
        "complaint-closes", 60, "day", start: ["events": ["received"], "unless": ["answered"]], duty: "you"
      ).with("window", "closes"),
    ])
    let silent = try MadeUpLaw.report(law, "received=2026-06-01")
    #expect(silent.deadlines.map(\.due) == [day("2026-07-31")])
    let answered = try MadeUpLaw.report(law, "received=2026-06-01", "answered=2026-06-19")
    #expect(answered.deadlines.map(\.due) == [day("2026-07-20")])  // 19 July is a Sunday
  }

  @Test func `an answer's period that waits for an event says so`() throws {
    let law = try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 45, "day", start: "verified")])
    let waiting = try MadeUpLaw.report(law, "received=2026-06-01")
    #expect(waiting.deadlines.isEmpty)
    #expect(waiting.notes.contains { if case .awaits(.response, [.verified], _) = $0 { true } else { false } })
    #expect(!waiting.notes.contains { if case .nothingHolds = $0 { true } else { false } })
    let words = try Repository.words("en")
    #expect(
      words.text(try #require(waiting.notes.first { if case .awaits = $0 { true } else { false } }), of: law)
        .contains("identity verified"))
    let verified = try MadeUpLaw.report(law, "received=2026-06-01", "verified=2026-06-04")
    #expect(verified.due(.response) == "2026-07-20")  // 19 July is a Sunday
    #expect(!verified.notes.contains { if case .awaits = $0 { true } else { false } })
  }

  @Test func `an appeal that nobody made is no remark`() throws {
    let law = try MadeUpLaw.with(deadlines: [
      MadeUpLaw.deadline("response", 45, "day"), MadeUpLaw.deadline("appeal-decision", 60, "day", start: "appealed"),
    ])
    let report = try MadeUpLaw.report(law, "received=2026-06-01")
    #expect(report.deadlines.map(\.id) == [.response])
    #expect(!report.notes.contains { if case .awaits = $0 { true } else { false } })
  }

  /// As in Canada: 30 days from receipt to answer, but 30 days from the date of the request to announce an extension.
  private func canadian() throws -> Law {
    try MadeUpLaw.with(deadlines: [
      MadeUpLaw.deadline("extension-notice", 30, "day", start: "sent"),
      MadeUpLaw.deadline("response", 30, "day").with(
        "extension",
        ["total": ["count": 60, "unit": "day"], "sources": ["act"], "certainty": "confirmed"] as JSON),
    ])
  }

  @Test func `an announcement can have a last day of its own`() throws {
    let law = try canadian()
    let report = try MadeUpLaw.report(law, "sent=2026-06-01", "received=2026-06-05", "extended=2026-07-01")
    #expect(report.due(.extensionNotice) == "2026-07-01")
    #expect(report.findings.isEmpty)
    #expect(report.due(.extendedResponse) == "2026-08-04")
  }

  @Test func `an announcement after its own last day is too late, though the answer is not due yet`() throws {
    let law = try canadian()
    let report = try MadeUpLaw.report(law, "sent=2026-06-01", "received=2026-06-05", "extended=2026-07-02")
    #expect(report.findings == [.extensionTooLate(on: day("2026-07-02"), last: day("2026-07-01"))])
    #expect(report.due(.response) == "2026-07-06")
    #expect(report[.response]?.replacedBy == nil)
  }

  @Test(arguments: [("2026-04-16", true), ("2026-04-17", false)])
  func `a law's silence can end`(received: String, isSilent: Bool) throws {
    let silence: JSON = [
      "rights": ["access"], "text": ["en": "the act names no number"], "until": "2026-04-16", "sources": ["act"],
      "certainty": "confirmed",
    ]
    let law = try MadeUpLaw.with(
      noPeriod: [silence], deadlines: [MadeUpLaw.deadline("response", 30, "day").with("from", "2026-04-17")])
    let report = try MadeUpLaw.report(law, "received=\(received)")
    #expect(report.notes.contains { if case .noPeriod = $0 { true } else { false } } == isSilent)
    #expect(report.deadlines.isEmpty == isSilent)
  }
}
