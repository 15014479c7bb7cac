#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error, line by line.
enum Streams {
  /// Writes a line to standard output.
  static func output(_ line: String) { _ = PrivateFile.put(Array((line + "\n").utf8)[...], into: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func error(_ line: String) { _ = PrivateFile.put(Array((line + "\n").utf8)[...], into: STDERR_FILENO) }
}
