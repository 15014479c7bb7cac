#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks after the folder of a store: who can read it, and what lies about in it.
public struct StoreCare: Sendable {
  private let folder: String

  /// The folder of a store.
  public init(folder: String) {
    self.folder = folder
  }

  /// Files and folders that others than their owner can read, write or list.
  public func exposed() -> [String] {
    paths().filter { path in
      var info = stat()
      return lstat(path, &info) == 0 && info.st_mode & S_IFMT != S_IFLNK && info.st_mode & 0o077 != 0
    }
  }

  /// Takes all rights from others; it says what could not be changed.
  public func close() -> [String] {
    exposed().filter { path in
      var info = stat()
      guard lstat(path, &info) == 0 else { return false }
      return chmod(path, info.st_mode & S_IFMT == S_IFDIR ? 0o700 : 0o600) != 0
    }
  }

  /// The copy that was made before the database was brought to a newer shape; nil where there is none.
  public var safetyCopy: String? {
    let path = SafetyCopy.path(in: folder)
    return access(path, F_OK) == 0 ? path : nil
  }

  /// The sums of the files of evidence that the copy's events name; none where there is no copy or it cannot be read.
  public func safetyCopySums() -> Set<String> {
    guard let safetyCopy, let log = try? SQLiteEventLog(copy: safetyCopy) else { return [] }
    return (try? Journal(log).evidenceSums()) ?? []
  }

  /// Removes the copy that was made before the database was brought to a newer shape.
  public func removeSafetyCopy() {
    if let safetyCopy { unlink(safetyCopy) }
  }

  private func paths() -> [String] {
    let evidence = EvidenceFolder(store: folder)
    return [folder] + StoreFolder.entries(of: folder).map { "\(folder)/\($0)" }
      + StoreFolder.entries(of: evidence.folder).map { "\(evidence.folder)/\($0)" }
  }
}
