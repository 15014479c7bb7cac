internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A copy of the database that is made before its shape is changed, beside it and for its owner alone.
enum SafetyCopy {
  static let suffix = ".before-update"

  static func path(in folder: String) -> String { StoreFolder.databasePath(in: folder) + suffix }

  /// Copies the database; the copy gets its name when it is whole and on the disk.
  static func make(of queue: DatabaseQueue, in folder: String) throws {
    let part = Unfinished.path(in: folder)
    let descriptor = RawFile.make(part)
    guard descriptor >= 0 else { throw StoreError.notWritable(folder) }
    do {
      // SQLite fills an empty file that is there, and leaves its rights as they are.
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [part]) }
      guard fsync(descriptor) == 0, rename(part, path(in: folder)) == 0 else { throw StoreError.notWritable(folder) }
    } catch {
      unlink(part)
      close(descriptor)
      throw error
    }
    close(descriptor)
    StoreFolder.synchronize(folder)
  }
}
