#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder beside the database that keeps files under their SHA-256 sums, for their owner alone.
public struct EvidenceFolder: Sendable {
  private let folder: String

  /// Why a file cannot be kept.
  public enum Problem: Error, Sendable, Hashable {
    /// The file that was to be kept cannot be read; its path.
    case source(FileDigest.Problem)
    /// Nothing can be written in the folder; its path.
    case notWritable(String)
  }

  /// The folder of a store.
  public init(store: String) {
    folder = (store.hasSuffix("/") ? store : store + "/") + "evidence"
  }

  /// The path under which a file with a sum is kept, whether or not it is there.
  public func path(of sha256: String) -> String { "\(folder)/\(sha256)" }

  /// Whether a file with a sum is kept.
  public func has(_ sha256: String) -> Bool { access(path(of: sha256), R_OK) == 0 }

  /// Keeps a copy of a file; one that is kept already is left as it is.
  ///
  /// The copy gets its name only when it is whole and on the disk.
  @discardableResult
  public func keep(_ file: String) throws(Problem) -> FileDigest {
    do throws(StoreError) {
      try StoreFolder.makeFolder(folder)
    } catch {
      throw .notWritable(folder)
    }
    let part = "\(folder)/.part-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    let copy = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw .notWritable(folder) }
    let digest: FileDigest
    var isWritten = true
    do throws(FileDigest.Problem) {
      digest = try FileDigest(file: file) { piece in
        if isWritten { isWritten = Self.write(piece, to: copy) }
      }
    } catch {
      close(copy)
      unlink(part)
      throw .source(error)
    }
    isWritten = fsync(copy) == 0 && isWritten
    close(copy)
    guard isWritten, rename(part, path(of: digest.hex)) == 0 else {
      unlink(part)
      throw .notWritable(folder)
    }
    return digest
  }

  private static func write(_ piece: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var start = 0
    while start < piece.count {
      guard let base = piece.baseAddress else { return false }
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, base + start, piece.count - start)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, base + start, piece.count - start)
      #else
        let count = Darwin.write(descriptor, base + start, piece.count - start)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
