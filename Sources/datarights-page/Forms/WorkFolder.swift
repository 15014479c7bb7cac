import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A private folder in the store for files that live no longer than the process: what was uploaded, what a job made.
///
/// Its name tells the store that it is nobody's once the process has gone; a store sweeps such folders.
final class WorkFolder: Sendable {
  /// The path of the folder.
  let path: String
  private let count = Mutex(0)

  /// Names a folder in a store; it is made when something is put into it.
  init(store: String) {
    let store = store.hasSuffix("/") ? String(store.dropLast()) : store
    path = "\(store)/.unfinished-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  }

  /// A new path in the folder; nil where the folder cannot be made.
  func newPath() -> String? {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST || Self.makeBoth(path) else { return nil }
    let number = count.withLock { count in
      count += 1
      return count
    }
    return "\(path)/\(number)"
  }

  /// Makes the folder of a store that has none yet, and the folder in it.
  private static func makeBoth(_ path: String) -> Bool {
    (try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])) != nil
  }

  /// Tells the store that the folder is in use: it takes one for left over that has not changed for an hour.
  func keepFresh() { utimes(path, nil) }

  /// Removes the folder with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
