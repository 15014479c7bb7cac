#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder beside the database that keeps files under their SHA-256 sums, for their owner alone.
public struct EvidenceFolder: Sendable {
  private let store: String
  private let use = FolderUse()
  /// The path of the folder.
  public let folder: String

  /// Why a file cannot be kept.
  public enum Problem: Error, Sendable, Hashable {
    /// The file that was to be kept cannot be read; its path.
    case source(FileDigest.Problem)
    /// Nothing can be written in the folder; its path.
    case notWritable(String)
  }

  /// The folder of a store.
  public init(store: String) {
    self.store = store
    folder = (store.hasSuffix("/") ? store : store + "/") + "evidence"
  }

  /// The path under which a file with a sum is kept, whether or not it is there.
  public func path(of sha256: String) -> String { "\(folder)/\(sha256)" }

  /// Whether a file with a sum is kept.
  public func has(_ sha256: String) -> Bool { access(path(of: sha256), R_OK) == 0 }

  /// What has become of a file that was kept.
  public enum State: Sendable, Hashable { case kept, missing, changed }

  /// Reads a file that was kept and compares it with its sum.
  public func state(of sha256: String) -> State {
    guard Self.isSum(sha256), has(sha256) else { return .missing }
    return (try? FileDigest(file: path(of: sha256)))?.hex == sha256 ? .kept : .changed
  }

  /// Removes a file; one that is not there is gone already.
  public func remove(_ sha256: String) throws(Problem) {
    guard Self.isSum(sha256) else { return }
    guard unlink(path(of: sha256)) == 0 || errno == ENOENT else { throw .notWritable(folder) }
    // The folder goes with the last file; while there are others it stays.
    guard rmdir(folder) != 0 else { return }
    StoreFolder.synchronize(folder)
  }

  /// The sums of the files that are kept.
  public func sums() -> [String] { StoreFolder.entries(of: folder).filter(Self.isSum).sorted() }

  /// Whether a text is a sum, and no path.
  static func isSum(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Keeps a copy of a file and says whether there was none yet; one that is kept already is left as it is.
  ///
  /// The copy gets its name only when it is whole and on the disk.
  @discardableResult
  public func keep(_ file: String) throws(Problem) -> (digest: FileDigest, isNew: Bool) {
    try keep { write throws(Problem) in
      do throws(FileDigest.Problem) {
        return try FileDigest(file: file) { write($0) }
      } catch {
        throw .source(error)
      }
    }
  }

  /// Keeps bytes that no file has, such as those of an export.
  @discardableResult
  public func keep(bytes: [UInt8]) throws(Problem) -> (digest: FileDigest, isNew: Bool) {
    try keep { write throws(Problem) in
      bytes.withUnsafeBytes { write($0) }
      return FileDigest(bytes: bytes)
    }
  }

  /// Makes the folder where it is missing, and marks it as one in which files wait for their events.
  private func begin() throws(Problem) {
    do throws(StoreError) {
      try StoreFolder.makeFolder(folder)
    } catch {
      throw .notWritable(folder)
    }
    use.begin(folder)
  }

  /// Says that every file that was kept through this value and its copies has its event now, or was removed.
  ///
  /// Until then, or until the last copy of the value is gone, nobody takes files without an event for stray ones.
  public func settle() { use.end() }

  /// The sums of all files, handed to `body` while nobody is between keeping a file and logging its event.
  ///
  /// Returns nil, without calling `body`, where somebody is.
  public func whileSettled<R>(_ body: ([String]) throws -> R) rethrows -> R? {
    try FolderUse.alone(folder) { try body(sums()) }
  }

  private func keep(
    _ fill: (_ write: (UnsafeRawBufferPointer) -> Void) throws(Problem) -> FileDigest
  ) throws(Problem) -> (digest: FileDigest, isNew: Bool) {
    try begin()
    let part = Unfinished.path(in: store)
    let copy = RawFile.make(part)
    guard copy >= 0 else { throw .notWritable(folder) }
    var isWritten = true
    let digest: FileDigest
    do throws(Problem) {
      digest = try fill { piece in if isWritten { isWritten = RawFile.put(piece, into: copy) } }
    } catch {
      close(copy)
      unlink(part)
      throw error
    }
    isWritten = fsync(copy) == 0 && isWritten
    close(copy)
    let isNew = state(of: digest.hex) != .kept
    // Whoever removed the last file may have removed the folder since.
    if isWritten, access(folder, F_OK) != 0 { try begin() }
    guard isWritten, rename(part, path(of: digest.hex)) == 0 else {
      unlink(part)
      throw .notWritable(folder)
    }
    StoreFolder.synchronize(folder)
    return (digest, isNew)
  }
}
