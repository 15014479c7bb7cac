import CZlib

/// The checksum that ZIP archives state of their entries (CRC-32), taken over pieces.
struct Checksum {
  private var sum = crc32(0, nil, 0)

  var value: UInt32 { UInt32(truncatingIfNeeded: sum) }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { sum = crc32(sum, bytes.baseAddress, UInt32(bytes.count)) }
}
