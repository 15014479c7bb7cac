/// Takes the transfer encoding off a body (RFC 2045).
enum TransferEncoding {
  static func decode(_ body: Bytes, encoding: String) -> Bytes {
    switch encoding {
    case "base64": base64(body)[...]
    case "quoted-printable": quotedPrintable(body)[...]
    default: body
    }
  }

  /// Base64; what is no letter of its alphabet is passed over, and the end may lack its padding.
  static func base64(_ body: Bytes) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count / 4 * 3)
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in body {
      let value: UInt32
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(byte) - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(byte) - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(byte) + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="):
        if count >= 2 { return finish(decoded, bits, count) }
        continue
      default: continue
      }
      bits = bits << 6 | value
      count += 1
      if count == 4 {
        decoded += [
          UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
          UInt8(truncatingIfNeeded: bits),
        ]
        (bits, count) = (0, 0)
      }
    }
    return finish(decoded, bits, count)
  }

  private static func finish(_ decoded: [UInt8], _ bits: UInt32, _ count: Int) -> [UInt8] {
    switch count {
    case 2: decoded + [UInt8(truncatingIfNeeded: bits >> 4)]
    case 3: decoded + [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    default: decoded
    }
  }

  /// Quoted-printable; a `=` that begins no code stays as it is.
  static func quotedPrintable(_ body: Bytes) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count)
    var rest = body
    while !rest.isEmpty {
      let whole = rest
      guard let line = rest.takeLine() else { break }
      let end = whole[line.endIndex..<rest.startIndex]
      // Spaces before the end of a line came on the way.
      var text = line
      while text.last?.isBlank == true { text.removeLast() }
      var isSoft = false
      var index = text.startIndex
      while index < text.endIndex {
        let byte = text[index]
        if byte == UInt8(ascii: "="), index + 1 == text.endIndex {
          isSoft = true
        } else if byte == UInt8(ascii: "="), index + 2 < text.endIndex, let high = text[index + 1].hexValue,
          let low = text[index + 2].hexValue
        {
          decoded.append(high << 4 | low)
          index += 2
        } else {
          decoded.append(byte)
        }
        index += 1
      }
      if !isSoft { decoded += end }
    }
    return decoded
  }
}
