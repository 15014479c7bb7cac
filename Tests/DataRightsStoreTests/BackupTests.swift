import DataRights
import DataRightsStore
import Foundation
import Testing

/// A store that goes out as bytes and comes back.
struct BackupTests {
  let temporary: TemporaryFolder
  let journal: Journal
  let log: SQLiteEventLog
  let kept: String
  var evidence: EvidenceFolder { EvidenceFolder(store: temporary.store) }

  init() throws {
    temporary = try TemporaryFolder()
    log = try #require(try SQLiteEventLog.open(folder: temporary.store, mode: .createIfMissing))
    journal = Journal(log)
    kept = try EvidenceFolder(store: temporary.store).keep(bytes: Array("proof".utf8)).digest.hex
    try journal.openSample()
    try journal.log(
      Event(
        .sent, on: Sample.day("2026-11-02"), evidence: [Evidence(.page, file: "a", sha256: kept, isKept: true)]), in: 1)
  }

  private func snapshot() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try log.snapshot { digest, pieces in
      try pieces { bytes += $0 }
      #expect(digest == FileDigest(bytes: bytes))
    }
    return bytes
  }

  /// - Parameter original: what was backed up, where it is not what comes back.
  private func restore(
    _ database: [UInt8], of original: [UInt8]? = nil, into store: String, replacing: Bool = false
  ) throws -> LogReport {
    let restored = try RestoredStore(into: store)
    try restored.begin(RestoredStore.databaseName)
    for start in stride(from: 0, to: database.count, by: 1000) {
      try restored.append(Array(database[start..<min(start + 1000, database.count)]))
    }
    try restored.begin(RestoredStore.evidenceName(kept))
    try restored.append(Array("proof".utf8))
    return try restored.finish(
      database: FileDigest(bytes: original ?? database).hex, evidence: [kept], replacing: replacing)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `what comes back is what went out`() throws {
    let other = try TemporaryFolder()
    let report = try restore(try snapshot(), into: other.store)
    #expect(report.events == 2)
    #expect(report.files == 1)
    let back = try Journal.open(folder: other.store, mode: .existing)
    #expect(try back.proceedings() == journal.proceedings())
    #expect(try back.head(of: 1) == journal.head(of: 1))
    #expect(try names(other.store) == ["datarights.sqlite", "evidence"])
    #expect(try mode(other.store) == 0o700)
    #expect(try mode(other.database) == 0o600)
    #expect(try mode(EvidenceFolder(store: other.store).path(of: kept)) == 0o600)
  }

  @Test func `a snapshot is one state, whoever writes meanwhile`() throws {
    var bytes: [UInt8] = []
    let second = try Journal.open(folder: temporary.store, mode: .existing)
    try log.snapshot { _, pieces in
      try pieces { bytes += $0 }
      #expect(throws: StoreError.busy(temporary.database)) { try second.openSample() }
    }
    try second.openSample()
    let other = try TemporaryFolder()
    _ = try restore(bytes, into: other.store)
    #expect(try Journal.open(folder: other.store, mode: .existing).proceedings().count == 1)
  }

  @Test func `a store that is there gives way only where that is asked for, and stays as a copy`() throws {
    let other = try TemporaryFolder()
    let present = try Journal.open(folder: other.store, mode: .createIfMissing)
    for _ in 1...3 { try present.openSample() }
    let bytes = try snapshot()
    #expect(throws: StoreError.self) { try restore(bytes, into: other.store) }
    #expect(try present.proceedings().count == 3)
    #expect(try names(other.store) == ["datarights.sqlite"])
    _ = try restore(bytes, into: other.store, replacing: true)
    #expect(try Journal.open(folder: other.store, mode: .existing).proceedings().count == 1)
    #expect(try RawSQLite(other.database + ".before-update").run("SELECT COUNT(*) FROM event") == ["3"])
  }

  @Test func `a backup that is not what it was is refused, and leaves nothing`() throws {
    let bytes = try snapshot()
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 29) {
      let other = try TemporaryFolder()
      var changed = bytes
      changed[place] ^= 0x21
      #expect(throws: RestoredStore.Problem.databaseDiffers) {
        try restore(changed, of: bytes, into: other.store)
      }
      #expect(try names(other.store) == [])
    }
    let other = try TemporaryFolder()
    #expect(throws: RestoredStore.Problem.databaseDiffers) {
      try restore(Array(bytes.dropLast(4096)), of: bytes, into: other.store)
    }
    #expect(try names(other.store) == [])
  }

  @Test func `bytes that are no database of ours are refused, whatever their sum`() throws {
    for bytes in [Array(repeating: 0x42, count: 8192), [], Array(try snapshot().dropLast(8192))] as [[UInt8]] {
      let other = try TemporaryFolder()
      #expect(throws: (any Error).self) { try restore(bytes, into: other.store) }
      #expect(try names(other.store) == [])
    }
  }

  @Test func `what was not in order when it was backed up comes back, and is said`() throws {
    let raw = try RawSQLite(temporary.database)
    try raw.run("DROP TRIGGER event_never_changed")
    try raw.run("UPDATE event SET occurred = '2026-11-01' WHERE sequence = 2")
    let other = try TemporaryFolder()
    let report = try restore(try snapshot(), into: other.store)
    #expect(report.findings == [.chainBroken(.proceeding(1), sequence: 2)])
    #expect(try Journal.open(folder: other.store, mode: .existing).proceedings().count == 1)
  }

  @Test func `evidence that is missing or not what its name says is refused`() throws {
    let other = try TemporaryFolder()
    let bytes = try snapshot()
    for (content, problem) in [
      ("prooF", RestoredStore.Problem.evidenceDiffers(kept)), (nil, .evidenceMissing(kept)),
    ] as [(String?, RestoredStore.Problem)] {
      let restored = try RestoredStore(into: other.store)
      try restored.begin(RestoredStore.databaseName)
      try restored.append(bytes)
      if let content {
        try restored.begin(RestoredStore.evidenceName(kept))
        try restored.append(Array(content.utf8))
      }
      #expect(throws: problem) {
        try restored.finish(database: FileDigest(bytes: bytes).hex, evidence: [kept], replacing: false)
      }
    }
  }

  @Test(arguments: ["../datarights.sqlite", "evidence/../x", "evidence/" + String(repeating: "A", count: 64), "x"])
  func `names that no backup has lead nowhere`(name: String) throws {
    let other = try TemporaryFolder()
    let restored = try RestoredStore(into: other.store)
    #expect(throws: RestoredStore.Problem.strangeName) { try restored.begin(name) }
  }

  @Test func `what killed processes left is swept, what runs is not`() throws {
    let dead = temporary.store + "/.unfinished-4194303-1"
    let alive = temporary.store + "/.unfinished-1-1"
    // A call of this very process that is at work.
    let own = temporary.store + "/.unfinished-\(getpid())-1"
    for folder in [dead, alive, own] {
      try FileManager.default.createDirectory(atPath: folder + "/evidence", withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/evidence/x"))
    }
    try Data("x".utf8).write(to: URL(fileURLWithPath: temporary.store + "/.unfinished-4194303-2"))
    _ = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(try names(temporary.store).filter { $0.hasPrefix(".") }.count == 4)
    _ = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    let left = try names(temporary.store).filter { $0.hasPrefix(".") }
    #expect(left == [".unfinished-1-1", ".unfinished-\(getpid())-1"].sorted())
  }
}
