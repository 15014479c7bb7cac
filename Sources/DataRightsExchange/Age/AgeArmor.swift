/// The text form of a file, which goes through mail: Base 64 between two lines that say what it is.
///
/// It is read and not written; backups are files.
struct AgeArmor {
  static let first = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
  private static let last = Array("-----END AGE ENCRYPTED FILE-----".utf8)
  private static let columns = 64
  /// Blanks and line breaks that may stand before and after.
  private static let mostBlanks = 1024

  private let source: PulledBytes
  private var hasEnded = false
  private var wasShort = false

  /// The bytes of a file, whether it comes as it is or as a text.
  static func removed(from source: PulledBytes) throws -> PulledBytes {
    guard let start = try source.peek(), start == first[0] || isBlank(start) else { return source }
    var armor = AgeArmor(source: source)
    try armor.skipBlanks()
    let line = try armor.line()
    guard line == first else { throw AgeError.notAge }
    return PulledBytes { try armor.next() }
  }

  private init(source: PulledBytes) {
    self.source = source
  }

  private mutating func next() throws -> [UInt8]? {
    guard !hasEnded else { return nil }
    let line = try line()
    if line == Self.last {
      hasEnded = true
      try skipBlanks()
      guard try source.isAtEnd() else { throw AgeError.damaged(.armor) }
      return nil
    }
    // Only the last line may be shorter than the others.
    guard !wasShort, !line.isEmpty, line.count <= Self.columns, line.count % 4 == 0 else {
      throw AgeError.damaged(.armor)
    }
    let padding = line.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    wasShort = line.count < Self.columns || padding > 0
    guard let bytes = AgeBase64.decode(line.dropLast(padding)) else { throw AgeError.damaged(.armor) }
    return bytes
  }

  /// The next line without its end, which may be LF or CR LF; the last may have none.
  private func line() throws -> [UInt8] {
    var line = try source.line(atMost: Self.columns + 2)
    if line.last == .lf {
      line.removeLast()
      if line.last == .cr { line.removeLast() }
      return line
    }
    guard try source.isAtEnd() else { return line }
    guard line == Self.last else { throw AgeError.damaged(.truncated) }
    return line
  }

  private func skipBlanks() throws {
    var count = 0
    while let byte = try source.peek(), Self.isBlank(byte) {
      _ = try source.take(1)
      count += 1
      guard count <= Self.mostBlanks else { throw AgeError.damaged(.armor) }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte.isBlank || byte == .lf || byte == .cr }
}
