/// Searches in bytes.
enum Bytes {
  /// Where a sequence that begins with a line break stands first.
  static func first(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let lead = wanted.first else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let found = bytes[start...].firstIndex(of: lead), found + wanted.count <= bytes.count {
        if bytes[found..<(found + wanted.count)].elementsEqual(wanted) { return found }
        start = found + 1
      }
      return nil
    }
  }
}
