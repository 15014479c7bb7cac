/// Bytes of a mail and what is looked for among them.
typealias Bytes = ArraySlice<UInt8>

extension UInt8 {
  static let lf = UInt8(ascii: "\n")
  static let cr = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  var isBlank: Bool { self == .space || self == .tab }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Takes one line off the front; its end may be CR LF, LF or CR and is not part of it.
  mutating func takeLine() -> Bytes? {
    guard !isEmpty else { return nil }
    guard let end = firstIndex(where: { $0 == .lf || $0 == .cr }) else {
      defer { self = self[endIndex...] }
      return self
    }
    let line = self[startIndex..<end]
    let isPair = self[end] == .cr && end + 1 < endIndex && self[end + 1] == .lf
    self = self[(end + (isPair ? 2 : 1))...]
    return line
  }

  /// Without spaces and tabs around it.
  var trimmed: Bytes {
    var slice = self
    while slice.first.map({ $0.isBlank || $0 == .cr || $0 == .lf }) == true { slice.removeFirst() }
    while slice.last.map({ $0.isBlank || $0 == .cr || $0 == .lf }) == true { slice.removeLast() }
    return slice
  }

  /// The bytes as text: UTF-8, or else one byte a character.
  var text: String {
    String(validating: self, as: UTF8.self) ?? Charset.windows1252(self)
  }
}

extension StringProtocol {
  /// Without white space around it.
  var trimmed: String {
    var slice = self[...]
    while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
    while slice.last?.isWhitespace == true { slice = slice.dropLast() }
    return String(slice)
  }
}
