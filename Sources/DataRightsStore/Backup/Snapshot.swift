internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension SQLiteEventLog {
  /// Hands out the bytes of the database file in one consistent state, piece by piece; writers wait meanwhile.
  ///
  /// Nothing is copied on the disk for it.
  ///
  /// - Parameter write: is told the digest, with the size, and calls for the bytes with a closure that takes them.
  public func snapshot(
    _ write: (_ digest: FileDigest, _ bytes: (_ take: ([UInt8]) throws -> Void) throws -> Void) throws -> Void
  ) throws {
    var file: Int32 = -1
    // Closing the file drops every lock that this process has on it, so that happens when none is needed any more.
    defer { if file >= 0 { close(file) } }
    try read { reader in
      // The first statement takes the lock that keeps writers out.
      _ = try reader.highestProceedingNumber()
      file = RawFile.forReading(location)
      guard file >= 0 else { throw StoreError.notReadable(location) }
      var digest = FileDigest.Running()
      try each(file) { digest.add($0) }
      guard lseek(file, 0, SEEK_SET) == 0 else { throw StoreError.inputOutput(location, code: errno) }
      try write(digest.finish()) { take in try each(file, take) }
    }
  }

  private func each(_ file: Int32, _ take: ([UInt8]) throws -> Void) throws {
    while true {
      guard let piece = RawFile.next(file, atMost: 1 << 18) else {
        throw StoreError.inputOutput(location, code: errno)
      }
      if piece.isEmpty { return }
      try take(piece)
    }
  }
}
