/// The content transfer encoding `quoted-printable` (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The longest encoded line, without its line break.
  static let lineLength = 76

  /// Encodes a text whose lines end in `\n`; the encoded lines end in CRLF.
  ///
  /// A `.` or `From ` at the start of an encoded line is encoded too, since some relays alter those
  /// (RFC 2049, section 3).
  static func encode(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count + bytes.count / 8)
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      encode(bytes, start..<end, into: &encoded)
      encoded.append(contentsOf: lineBreak)
      start = end + 1
    }
    encode(bytes, start..<bytes.count, into: &encoded)
    return encoded
  }

  static let lineBreak: [UInt8] = [0x0D, 0x0A]

  private static func encode(_ bytes: [UInt8], _ line: Range<Int>, into encoded: inout [UInt8]) {
    var column = 0
    for index in line {
      let isLast = index == line.upperBound - 1
      var isEscaped = isEscaped(bytes, index, line.upperBound, startsLine: column == 0)
      // A soft line break needs a column of its own, the end of the line none.
      if column + (isEscaped ? 3 : 1) > (isLast ? lineLength : lineLength - 1) {
        encoded.append(UInt8(ascii: "="))
        encoded.append(contentsOf: lineBreak)
        column = 0
        isEscaped = Self.isEscaped(bytes, index, line.upperBound, startsLine: true)
      }
      if isEscaped {
        encoded.append(UInt8(ascii: "="))
        encoded.append(Hexadecimal.digit(bytes[index] >> 4))
        encoded.append(Hexadecimal.digit(bytes[index] & 0x0F))
        column += 3
      } else {
        encoded.append(bytes[index])
        column += 1
      }
    }
  }

  /// Whether the byte at an index of a line cannot stand for itself.
  private static func isEscaped(_ bytes: [UInt8], _ index: Int, _ end: Int, startsLine: Bool) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "="): true
    case UInt8(ascii: " "), UInt8(ascii: "\t"): index == end - 1
    case UInt8(ascii: "."): startsLine
    case UInt8(ascii: "F"): startsLine && bytes[index..<end].starts(with: "From ".utf8)
    case 0x21...0x7E: false
    default: true
    }
  }
}

/// Upper-case hexadecimal, as the encodings of mail and of links want it.
enum Hexadecimal {
  /// The two digits of a byte.
  static func digits(of byte: UInt8) -> [UInt8] {
    [digit(byte >> 4), digit(byte & 0x0F)]
  }

  static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
