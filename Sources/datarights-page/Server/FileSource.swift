import NIOPosix
import Synchronization

/// A file on the disk that is sent piece by piece.
final class FileSource: Sendable {
  /// How many bytes are sent; what is appended meanwhile is not.
  let length: Int
  private let descriptor: Int32
  private let rest: Mutex<Int>

  private static let piece = 64 << 10

  /// Opens a file; throws where there is none any more.
  init(path: String) throws(PageError) {
    let descriptor = PrivateFile.forReading(path)
    guard descriptor >= 0 else { throw .notFound }
    guard let length = PrivateFile.length(descriptor) else {
      PrivateFile.end(descriptor)
      throw .notFound
    }
    self.descriptor = descriptor
    self.length = length
    rest = Mutex(length)
  }

  deinit { PrivateFile.end(descriptor) }

  /// The next piece, read on a thread that may block; nil after the last.
  ///
  /// A file that has become shorter ends the connection, so that the browser knows that it has not got all.
  func next(_ threads: NIOThreadPool) async throws -> [UInt8]? {
    let wanted = rest.withLock { min($0, Self.piece) }
    guard wanted > 0 else { return nil }
    let piece = try await threads.runIfActive { PrivateFile.next(self.descriptor, atMost: wanted) }
    guard let piece, !piece.isEmpty else { throw CutShort() }
    rest.withLock { $0 -= piece.count }
    return piece
  }

  /// The file could not be read to its end.
  struct CutShort: Error {}
}
