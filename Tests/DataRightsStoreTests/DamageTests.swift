import DataRights
import DataRightsStore
import DataRightsTestSupport
import Foundation
import Testing

/// Files that are not as we left them: an error that holds no data, never a trap.
struct DamageTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  private func readEverything() throws {
    let journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    _ = try journal.profile()
    _ = try journal.addressees()
    _ = try journal.disclosedSoFar(to: "example")
    _ = try journal.proceedings()
    _ = try journal.eventLog.faults()
    _ = try journal.verify(EvidenceFolder(store: temporary.store))
    try journal.openSample()
  }

  @Test func `garbage is no database`() throws {
    try temporary.write(Array(repeating: 0x42, count: 4096))
    #expect(throws: StoreError.notADatabase(temporary.database)) { try readEverything() }
  }

  @Test func `half a file is damaged`() throws {
    for _ in 1...40 { try journal.openSample() }
    let bytes = try temporary.bytes()
    try temporary.write(Array(bytes.prefix(bytes.count / 2)))
    #expect { try readEverything() } throws: { error in
      if case StoreError.damaged(temporary.database, _) = error { true } else { false }
    }
  }

  /// 500 flips, or 50,000 where the variable DATARIGHTS_SWEEP is set.
  @Test func `flipped bytes give an error of ours or an answer`() throws {
    try journal.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Erika Mustermann") }
    for _ in 1...10 { try journal.openSample() }
    try journal.log(Sample.event(.sent, note: "SECRET"), in: 1)
    let bytes = try temporary.bytes()
    var generator = SeededGenerator(seed: 7)
    let places =
      Array(0..<100)
      + (0..<(Sweep.isWanted ? 50_000 : 400)).map { _ in Int.random(in: 100..<bytes.count, using: &generator) }
    var refused = 0
    for place in places {
      var damaged = bytes
      damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
      try temporary.write(damaged)
      do {
        try readEverything()
      } catch let error as StoreError {
        refused += 1
        #expect(!"\(error)".contains("SECRET") && !"\(error)".contains("Erika"))
      }
    }
    #expect(refused > 20)
  }

  @Test(arguments: [
    ("proceeding:1", "sent", "2026-11-02", "{\"note\":7}", "note is not a text"),
    ("proceeding:1", "sent", "2026-11-02", "{\"via\":\"SECRET\"}", "via is not a word of its list"),
    ("proceeding:1", "sent", "2026-11-02", "{\"until\":\"SECRET\"}", "until is not a date"),
    ("proceeding:1", "sent", "2026-11-02", "{\"at\":\"SECRET\"}", "at is not a time"),
    ("proceeding:1", "sent", "SECRET", "{}", "its day is no date"),
    ("proceeding:1", "sent", "2026-11-02", "{\"note\":\"SECRET", "its payload is no JSON object"),
    ("proceeding:1", "sent", "2026-11-02", "[\"SECRET\"]", "its payload is no JSON object"),
    ("proceeding:1", "opened", "2026-11-02", "{}", "its proceeding was opened before"),
    ("proceeding:2", "sent", "2026-11-02", "{}", "its proceeding was never opened"),
    ("proceeding:2", "opened", "2026-11-02", "{}", "reference is not a text"),
    (
      "proceeding:2", "opened", "2026-11-02", "{\"reference\":\"R\",\"right\":\"SECRET\"}",
      "right is not a word of its list"
    ),
    ("profile:own", "set", "2026-11-02", "{\"address\":[\"SECRET\",7]}", "address is not a list of texts"),
    ("profile:own", "set", "2026-11-02", "{\"identifiers\":{\"a\":7}}", "identifiers is not an object of texts"),
    ("addressee:a", "set", "2026-11-02", "{\"name\":\"SECRET\"}", "checked is not a date"),
  ])
  func `a damaged event is named, not shown`(
    subject: String, kind: String, day: String, payload: String, detail: String
  ) throws {
    try journal.openSample()
    try RawSQLite(temporary.database).run(
      """
      INSERT INTO event (action, person, subject, kind, occurred, recorded, payload, hash)
      VALUES (1, 'own', '\(subject)', '\(kind)', '\(day)', '', '\(payload)', '')
      """)
    #expect(throws: StoreError.damaged(temporary.database, detail: "event 2: \(detail)")) { try readEverything() }
  }

  @Test(arguments: ["9223372036854775807", "99999999999999999999", "-1"])
  func `a number beyond all numbers is damage`(number: String) throws {
    try RawSQLite(temporary.database).run(
      """
      INSERT INTO event (action, person, subject, kind, occurred, recorded, payload, hash)
      VALUES (1, 'own', 'proceeding:\(number)', 'forgotten', '2026-11-02', '', '{}', '')
      """)
    #expect(throws: StoreError.damaged(temporary.database, detail: "the number of a proceeding")) {
      try journal.openSample()
    }
  }

  @Test func `a lost table is damage`() throws {
    try RawSQLite(temporary.database).run("DROP TABLE event")
    #expect(throws: StoreError.damaged(temporary.database, detail: "SQLite code 1")) { try readEverything() }
  }
}
