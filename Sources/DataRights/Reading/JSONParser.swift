/// Reads JSON (RFC 8259) strictly: no comments, no trailing commas, no key twice, bounded depth.
struct JSONParser {
  private var scanner: ByteScanner
  /// Keys whose values are passed over, at any depth.
  private let skipped: Set<String>
  private static let deepest = 64

  private init(_ scanner: ByteScanner, skipping skipped: Set<String>) {
    self.scanner = scanner
    self.skipped = skipped
  }

  /// Reads one document; throws a ``DataError`` that names the line.
  static func parse(_ bytes: [UInt8], file: String, skipping: Set<String> = []) throws(DataError) -> JSON {
    do throws(Failure) {
      return try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
        var parser = JSONParser(ByteScanner(UnsafeRawBufferPointer(bytes)), skipping: skipping)
        return try parser.document()
      }
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
    Failure(line: scanner.line, message: message, remedy: remedy)
  }

  private mutating func document() throws(Failure) -> JSON {
    _ = scanner.take(word: "\u{FEFF}")
    let value = try value(depth: 0)
    scanner.skipSpace()
    guard scanner.isAtEnd else { throw failure("something follows the end of the document") }
    return value
  }

  private mutating func value(depth: Int) throws(Failure) -> JSON {
    guard depth < Self.deepest else { throw failure("nested more than \(Self.deepest) deep") }
    scanner.skipSpace()
    let start = scanner.line
    switch scanner.byte {
    case UInt8(ascii: "{"): return JSON(try object(depth: depth), line: start)
    case UInt8(ascii: "["): return JSON(try array(depth: depth), line: start)
    case UInt8(ascii: "\""): return JSON(.string(try text().text), line: start)
    case UInt8(ascii: "t") where scanner.take(word: "true"): return JSON(.bool(true), line: start)
    case UInt8(ascii: "f") where scanner.take(word: "false"): return JSON(.bool(false), line: start)
    case UInt8(ascii: "n") where scanner.take(word: "null"): return JSON(.null, line: start)
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
      throw failure("only true, false and null are words of JSON")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return JSON(try number(), line: start)
    default:
      guard !scanner.isAtEnd else { throw failure("the document ends where a value should stand") }
      throw failure("no value begins with '\(Unicode.Scalar(scanner.byte))'")
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSON.Content {
    scanner.pass(1)
    scanner.skipSpace()
    if scanner.take("}") { return .object([]) }
    var members: [JSON.Member] = []
    members.reserveCapacity(Self.usualMembers)
    var keys = KeysSeen()
    while true {
      scanner.skipSpace()
      guard scanner.byte == UInt8(ascii: "\"") else { throw failure("a key in double quotes should stand here") }
      let start = scanner.position + 1
      let (key, isPlain) = try text()
      // What is not plain can be equal to what is written with other bytes.
      guard keys.add(key, mark: isPlain ? scanner.mark(since: start) : .max, to: members) else {
        throw failure("the key \"\(key)\" stands twice in one object", remedy: "remove one of them")
      }
      scanner.skipSpace()
      guard scanner.take(":") else { throw failure("':' should follow the key \"\(key)\"") }
      if !skipped.isEmpty, skipped.contains(key) {
        guard scanner.skipValue() else { throw failure("the document ends within a value") }
      } else {
        members.append(JSON.Member(key, try value(depth: depth + 1)))
      }
      scanner.skipSpace()
      if scanner.take("}") { return .object(members) }
      guard scanner.take(",") else { throw failure("',' or '}' should follow the value of \"\(key)\"") }
    }
  }

  /// For how many members an object has room at first.
  private static let usualMembers = 6

  private mutating func array(depth: Int) throws(Failure) -> JSON.Content {
    scanner.pass(1)
    scanner.skipSpace()
    if scanner.take("]") { return .array([]) }
    var elements: [JSON] = []
    while true {
      elements.append(try value(depth: depth + 1))
      scanner.skipSpace()
      if scanner.take("]") { return .array(elements) }
      guard scanner.take(",") else { throw failure("',' or ']' should follow an element of a list") }
    }
  }

  private mutating func number() throws(Failure) -> JSON.Content {
    let start = scanner.position
    _ = scanner.take("-")
    if !scanner.take("0") { try digits() }
    if scanner.take(".") { try digits() }
    if scanner.take("e") || scanner.take("E") {
      if !scanner.take("+") { _ = scanner.take("-") }
      try digits()
    }
    return .number(String(decoding: scanner.passed(since: start), as: UTF8.self))
  }

  private mutating func digits() throws(Failure) {
    let start = scanner.position
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(scanner.byte) { scanner.pass(1) }
    guard scanner.position > start else { throw failure("a digit should stand here") }
  }
}

/// Finds keys that stand in an object already.
private struct KeysSeen {
  /// The marks of all keys: a new mark is a new key.
  private var marks: UInt64 = 0
  /// All keys, for large objects only.
  private var keys: Set<String> = []
  private static let fewest = 16

  /// Adds a key; false where it stands among the members already.
  mutating func add(_ key: String, mark: UInt64, to members: [JSON.Member]) -> Bool {
    let isMarked = marks & mark != 0
    marks |= mark
    guard members.count >= Self.fewest else { return !isMarked || !members.contains { $0.key == key } }
    if members.count == Self.fewest { keys = Set(members.map(\.key)) }
    return keys.insert(key).inserted
  }
}

extension JSONParser {
  /// A text, and whether it stands there as it is and in ASCII alone.
  private mutating func text() throws(Failure) -> (text: String, isPlain: Bool) {
    scanner.pass(1)
    let start = scanner.position
    let isASCII = scanner.passText()
    // Most texts have no escapes and are taken as they stand.
    guard scanner.byte == UInt8(ascii: "\"") else {
      return (try escapedText(Array(scanner.passed(since: start))), false)
    }
    let plain = scanner.passed(since: start)
    scanner.pass(1)
    if isASCII { return (String(decoding: plain, as: UTF8.self), true) }
    guard let text = String(validating: plain, as: UTF8.self) else { throw failure("a text is not valid UTF-8") }
    return (text, false)
  }

  /// The rest of a text in which escapes may stand, after what was passed of it.
  private mutating func escapedText(_ passed: [UInt8]) throws(Failure) -> String {
    var collected = passed
    while !scanner.isAtEnd {
      switch scanner.byte {
      case UInt8(ascii: "\""):
        scanner.pass(1)
        guard let text = String(validating: collected, as: UTF8.self) else {
          throw failure("a text is not valid UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &collected)
      case 0..<0x20: throw failure("a line break or control character stands inside a text; write it as an escape")
      default:
        let start = scanner.position
        _ = scanner.passText()
        collected.append(contentsOf: scanner.passed(since: start))
      }
    }
    throw failure("a text is not closed")
  }

  private mutating func escape(into collected: inout [UInt8]) throws(Failure) {
    scanner.pass(1)
    guard !scanner.isAtEnd else { throw failure("a text is not closed") }
    let byte = scanner.byte
    scanner.pass(1)
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
    case UInt8(ascii: "b"): collected.append(0x08)
    case UInt8(ascii: "f"): collected.append(0x0C)
    case UInt8(ascii: "n"): collected.append(0x0A)
    case UInt8(ascii: "r"): collected.append(0x0D)
    case UInt8(ascii: "t"): collected.append(0x09)
    case UInt8(ascii: "u"): collected.append(contentsOf: Unicode.UTF8.encode(try scalar()) ?? .init())
    default: throw failure("unknown escape '\\\(Unicode.Scalar(byte))'")
    }
  }

  /// The character that four digits after `\u` name, or eight that are a surrogate pair.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), scanner.take("\\"), scanner.take("u") else {
      throw failure("half a surrogate pair")
    }
    let second = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw failure("half a surrogate pair") }
    return scalar
  }

  private mutating func fourHexDigits() throws(Failure) -> UInt32 {
    guard scanner.rest >= 4 else { throw failure("\\u needs four hexadecimal digits") }
    let start = scanner.position
    scanner.pass(4)
    var number: UInt32 = 0
    for byte in scanner.passed(since: start) {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("\\u needs four hexadecimal digits")
      }
      number = number << 4 + UInt32(digit)
    }
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
