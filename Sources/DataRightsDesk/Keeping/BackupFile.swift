import DataRights
package import DataRightsExchange
package import DataRightsStore

/// One file that holds a whole store: a tar stream, in the age format where it is encrypted.
///
/// It holds `manifest.json`, the database, and the evidence under `evidence/`.
package struct BackupFile {
  package let desk: Desk
  private static let manifestName = "manifest.json"
  private static let format = 1

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// By what a backup is locked.
  package enum Lock {
    case none
    case passphrase(AgePassphrase)
    case recipients([AgeRecipient])
  }

  /// With what a backup is unlocked.
  package enum Key {
    case none
    case passphrase(AgePassphrase)
    case identities([AgeIdentity])
  }

  private static func isAllowed(_ name: String) -> Bool {
    name == manifestName || name == RestoredStore.databaseName || name.hasPrefix("evidence/")
  }

  /// Writes a backup; it says how many files of evidence it holds.
  package func write(to path: String, _ lock: Lock) throws -> Int {
    guard let log = try SQLiteEventLog.open(folder: desk.storeFolder, mode: .existing) else {
      throw desk.failure("nothing-to-back-up", ["path": desk.storeFolder])
    }
    let sums = desk.evidence.folder.sums()
    try OutputFile.make(path, desk) { write in
      try withoutActuallyEscaping(write) { write in
        switch lock {
        case .none: try tar(log, sums, write)
        case .passphrase(let passphrase):
          try encrypted(try AgeEncryptor(passphrase: passphrase, write: write)) { try tar(log, sums, $0) }
        case .recipients(let recipients):
          try encrypted(try AgeEncryptor(to: recipients, write: write)) { try tar(log, sums, $0) }
        }
      }
    }
    return sums.count
  }

  private func encrypted(_ encryptor: AgeEncryptor, _ fill: (@escaping ([UInt8]) throws -> Void) throws -> Void) throws
  {
    try fill { try encryptor.append($0) }
    try encryptor.finish()
  }

  private func tar(_ log: SQLiteEventLog, _ sums: [String], _ write: @escaping ([UInt8]) throws -> Void) throws {
    let time = desk.today.dayNumber * 86_400
    let tar = TarWriter(isAllowed: Self.isAllowed, write: write)
    do {
      try log.snapshot { digest, bytes in
        try tar.add(Self.manifestName, bytes: Array(manifest(digest, sums).text().utf8), modified: time)
        try tar.add(RestoredStore.databaseName, size: digest.bytes, modified: time) { append in
          try withoutActuallyEscaping(append) { append in try bytes(append) }
        }
      }
      for sum in sums {
        try tar.add(RestoredStore.evidenceName(sum), file: desk.evidence.folder.path(of: sum), modified: time)
      }
      try tar.finish()
    } catch let error as TarError {
      throw desk.failure("backup-unwritable", ["detail": "\(error)"])
    }
  }

  /// What the backup says of itself: by the sums a change on the way is told from what was so before.
  private func manifest(_ database: FileDigest, _ sums: [String]) -> JSON {
    [
      "format": JSON(Self.format), "kind": "datarights-backup", "version": JSON(Version.text),
      "made": JSON(desk.today.iso), "database": JSON(database.hex), "evidence": JSON(sums),
    ]
  }

  /// Whether a file is encrypted in the age format.
  package static func isEncrypted(_ file: InputFile) -> Bool {
    let head = String(decoding: file.head(32), as: UTF8.self)
    return head.hasPrefix("age-encryption.org/") || head.hasPrefix("-----BEGIN AGE")
  }

  /// Whether there is a store that restoring would replace.
  package var replacesStore: Bool {
    get throws { try SQLiteEventLog.open(folder: desk.storeFolder, mode: .existing) != nil }
  }

  /// Throws where a key does not open a backup; nothing of the store is touched.
  package func check(_ file: InputFile, _ key: Key) throws {
    do {
      _ = try plain(file, key)
    } catch let error as AgeError {
      throw desk.failure(error)
    }
  }

  /// Puts a store back from a backup, and says what the check of it counted.
  package func restore(_ file: InputFile, _ key: Key, replacing: Bool) throws -> LogReport {
    if !replacing, try replacesStore {
      throw desk.failure("store-exists", ["path": desk.storeFolder])
    }
    do {
      let read = try plain(file, key)
      let tar = TarReader(isAllowed: Self.isAllowed, read: read)
      let restored = try RestoredStore(into: desk.storeFolder)
      var manifest: (database: String, evidence: [String])?
      while let entry = try tar.next() {
        if entry.name == Self.manifestName {
          manifest = try sums(inManifest: try whole(tar, entry.size))
        } else {
          try restored.begin(entry.name)
          while let piece = try tar.read() { try restored.append(piece) }
        }
      }
      guard let manifest else { throw desk.failure("not-a-backup") }
      return try restored.finish(database: manifest.database, evidence: manifest.evidence, replacing: replacing)
    } catch let error as AgeError {
      throw desk.failure(error)
    } catch is TarError {
      throw desk.failure("not-a-backup")
    } catch let problem as RestoredStore.Problem {
      switch problem {
      case .strangeName, .noDatabase: throw desk.failure("not-a-backup")
      case .evidenceDiffers, .evidenceMissing, .databaseDiffers: throw desk.failure("backup-damaged")
      }
    }
  }

  private func plain(_ file: InputFile, _ key: Key) throws -> () throws -> [UInt8]? {
    let desk = desk
    let read: () throws -> [UInt8]? = { try file.next(desk) }
    switch key {
    case .none: return read
    case .passphrase(let passphrase):
      let decryptor = try AgeDecryptor(passphrase: passphrase, read: read)
      return { try decryptor.read() }
    case .identities(let identities):
      let decryptor = try AgeDecryptor(identities: identities, read: read)
      return { try decryptor.read() }
    }
  }

  private func whole(_ tar: TarReader, _ size: Int) throws -> [UInt8] {
    guard size <= 16 << 20 else { throw desk.failure("not-a-backup") }
    var bytes: [UInt8] = []
    while let piece = try tar.read() { bytes += piece }
    return bytes
  }

  private func sums(inManifest bytes: [UInt8]) throws -> (database: String, evidence: [String]) {
    guard let json = try? JSON.parse(bytes, file: Self.manifestName), json["kind"]?.string == "datarights-backup" else {
      throw desk.failure("not-a-backup")
    }
    guard json["format"]?.integer == Self.format else { throw desk.failure("backup-newer") }
    guard let database = json["database"]?.string, let evidence = json["evidence"]?.array else {
      throw desk.failure("backup-damaged")
    }
    return (database, evidence.compactMap(\.string))
  }
}
