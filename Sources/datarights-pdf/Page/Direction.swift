extension String {
  /// Whether a letter in it is written from right to left.
  var hasRightToLeft: Bool { unicodeScalars.contains(where: \.isRightToLeft) }

  /// Whether its first letter is written from right to left (UAX #9, rules P2 and P3, without isolates).
  var beginsRightToLeft: Bool {
    unicodeScalars.first { $0.isRightToLeft || $0.properties.isAlphabetic }?.isRightToLeft ?? false
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter that is written from right to left: Hebrew, Arabic and the scripts beside them.
  fileprivate var isRightToLeft: Bool {
    guard value >= 0x590, properties.isAlphabetic else { return false }
    return Self.rightToLeft.contains { $0.contains(value) }
  }

  private static let rightToLeft: [ClosedRange<UInt32>] = [
    0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF,
  ]
}
