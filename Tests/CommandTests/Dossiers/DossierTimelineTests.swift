import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsTestSupport
import Testing

@testable import datarights

/// What a proceeding's timeline shows: dates worked by hand from Article 12(3) GDPR and Regulation 1182/71.
@Suite struct `The timeline of a dossier` {
  private func timeline(_ logged: String..., law: String = "eu-gdpr", place: String = "de-be", today: String) throws
    -> Timeline
  {
    let machine = try Sandbox()
    let desk = try machine.desk(today: today)
    let proceeding = Proceeding(
      number: 1, reference: "DR-1", right: .access, law: law, addressee: "example", controller: "Example GmbH",
      controllerPlace: place, representativePlaces: [], resident: place, language: "en", opened: day("2026-06-01"),
      disclosed: [], events: events(logged))
    let source = DossierSource(letters: [], evidence: [], headHash: nil, eventCount: logged.count)
    return try DossierBuilder(desk, proceeding, source).timeline
  }

  private func spans(_ timeline: Timeline) -> [String] {
    timeline.periods.map { "\($0.span.rawValue) \($0.from.iso) \($0.until.iso)" }
  }

  private func duties(_ timeline: Timeline) -> [String] {
    timeline.marks.filter { [.met, .missed, .open].contains($0.kind) }.map { "\($0.kind.rawValue) \($0.on.iso)" }
  }

  @Test func `an answer in time keeps the deadline, a late one misses it`() throws {
    let met = try timeline("received=2026-06-01", "answered=2026-07-01", today: "2026-08-01")
    #expect(duties(met) == ["met 2026-07-01"] && spans(met) == ["response 2026-06-01 2026-07-01"])
    #expect(
      duties(try timeline("received=2026-06-01", "answered=2026-07-02", today: "2026-08-01")) == ["missed 2026-07-01"])
    #expect(duties(try timeline("received=2026-06-01", today: "2026-07-02")) == ["missed 2026-07-01"])
    #expect(duties(try timeline("received=2026-06-01", today: "2026-07-01")) == ["open 2026-07-01"])
  }

  @Test func `an extension follows upon the time that it extends`() throws {
    let extended = try timeline("received=2026-06-01", "extended=2026-06-20", today: "2026-06-21")
    #expect(spans(extended) == ["response 2026-06-01 2026-07-01", "extension 2026-07-02 2026-09-01"])
    #expect(duties(extended) == ["open 2026-09-01"])
  }

  @Test func `the clock stands still from the question to its answer`() throws {
    let open = try timeline("received=2026-06-01", "identity-requested=2026-06-10", today: "2026-06-20")
    #expect(spans(open).contains("stopped 2026-06-10 2026-06-20"))
    // UK GDPR Article 12A: the period begins with the proof of identity.
    let restarted = try timeline(
      "received=2026-06-01", "identity-requested=2026-06-10", "identity-provided=2026-06-15", law: "uk-gdpr",
      place: "gb-eng", today: "2026-06-20")
    #expect(spans(restarted) == ["stopped 2026-06-10 2026-06-15", "response 2026-06-15 2026-07-15"])
  }

  @Test func `every event is whose act it is`() throws {
    let timeline = try timeline(
      "sent=2026-06-01", "received=2026-06-02", "acknowledged=2026-06-03", "reminded=2026-07-03",
      "complained=2026-07-20",
      today: "2026-08-01")
    let acts = timeline.marks.filter { ![.met, .missed, .open].contains($0.kind) }
    #expect(acts.map(\.kind) == [.sent, .received, .theirs, .ours, .authority])
    #expect(acts.map(\.label).first == "letter sent" && acts.map(\.day).first == "1 June 2026")
  }
}
