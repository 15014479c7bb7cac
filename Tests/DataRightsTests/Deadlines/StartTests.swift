@testable import DataRights
import DataRightsTestSupport
import Testing

/// What the clock starts with: a logged receipt, or one assumed from the sending.
struct AssumedStartTests {
  private func start(_ events: Event..., place: String? = nil) throws -> Deadline.Start? {
    let law = try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 1, "month")])
    return try DeadlineCalculator(law: law, geography: .nowhere)
      .report(on: .access, events: events, parties: Parties(controllerPlace: place))[.response]?.start
  }

  private func sent(_ via: Event.Channel?) -> Event { Event(.sent, on: day("2026-06-01"), via: via) }

  @Test(arguments: [Event.Channel.email, .form, .fax])
  func `an electronic message is taken to arrive on the day it is sent`(via: Event.Channel) throws {
    let start = try #require(try start(sent(via)))
    #expect(start.on == day("2026-06-01"))
    #expect(start.assumption == .sameDay(via))
    #expect(start.event == .received)
  }

  @Test func `a letter is taken to arrive after the place's customary days`() throws {
    #expect(try start(sent(.post), place: "xx")?.on == day("2026-06-05"))
    #expect(try start(sent(.post), place: "xx")?.assumption == .post(days: 4))
  }

  @Test func `an unknown channel is taken to be fast`() throws {
    #expect(try start(sent(nil))?.assumption == .unknownChannel)
  }

  @Test func `a logged receipt wins over any assumption`() throws {
    let start = try start(sent(.post), Event(.received, on: day("2026-06-03")), place: "xx")
    #expect(start?.on == day("2026-06-03"))
    #expect(start?.assumption == nil)
  }

  @Test func `the first receipt counts`() throws {
    let start = try start(Event(.received, on: day("2026-06-09")), Event(.received, on: day("2026-06-03")))
    #expect(start?.on == day("2026-06-03"))
  }

  @Test func `without a receipt or a sending no clock runs`() throws {
    #expect(try start() == nil)
    #expect(try start(Event(.answered, on: day("2026-06-03"))) == nil)
  }
}

struct BounceTests {
  private func report(_ texts: String...) throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law("eu-gdpr"), geography: Repository.geography).report(
      on: .access, events: events(texts), parties: Parties(holidays: CalendarReference("de")))
  }

  @Test func `a request that came back was not received`() throws {
    let report = try report("sent=2026-06-01", "bounced=2026-06-02")
    #expect(report.deadlines.isEmpty)
    let says = report.notes.contains { if case .bounced(day("2026-06-02")) = $0 { true } else { false } }
    #expect(says)
  }

  @Test(arguments: ["2026-06-03", "2026-06-02"])
  func `sent again, its clock runs from there`(again: String) throws {
    let report = try report("sent=2026-06-01", "bounced=2026-06-02", "sent=\(again)")
    #expect(report[.response]?.start.on == day(again))
    #expect(report.due(.response) == day(again).adding(months: 1).iso)
  }

  @Test func `a second bounce stops it again`() throws {
    let report = try report("sent=2026-06-01", "bounced=2026-06-02", "sent=2026-06-05", "bounced=2026-06-06")
    #expect(report.deadlines.isEmpty)
  }
}

struct SettlingTests {
  private func report(_ texts: String..., law: String = "eu-gdpr") throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography).report(
      on: .access, events: events(["received=2026-06-01"] + texts), parties: Parties(resident: "us-ca"))
  }

  @Test func `a partial answer leaves the response open`() throws {
    let response = try #require(try report("partly-answered=2026-06-20")[.response])
    #expect(response.settled == nil && response.isOpen)
    #expect(response.isOverdue(on: day("2026-07-02")))
    #expect(!response.isOverdue(on: day("2026-07-01")))
  }

  @Test(arguments: ["answered", "fulfilled", "refused"])
  func `an answer, the fulfilment or a refusal settles the response`(kind: String) throws {
    let response = try #require(try report("\(kind)=2026-06-20")[.response])
    #expect(response.settled?.kind.rawValue == kind)
    #expect(!response.isOverdue(on: day("2027-01-01")))
  }

  @Test func `a partial answer settles the duty to acknowledge`() throws {
    let report = try report("partly-answered=2026-06-05", law: "us-ca-ccpa")
    #expect(report[.acknowledgement]?.settled?.on == day("2026-06-05"))
    #expect(report[.response]?.isOpen == true)
  }

  @Test func `a complaint starts the authority's period and the way to court`() throws {
    // Art. 78(2) GDPR: three months from 20 June 2026 end on Sunday 20 September.
    let report = try report("complained=2026-06-20")
    #expect(report.due(.authorityAnswer) == "2026-09-21")
    #expect(report.due(.courtOpens) == "2026-09-22")
    #expect(report[.courtOpens]?.duty == .you)
    #expect(report[.courtOpens]?.isOverdue(on: day("2030-01-01")) == false)
  }
}
