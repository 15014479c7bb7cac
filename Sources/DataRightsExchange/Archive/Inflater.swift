import CZlib

/// Unpacks what was packed by deflate (RFC 1951), piece by piece.
final class Inflater {
  private var stream = z_stream()
  private var isReady: Bool
  /// Whether the end of the packed data was reached.
  private(set) var isFinished = false

  init() {
    // A negative size of the window means bare deflate data, as ZIP has them.
    isReady = inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit { if isReady { inflateEnd(&stream) } }

  /// Unpacks a piece and hands out what comes of it, at most 64 KiB at a time.
  ///
  /// Returns false where the data cannot be unpacked or `take` wants no more.
  func unpack(_ input: [UInt8], _ take: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    guard isReady else { return false }
    var input = input
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { output in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        repeat {
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return false }
          let count = output.count - Int(stream.avail_out)
          if count > 0, !take(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(output)[..<count])) { return false }
          if status == Z_STREAM_END {
            isFinished = true
            return stream.avail_in == 0
          }
        } while stream.avail_out == 0
        return stream.avail_in == 0
      }
    }
  }
}
