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

  @Test func `a last day from another event comes first where it is earlier`() throws {
    // Turkey, Decision 2019/9: after a late answer the 60 days from the application stay the limit.
    let law = try Repository.law("tr-kvkk")
    func report(_ texts: String...) throws -> DeadlineReport {
      try DeadlineCalculator(law: law, geography: Repository.geography).report(
        on: .access, events: events(texts), parties: Parties(holidays: CalendarReference("tr")))
    }
    let late = try report("received=2026-06-01", "answered=2026-07-15")
    #expect(late.due(.complaintCloses) == "2026-07-31")
    #expect(late[.complaintCloses]?.derivation.contains { $0.word == "capped" } == true)
    #expect(try report("received=2026-06-01", "answered=2026-06-20").due(.complaintCloses) == "2026-07-20")
    #expect(try report("received=2026-06-01").due(.complaintCloses) == "2026-07-31")
  }

  @Test func `a window opens with a refusal at once, else after the period`() throws {
    let law = try MadeUpLaw.with(deadlines: [
      MadeUpLaw.deadline("complaint-opens", 30, "day", duty: "you").with("window", "opens-after")
        .with("opensWith", ["refused"])
    ])
    #expect(try MadeUpLaw.report(law, "received=2026-06-01").due(.complaintOpens) == "2026-07-02")
    let refused = try MadeUpLaw.report(law, "received=2026-06-01", "refused=2026-06-10")
    #expect(refused.due(.complaintOpens) == "2026-06-10")
    #expect(refused[.complaintOpens]?.derivation.map(\.word) == ["start", "opened"])
    #expect(try MadeUpLaw.report(law, "refused=2026-06-10").due(.complaintOpens) == "2026-06-10")
  }

  @Test func `a request before the law was in force has no dates`() throws {
    let report = try Call("deadlines --law us-vt-vdposa --right access --received 2026-06-01").report()
    #expect(report.deadlines.isEmpty)
    let from = try #require(try Repository.law("us-vt-vdposa").validity.from)
    #expect(report.notes.contains { if case .notInForce(from) = $0 { true } else { false } })
  }

  @Test func `an extension that needs no announcement is conditional on being taken`() throws {
    let more: JSON = ["total": ["count": 60, "unit": "day"], "sources": ["act"], "certainty": "confirmed"]
    let law = try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 30, "day").with("extension", more)])
    let report = try MadeUpLaw.report(law, "received=2026-06-01")
    #expect(report[.extendedResponse]?.condition == .extensionTaken)
    #expect(report[.extensionNotice] == nil)
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
