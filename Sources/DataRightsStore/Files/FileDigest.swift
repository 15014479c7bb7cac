internal import Crypto

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The SHA-256 sum of a file, by which it can be told later whether it is still the same.
public struct FileDigest: Sendable, Hashable {
  /// The sum in 64 hexadecimal digits.
  public let hex: String
  /// The file's size.
  public let bytes: Int

  /// Why a file has no digest.
  public enum Problem: Error, Sendable, Hashable {
    /// It cannot be opened or read; its path.
    case unreadable(String)
    /// It is a folder or something else that is no regular file; its path.
    case notAFile(String)
  }

  /// Reads a file of any size once, piece by piece.
  public init(file path: String) throws(Problem) {
    try self.init(file: path) { _ in }
  }

  /// Reads a file once and hands its pieces on.
  init(file path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(Problem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
    var digest = SHA256()
    var total = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path) }
      if count == 0 { break }
      buffer.withUnsafeBytes { bytes in
        let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
        digest.update(bufferPointer: piece)
        take(piece)
      }
      total += count
    }
    hex = Self.hex(digest.finalize())
    bytes = total
  }

  /// A sum that is made piece by piece.
  struct Running {
    private var digest = SHA256()
    private var bytes = 0

    mutating func add(_ piece: [UInt8]) {
      digest.update(data: piece)
      bytes += piece.count
    }

    func finish() -> FileDigest { FileDigest(hex: FileDigest.hex(digest.finalize()), bytes: bytes) }
  }

  private init(hex: String, bytes: Int) {
    self.hex = hex
    self.bytes = bytes
  }

  /// The sum of bytes in memory.
  public init(bytes data: [UInt8]) {
    hex = Self.hex(SHA256.hash(data: data))
    bytes = data.count
  }

  private static let digits = Array("0123456789abcdef".utf8)

  static func hex(_ digest: some Sequence<UInt8>) -> String {
    String(unsafeUninitializedCapacity: 64) { text in
      var count = 0
      for byte in digest where count < 63 {
        text[count] = digits[Int(byte >> 4)]
        text[count + 1] = digits[Int(byte & 15)]
        count += 2
      }
      return count
    }
  }
}
