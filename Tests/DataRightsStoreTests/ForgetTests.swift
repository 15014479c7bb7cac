import DataRights
import DataRightsStore
import Foundation
import Testing

/// What is erased is gone from the file, and the rest is whole.
struct ForgetTests {
  let temporary: TemporaryFolder
  let journal: Journal
  private static let secret = "MARKER-7c1f"
  var evidence: EvidenceFolder { EvidenceFolder(store: temporary.store) }

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  private func keep(_ text: String) throws -> Evidence {
    let file = temporary.path + "/\(text).txt"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return Evidence(.page, file: "\(text).txt", sha256: try evidence.keep(file).digest.hex, isKept: true)
  }

  /// Whether the marker stands anywhere in the store's files.
  private func isMarked() throws -> Bool {
    let names = try FileManager.default.subpathsOfDirectory(atPath: temporary.store)
    return try names.contains { name in
      let path = temporary.store + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
        return false
      }
      return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(Self.secret.utf8)) != nil
    }
  }

  private func remove(_ forgotten: Forgotten) throws {
    for sum in forgotten.evidence { try evidence.remove(sum) }
    try journal.eventLog.compact()
  }

  @Test func `a proceeding leaves nothing, and its number stays free`() throws {
    for _ in 1...3 { try journal.openSample() }
    let (own, shared) = (try keep(Self.secret), try keep("shared"))
    for number in [1, 2] {
      try journal.log(
        Event(
          .sent, on: Sample.day("2026-11-02"), note: number == 2 ? Self.secret : nil,
          evidence: number == 2 ? [own, shared] : [shared]), in: number)
    }
    #expect(try isMarked())
    let heads = try [1, 3].map { try journal.head(of: $0) }
    let forgotten = try journal.forget(proceeding: 2, today: Sample.today, recorded: Sample.now)
    #expect(forgotten.events == 2)
    #expect(forgotten.proceedings == [2])
    #expect(forgotten.evidence == [own.sha256])
    try remove(forgotten)
    #expect(try !isMarked())
    #expect(throws: StoreError.noSuchProceeding(2)) { try journal.proceeding(2) }
    #expect(try journal.proceedings().map(\.number) == [1, 3])
    #expect(try [1, 3].map { try journal.head(of: $0) } == heads)
    #expect(evidence.sums() == [shared.sha256])
    #expect(try journal.verify(evidence).findings == [])
    #expect(try journal.openSample().number == 4)
    #expect(throws: StoreError.noSuchProceeding(2)) {
      try journal.forget(proceeding: 2, today: Sample.today, recorded: Sample.now)
    }
  }

  @Test func `the log is as append-only afterwards as before`() throws {
    try journal.openSample()
    _ = try journal.forget(proceeding: 1, today: Sample.today, recorded: Sample.now)
    #expect(throws: RawSQLite.Refusal(message: "the log is append-only")) {
      try RawSQLite(temporary.database).run("DELETE FROM event")
    }
  }

  @Test func `a person leaves nothing, and the others stay whole`() throws {
    let jane = journal.of("jane")
    for person in [journal, jane] {
      try person.setProfile(today: Sample.today, recorded: Sample.now) { _ in
        Writer(name: person.person == "jane" ? Self.secret : "Erika Mustermann")
      }
      try person.openProceeding(recorded: Sample.now) {
        (Sample.proceeding($0, profile: person.person), [Sample.letter])
      }
      try person.startExit(
        Exit(
          service: "aliexpress", name: "AliExpress", playbook: "aliexpress", addressee: nil, persona: .buyer,
          started: Sample.today), recorded: Sample.now)
    }
    let forgotten = try jane.forgetPerson(today: Sample.today, recorded: Sample.now)
    #expect(forgotten.proceedings == [2])
    #expect(forgotten.events == 3)
    try remove(forgotten)
    #expect(try !isMarked())
    #expect(try journal.people().map(\.person) == ["own"])
    #expect(try jane.exits() == [])
    #expect(try journal.exits().map(\.service) == ["aliexpress"])
    #expect(try journal.proceedings(ofEveryone: true).map(\.number) == [1])
    #expect(try journal.verify(evidence).findings == [])
  }
}
