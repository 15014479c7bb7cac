/// The content transfer encoding `quoted-printable` (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// The longest encoded line, without its line break.
  static let lineLength = 76

  /// Encodes a text whose lines end in `\n`; the encoded lines end in CRLF.
  ///
  /// A `.` or `From ` at the start of an encoded line is encoded too, since some relays alter those
  /// (RFC 2049, section 3).
  static func encode(_ text: String) -> [UInt8] {
    var encoded: [UInt8] = []
    let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      encode(line, into: &encoded)
      if index < lines.count - 1 { encoded += lineBreak }
    }
    return encoded
  }

  static let lineBreak: [UInt8] = [0x0D, 0x0A]

  private static func encode(_ line: ArraySlice<UInt8>, into encoded: inout [UInt8]) {
    var column = 0
    for index in line.indices {
      let isLast = index == line.endIndex - 1
      var token = token(line[index], isLast: isLast, startsLine: column == 0 ? line[index...] : [])
      // A soft line break needs a column of its own, the end of the line none.
      if column + token.count > (isLast ? lineLength : lineLength - 1) {
        encoded += [UInt8(ascii: "=")] + lineBreak
        column = 0
        token = Self.token(line[index], isLast: isLast, startsLine: line[index...])
      }
      encoded += token
      column += token.count
    }
  }

  private static func token(_ byte: UInt8, isLast: Bool, startsLine rest: ArraySlice<UInt8>) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "="): escape(byte)
    case UInt8(ascii: " "), UInt8(ascii: "\t"): isLast ? escape(byte) : [byte]
    case UInt8(ascii: "."): rest.isEmpty ? [byte] : escape(byte)
    case UInt8(ascii: "F"): rest.starts(with: "From ".utf8) ? escape(byte) : [byte]
    case 0x21...0x7E: [byte]
    default: escape(byte)
    }
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "=")] + Hexadecimal.digits(of: byte)
  }
}

/// Upper-case hexadecimal, as the encodings of mail and of links want it.
enum Hexadecimal {
  /// The two digits of a byte.
  static func digits(of byte: UInt8) -> [UInt8] {
    [digit(byte >> 4), digit(byte & 0x0F)]
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
