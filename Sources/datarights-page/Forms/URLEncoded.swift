/// Percent-encoding (RFC 3986) and the encoding of forms that builds on it (URL Standard, WHATWG).
enum URLEncoded {
  /// The text that was encoded; nil where it is no UTF-8 or a percent sign is followed by no two digits.
  static func decoded(_ text: some Sequence<UInt8>, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var iterator = text.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The segments of a path; nil where one cannot be decoded.
  ///
  /// An empty one at the end is left out.
  static func segments(of path: String) -> [String]? {
    guard path.hasPrefix("/") else { return nil }
    var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    var segments: [String] = []
    for part in parts {
      guard let segment = decoded(part.utf8, plusIsSpace: false) else { return nil }
      segments.append(segment)
    }
    return segments
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Form {
  /// Reads `application/x-www-form-urlencoded`; nil where it cannot be decoded or has too many fields.
  init?(urlencoded text: some StringProtocol) { self.init(urlencoded: Array(text.utf8)) }

  /// Reads `application/x-www-form-urlencoded`; nil where it cannot be decoded or has too many fields.
  init?(urlencoded bytes: [UInt8]) {
    self.init()
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      guard fields.count < Form.most, let name = URLEncoded.decoded(pair[..<equals], plusIsSpace: true),
        let value = URLEncoded.decoded(pair[equals...].dropFirst(), plusIsSpace: true)
      else { return nil }
      add(name, value)
    }
  }
}
