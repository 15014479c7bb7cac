#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A store that is being put back from a backup: it stands aside until it is whole and checked.
public final class RestoredStore {
  private let store: String
  private let aside: String
  private var open: Int32 = -1
  private var opened = ""

  /// Why a file of a backup is refused.
  public enum Problem: Error, Sendable, Hashable {
    /// A name that no backup of ours has.
    case strangeName
    /// A file of evidence is not what its sum says.
    case evidenceDiffers(String)
    /// The database is not the one that was backed up.
    case databaseDiffers
    /// A file of evidence that was backed up is missing.
    case evidenceMissing(String)
    /// The backup holds no database.
    case noDatabase
  }

  /// Begins to put a store back into a folder.
  public init(into store: String) throws {
    self.store = store
    try StoreFolder.makeFolder(store)
    Unfinished.sweep(store)
    aside = Unfinished.path(in: store)
    try StoreFolder.makeFolder(aside)
  }

  deinit {
    if open >= 0 { close(open) }
    Unfinished.remove(aside)
  }

  /// The name under which a backup has the database.
  public static let databaseName = StoreFolder.fileName

  /// The name under which a backup has a file of evidence.
  public static func evidenceName(_ sha256: String) -> String { "evidence/\(sha256)" }

  /// Begins a file of the backup.
  public func begin(_ name: String) throws {
    try end()
    if name != Self.databaseName {
      guard name.hasPrefix("evidence/"), EvidenceFolder.isSum(String(name.dropFirst(9))) else {
        throw Problem.strangeName
      }
      try StoreFolder.makeFolder("\(aside)/evidence")
    }
    opened = "\(aside)/\(name)"
    open = RawFile.make(opened)
    guard open >= 0 else { throw StoreError.notWritable(store) }
  }

  /// Adds bytes to the file that was begun.
  public func append(_ bytes: [UInt8]) throws {
    guard bytes.withUnsafeBytes({ RawFile.put($0, into: open) }) else {
      throw errno == ENOSPC ? StoreError.full(store) : StoreError.notWritable(store)
    }
  }

  private func end() throws {
    guard open >= 0 else { return }
    let isSynced = fsync(open) == 0
    close(open)
    open = -1
    guard isSynced else { throw StoreError.notWritable(store) }
    if let slash = opened.lastIndex(of: "/"), opened.hasSuffix(StoreFolder.fileName) == false {
      let sum = String(opened[opened.index(after: slash)...])
      guard (try? FileDigest(file: opened))?.hex == sum else { throw Problem.evidenceDiffers(sum) }
    }
  }

  /// Checks the store that stands aside, brings it to the present shape, and moves it to its place.
  ///
  /// - Parameters:
  ///   - database: the sum that the database had when it was backed up.
  ///   - evidence: the sums of the evidence that was backed up.
  ///   - replacing: whether a store that is there already gives way; its database is kept as a safety copy.
  /// - Returns: what the check counted and found; what it found was so when the backup was made.
  public func finish(database: String, evidence sums: [String], replacing: Bool) throws -> LogReport {
    try end()
    let path = "\(aside)/\(Self.databaseName)"
    guard access(path, F_OK) == 0 else { throw Problem.noDatabase }
    guard (try? FileDigest(file: path))?.hex == database else { throw Problem.databaseDiffers }
    if let missing = Set(sums).subtracting(EvidenceFolder(store: aside).sums()).min() {
      throw Problem.evidenceMissing(missing)
    }
    let report = try check()
    let target = StoreFolder.databasePath(in: store)
    guard try replacing || !StoreFolder.hasDatabase(at: target) else { throw StoreError.notWritable(store) }
    let evidence = EvidenceFolder(store: store)
    for sum in EvidenceFolder(store: aside).sums() {
      try StoreFolder.makeFolder(evidence.folder)
      guard rename("\(aside)/\(Self.evidenceName(sum))", evidence.path(of: sum)) == 0 else {
        throw StoreError.notWritable(store)
      }
    }
    StoreFolder.synchronize(evidence.folder)
    guard try StoreFolder.hasDatabase(at: target) else {
      // A journal of a database that is gone would be played into this one.
      unlink(target + "-journal")
      try moveIntoPlace(target)
      return report
    }
    guard let present = try SQLiteEventLog.open(folder: store, mode: .existing) else {
      throw StoreError.notWritable(store)
    }
    // Nobody writes between the copy and the change; who waits is told that the file is another.
    try present.write { _ in
      let copy = SafetyCopy.path(in: store)
      unlink(copy)
      guard link(target, copy) == 0 else { throw StoreError.notWritable(store) }
      try moveIntoPlace(target)
    }
    return report
  }

  /// Puts the database in its place in one step: before it the old one is there, after it the new one.
  private func moveIntoPlace(_ target: String) throws {
    guard rename("\(aside)/\(Self.databaseName)", target) == 0 else { throw StoreError.notWritable(store) }
    StoreFolder.synchronize(store)
  }

  private func check() throws -> LogReport {
    guard let log = try SQLiteEventLog.open(folder: aside, mode: .existing) else { throw Problem.noDatabase }
    guard try log.faults().isEmpty else { throw StoreError.damaged(store, detail: "the database of the backup") }
    return try Journal(log).verify(EvidenceFolder(store: aside))
  }
}
