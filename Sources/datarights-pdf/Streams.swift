#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, output and error.
enum Streams {
  /// More than any letter has; what is longer is no letter.
  private static let longest = 4 << 20

  /// All of standard input.
  static func input() throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    while try more(&bytes) {}
    return bytes
  }

  /// Standard input line by line.
  struct Lines {
    private var unread: [UInt8] = []
    private var isEnded = false

    /// The next line without its end; nil after the last.
    mutating func next() throws(Refusal) -> [UInt8]? {
      var looked = 0
      while true {
        if let end = unread[looked...].firstIndex(of: UInt8(ascii: "\n")) {
          defer { unread.removeFirst(end + 1) }
          return Array(unread[..<end])
        }
        looked = unread.count
        guard !isEnded else {
          defer { unread = [] }
          return unread.isEmpty ? nil : unread
        }
        isEnded = try !more(&unread)
      }
    }
  }

  /// Adds what comes next on standard input; false at its end.
  private static func more(_ bytes: inout [UInt8]) throws(Refusal) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Refusal(
          "standard input cannot be read", remedy: "call it as: datarights-pdf <letter.json >letter.pdf")
      }
      bytes += buffer[0..<count]
      guard bytes.count <= longest else {
        throw Refusal("standard input is longer than 4 MiB", remedy: "print a shorter letter")
      }
      return count > 0
    }
  }

  static func output(_ bytes: [UInt8]) throws(Refusal) {
    guard write(bytes, to: STDOUT_FILENO) else {
      throw Refusal("standard output takes no more", remedy: "make room on the disk, or read the file to its end")
    }
  }

  static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
