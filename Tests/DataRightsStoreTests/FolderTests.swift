import DataRights
import DataRightsStore
import Foundation
import Testing

/// The folder and the file, as the file system shows them.
@Suite(.serialized)
struct FolderTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test(arguments: [0o000, 0o022, 0o077] as [mode_t])
  func `only the owner sees a new store`(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let folder = temporary.path + "/share/deep/store"
    try Journal.open(folder: folder, mode: .createIfMissing).openSample()
    #expect(try mode(temporary.path + "/share") == 0o700)
    #expect(try mode(temporary.path + "/share/deep") == 0o700)
    #expect(try mode(folder) == 0o700)
    #expect(try mode(folder + "/datarights.sqlite") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["datarights.sqlite"])
  }

  @Test func `the journal beside the file is its owner's alone too`() throws {
    let before = umask(0)
    defer { umask(before) }
    let log = try #require(try SQLiteEventLog.open(folder: temporary.store, mode: .createIfMissing))
    try log.write { writer in
      try writer.append(to: .profile("own"), kind: "set", on: Sample.today, recorded: Sample.now, payload: [:])
      #expect(try mode(temporary.database + "-journal") == 0o600)
    }
  }

  @Test func `a folder that exists keeps its mode`() throws {
    try FileManager.default.createDirectory(atPath: temporary.store, withIntermediateDirectories: true)
    #expect(chmod(temporary.store, 0o755) == 0)
    _ = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    #expect(try mode(temporary.store) == 0o755)
    #expect(try mode(temporary.database) == 0o600)
  }

  @Test func `a file that others may read is closed to them`() throws {
    _ = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    #expect(chmod(temporary.database, 0o644) == 0)
    _ = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(try mode(temporary.database) == 0o600)
  }

  @Test func `reading makes nothing`() throws {
    let journal = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(try journal.proceedings().isEmpty)
    #expect(try journal.addressees().isEmpty)
    #expect(try journal.profile().name == nil)
    #expect(throws: StoreError.noSuchProceeding(1)) { try journal.proceeding(1) }
    #expect(throws: StoreError.folderMissing(temporary.store)) { try journal.openSample() }
    #expect(!FileManager.default.fileExists(atPath: temporary.store))
  }

  @Test func `reading leaves an empty file empty`() throws {
    try temporary.write([])
    #expect(try Journal.open(folder: temporary.store, mode: .existing).proceedings().isEmpty)
    #expect(try temporary.bytes().isEmpty)
    #expect(try Journal.open(folder: temporary.store, mode: .createIfMissing).openSample().number == 1)
  }

  @Test(arguments: [SQLiteEventLog.Mode.existing, .createIfMissing])
  func `a symbolic link is refused`(mode: SQLiteEventLog.Mode) throws {
    let target = temporary.path + "/target"
    try FileManager.default.createDirectory(atPath: temporary.store, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: temporary.database, withDestinationPath: target)
    #expect(throws: StoreError.isSymlink(temporary.database)) {
      try SQLiteEventLog.open(folder: temporary.store, mode: mode)
    }
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test(arguments: [SQLiteEventLog.Mode.existing, .createIfMissing])
  func `a file where the folder should be is an error`(mode: SQLiteEventLog.Mode) throws {
    try Data().write(to: URL(fileURLWithPath: temporary.store))
    #expect(throws: StoreError.notAFolder(temporary.store)) {
      try SQLiteEventLog.open(folder: temporary.store, mode: mode)
    }
  }

  @Test func `a file above the folder is an error`() throws {
    try Data().write(to: URL(fileURLWithPath: temporary.store))
    #expect(throws: StoreError.notAFolder(temporary.store + "/inner")) {
      try SQLiteEventLog.open(folder: temporary.store + "/inner", mode: .createIfMissing)
    }
  }

  @Test func `a link to nowhere is no folder`() throws {
    try FileManager.default.createSymbolicLink(atPath: temporary.store, withDestinationPath: temporary.path + "/none")
    #expect(throws: StoreError.folderMissing(temporary.store)) {
      try SQLiteEventLog.open(folder: temporary.store, mode: .createIfMissing)
    }
  }

  @Test func `a folder where nothing can be made is not writable`() throws {
    #expect(throws: StoreError.self) {
      try SQLiteEventLog.open(folder: "/proc/datarights", mode: .createIfMissing)
    }
    #expect(throws: StoreError.self) { try SQLiteEventLog.open(folder: "", mode: .createIfMissing) }
  }

  @Test func `a folder in the file's place is no database`() throws {
    try FileManager.default.createDirectory(atPath: temporary.database, withIntermediateDirectories: true)
    #expect(throws: StoreError.notADatabase(temporary.database)) {
      try SQLiteEventLog.open(folder: temporary.store, mode: .createIfMissing)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder without permission to write can be read`() throws {
    try Journal.open(folder: temporary.store, mode: .createIfMissing).openSample()
    #expect(chmod(temporary.database, 0o400) == 0 && chmod(temporary.store, 0o500) == 0)
    defer { chmod(temporary.store, 0o700) }
    let journal = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(try journal.proceedings().count == 1)
    #expect(throws: StoreError.notWritable(temporary.database)) { try journal.openSample() }
  }
}
