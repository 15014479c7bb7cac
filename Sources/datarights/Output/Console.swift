import DataRightsDesk
import DataRights

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Console {
  /// Writes a text and a line break to standard output.
  static func output(_ text: String) { write(line(text), to: STDOUT_FILENO) }

  /// Writes bytes to standard output as they are.
  static func output(bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a text and a line break to standard error.
  static func error(_ text: String) { write(line(text), to: STDERR_FILENO) }

  /// Shows a passing remark on standard error, in place of the one before it.
  static func status(_ text: String) { write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

  private static func line(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
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
      guard count > 0 else {
        // A reader that went away wants no more; anything else must not look as if all had been shown.
        if descriptor == STDOUT_FILENO, errno != EPIPE { outputFailed() }
        return
      }
      start += count
    }
  }
}

/// Ends the process because standard output takes nothing.
private func outputFailed() -> Never {
  let words = try? Interface.current.get().words
  Console.error(words?.text("error.output-failed") ?? "the output could not be written")
  leave(1)
}

/// Ends the process.
func leave(_ code: Int32) -> Never { exit(code) }
