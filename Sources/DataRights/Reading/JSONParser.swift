/// Reads JSON (RFC 8259) strictly: no comments, no trailing commas, no key twice, bounded depth.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// Keys whose values are passed over, at any depth.
  private let skipped: Set<String>
  private static let deepest = 64

  private init(_ bytes: [UInt8], skipping skipped: Set<String>) {
    self.bytes = bytes
    self.skipped = skipped
  }

  /// Reads one document; throws a ``DataError`` that names the line.
  static func parse(_ bytes: [UInt8], file: String, skipping: Set<String> = []) throws(DataError) -> JSON {
    var parser = JSONParser(bytes, skipping: skipping)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    do throws(Failure) {
      let value = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.position == bytes.count else { throw parser.failure("something follows the end of the document") }
      return value
    } catch {
      throw DataError(
        file: file, line: error.line, check: "json", message: error.message,
        remedy: error.remedy)
    }
  }

  private struct Failure: Error {
    let line: Int
    let message: String
    let remedy: String
  }

  private func failure(_ message: String, remedy: String = "write the file as one JSON document (RFC 8259)") -> Failure
  {
    Failure(line: line, message: message, remedy: remedy)
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"):
        line += 1
        position += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    guard depth < Self.deepest else { throw failure("nested more than \(Self.deepest) deep") }
    skipSpace()
    guard position < bytes.count else { throw failure("the document ends where a value should stand") }
    let start = line
    switch bytes[position] {
    case UInt8(ascii: "{"): return JSON(try object(depth: depth), line: start)
    case UInt8(ascii: "["): return JSON(try array(depth: depth), line: start)
    case UInt8(ascii: "\""): return JSON(.string(try text()), line: start)
    case UInt8(ascii: "t"): return JSON(try word("true", .bool(true)), line: start)
    case UInt8(ascii: "f"): return JSON(try word("false", .bool(false)), line: start)
    case UInt8(ascii: "n"): return JSON(try word("null", .null), line: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSON(try number(), line: start)
    default: throw failure("no value begins with '\(Unicode.Scalar(bytes[position]))'")
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSON.Content {
    position += 1
    var members: [JSON.Member] = []
    var keys: Set<String> = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw failure("a key in double quotes should stand here")
      }
      let key = try text()
      guard isNew(key, members, &keys) else {
        throw failure("the key \"\(key)\" stands twice in one object", remedy: "remove one of them")
      }
      skipSpace()
      guard take(":") else { throw failure("':' should follow the key \"\(key)\"") }
      if !skipped.isEmpty, skipped.contains(key) {
        try skipValue()
      } else {
        members.append(JSON.Member(key, try value(depth: depth + 1)))
      }
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("',' or '}' should follow the value of \"\(key)\"") }
    }
  }

  /// Whether a key has not stood in the object yet; a set is kept for large objects only.
  private func isNew(_ key: String, _ members: [JSON.Member], _ keys: inout Set<String>) -> Bool {
    if members.count < 16 { return !members.contains { $0.key == key } }
    if members.count == 16 { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }

  /// Passes over a value by its brackets and quotes alone.
  private mutating func skipValue() throws(Failure) {
    var at = position
    var lines = 0
    let isClosed = bytes.withUnsafeBufferPointer { bytes in
      var open = 0
      while at < bytes.count {
        switch bytes[at] {
        case UInt8(ascii: "\""):
          at += 1
          while true {
            at = Self.plain(in: bytes, from: at)
            guard at < bytes.count, bytes[at] != UInt8(ascii: "\"") else { break }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
          }
        case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
        case UInt8(ascii: ",") where open == 0: return true
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if open == 0 { return true }
          open -= 1
        case UInt8(ascii: "\n"): lines += 1
        default: break
        }
        at += 1
      }
      return false
    }
    position = min(at, bytes.count)
    line += lines
    guard isClosed else { throw failure("the document ends within a value") }
  }

  /// The first quote or backslash from a place on, looked for eight bytes at a time; the last bytes are left to the caller.
  private static func plain(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while at + 8 <= raw.count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      // A byte that equals the wanted one becomes zero, and a zero byte sets its top bit.
      let quote = eight ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let escape = eight ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let found = ((quote &- ones) & ~quote | (escape &- ones) & ~escape) & tops
      guard found == 0 else { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    return at
  }

  private mutating func array(depth: Int) throws(Failure) -> JSON.Content {
    position += 1
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw failure("',' or ']' should follow an element of a list") }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSON.Content) throws(Failure) -> JSON.Content {
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes.count - position >= expected.count, bytes[position..<position + expected.count].elementsEqual(expected)
    else { throw failure("only true, false and null are words of JSON") }
    position += expected.count
    return value
  }

  private mutating func number() throws(Failure) -> JSON.Content {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
    guard position > start else { throw failure("a digit should stand here") }
  }
}

extension JSONParser {
  private mutating func text() throws(Failure) -> String {
    position += 1
    let start = position
    var all: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 else { break }
      all |= byte
      position += 1
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      // Most texts have no escapes and are taken as they stand; those of ASCII alone need no validation.
      let plain = bytes[start..<position]
      let text = all < 0x80 ? String(decoding: plain, as: UTF8.self) : String(validating: plain, as: UTF8.self)
      position += 1
      guard let text else { throw failure("a text is not valid UTF-8") }
      return text
    }
    var collected = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validating: collected, as: UTF8.self) else {
          throw failure("a text is not valid UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): collected.append(contentsOf: try escape())
      case 0..<0x20: throw failure("a line break or control character stands inside a text; write it as an escape")
      default:
        collected.append(byte)
        position += 1
      }
    }
    throw failure("a text is not closed")
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    position += 1
    guard position < bytes.count else { throw failure("a text is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let first = try fourHexDigits()
      if let scalar = Unicode.Scalar(first) { return Array(String(Character(scalar)).utf8) }
      guard (0xD800...0xDBFF).contains(first), take("\\"), take("u") else { throw failure("half a surrogate pair") }
      let second = try fourHexDigits()
      guard (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      else { throw failure("half a surrogate pair") }
      return Array(String(Character(scalar)).utf8)
    default: throw failure("unknown escape '\\\(Unicode.Scalar(byte))'")
    }
  }

  private mutating func fourHexDigits() throws(Failure) -> UInt32 {
    guard bytes.count - position >= 4 else { throw failure("\\u needs four hexadecimal digits") }
    var number: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("\\u needs four hexadecimal digits")
      }
      number = number << 4 + UInt32(digit)
    }
    position += 4
    return number
  }
}

extension JSON {
  /// Reads one document; throws a ``DataError`` that names `file` and the line.
  public static func parse(_ bytes: [UInt8], file: String) throws(DataError) -> JSON {
    try JSONParser.parse(bytes, file: file)
  }

  /// Reads one document without the values of some keys, which are passed over unread at any depth.
  ///
  /// Much faster than reading all where little of a large document is wanted; what is passed over is not checked.
  public static func parse(_ bytes: [UInt8], file: String, skipping: Set<String>) throws(DataError) -> JSON {
    try JSONParser.parse(bytes, file: file, skipping: skipping)
  }

  /// Reads one document from a text.
  public static func parse(_ text: String, file: String = "input") throws(DataError) -> JSON {
    try JSONParser.parse(Array(text.utf8), file: file)
  }
}
