import DataRights
import DataRightsStore
import DataRightsTestSupport
import Foundation
import Testing

/// The chain of every subject's events, and what a check of it finds.
struct ChainTests {
  let temporary: TemporaryFolder
  let journal: Journal
  var evidence: EvidenceFolder { EvidenceFolder(store: temporary.store) }

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    try journal.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Erika Müsterfrau ✎") }
    for _ in 1...3 { try journal.openSample() }
    try journal.log(Sample.event(.sent, note: "a \"note\"\nof two lines"), in: 2)
    try journal.log(Sample.event(.received, "2026-11-03"), in: 2)
    try journal.log(Sample.event(.answered, "2026-11-20"), in: 2)
    try journal.of("joe").setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Joe Bloggs") }
    try journal.openProceeding(recorded: Sample.now) { (Sample.proceeding($0), [Sample.letter]) }
  }

  private func findings() throws -> [LogFinding] {
    try Journal.open(folder: temporary.store, mode: .existing).verify(evidence).findings
  }

  /// Changes the table as somebody would who takes the triggers away first.
  private func tamper(_ statement: String) throws {
    let raw = try RawSQLite(temporary.database)
    for trigger in ["event_never_changed", "event_never_deleted", "event_never_replaced"] {
      try raw.run("DROP TRIGGER \(trigger)")
    }
    try raw.run(statement)
  }

  @Test func `the hashes are those that another program computes`() throws {
    let recomputed = try Chains.recompute(temporary.database)
    let events = try journal.eventLog.read { log in
      var events: [String: String] = [:]
      try log.eachEvent { event in
        events["\(event.sequence)"] = event.hash
        return true
      }
      return events
    }
    #expect(events.count == 9)
    #expect(events == recomputed.hashes)
    let heads = try journal.eventLog.read { try $0.heads() }
    #expect(
      Dictionary(uniqueKeysWithValues: heads.map { ("\($0.person) \($0.subject.text)", $0.hash) }) == recomputed.heads)
    #expect(try journal.head(of: 2).hash == recomputed.heads["own proceeding:2"])
    #expect(try journal.head(of: 2).events == 4)
  }

  @Test func `an untouched log is fine`() throws {
    let report = try journal.verify(evidence)
    #expect(report.findings == [])
    #expect(report.events == 9)
    #expect(report.chains == 6)
  }

  @Test(arguments: [
    "UPDATE event SET payload = '{\"note\":\"other\"}' WHERE sequence = 5",
    "UPDATE event SET payload = REPLACE(payload, 'two', 'tow') WHERE sequence = 5",
    "UPDATE event SET occurred = '2026-11-01' WHERE sequence = 5",
    "UPDATE event SET recorded = '2026-11-23T12:00:01Z' WHERE sequence = 5",
    "UPDATE event SET kind = 'received' WHERE sequence = 5",
    "UPDATE event SET hash = REPLACE(hash, SUBSTR(hash, 1, 1), 'x') WHERE sequence = 5",
    "UPDATE event SET content = '{}' WHERE sequence = 5",
  ])
  func `a changed event is found where it is`(statement: String) throws {
    try tamper(statement)
    #expect(try findings().contains(.chainBroken(.proceeding(2), sequence: 5)))
  }

  @Test func `an event taken out of the middle is found`() throws {
    try tamper("DELETE FROM event WHERE sequence = 6")
    #expect(try findings() == [.chainBroken(.proceeding(2), sequence: 7), .headDiffers(.proceeding(2))])
  }

  @Test func `an event taken off the end is found`() throws {
    try tamper("DELETE FROM event WHERE sequence = 7")
    #expect(try findings() == [.headDiffers(.proceeding(2))])
  }

  @Test func `a whole subject taken out is found`() throws {
    try tamper("DELETE FROM event WHERE subject = 'proceeding:3'")
    #expect(try findings() == [.headDiffers(.proceeding(3))])
  }

  @Test func `two events that changed places are found`() throws {
    try tamper(
      "UPDATE event SET sequence = 100 WHERE sequence = 5; UPDATE event SET sequence = 5 WHERE sequence = 6")
    #expect(try findings().contains(.chainBroken(.proceeding(2), sequence: 5)))
  }

  @Test func `an event given to another person is found`() throws {
    try tamper("UPDATE event SET person = 'joe' WHERE subject = 'proceeding:3'")
    #expect(try findings().contains(.chainBroken(.proceeding(3), sequence: 4)))
    #expect(try findings().contains(.headDiffers(.proceeding(3))))
  }

  @Test func `a letter whose words were changed is found`() throws {
    try tamper("UPDATE event SET content = REPLACE(content, 'Dear', 'Deer') WHERE content IS NOT NULL")
    #expect(try findings() == [.chainBroken(.proceeding(4), sequence: 9)])
  }

  @Test func `evidence that is gone or changed is found`() throws {
    let file = temporary.path + "/proof.pdf"
    try Data("proof".utf8).write(to: URL(fileURLWithPath: file))
    let kept = try evidence.keep(file).digest.hex
    try journal.log(
      Event(
        .sent, on: Sample.day("2026-11-02"),
        evidence: [Evidence(.page, file: "proof.pdf", sha256: kept, isKept: true)]), in: 1)
    #expect(try findings() == [])
    try Data("other".utf8).write(to: URL(fileURLWithPath: evidence.path(of: kept)))
    #expect(try findings() == [.evidenceChanged(sha256: kept)])
    try FileManager.default.removeItem(atPath: evidence.path(of: kept))
    #expect(try findings() == [.evidenceMissing(sha256: kept, sequence: 10)])
  }

  @Test func `a letter reads back as it was written`() throws {
    let kept = try journal.letters(of: 4)
    #expect(kept.map(\.letters) == [[Sample.letter]])
    #expect(kept.map(\.followUp) == [nil])
    #expect(try journal.letters(of: 1).map(\.letters) == [[]])
  }
}
