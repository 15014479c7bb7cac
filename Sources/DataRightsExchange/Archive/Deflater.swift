import CZlib

/// Packs by deflate (RFC 1951), piece by piece.
final class Deflater {
  private var stream = z_stream()
  private var isReady: Bool

  init() {
    isReady =
      deflateInit2_(
        &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit { if isReady { deflateEnd(&stream) } }

  /// Packs a piece, the last one with `isLast`; nil where there is no memory for it.
  func pack(_ input: [UInt8], isLast: Bool) -> [UInt8]? {
    guard isReady else { return nil }
    var input = input
    var packed: [UInt8] = []
    let isFine = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { output in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        repeat {
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(output.count)
          guard deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH) != Z_STREAM_ERROR else { return false }
          packed.append(contentsOf: output[..<(output.count - Int(stream.avail_out))])
        } while stream.avail_out == 0
        return true
      }
    }
    return isFine ? packed : nil
  }
}
