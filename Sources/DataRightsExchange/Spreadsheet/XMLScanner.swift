/// Walks through the elements of a document of a workbook.
///
/// It reads the XML that spreadsheet programs write and nothing more: a document type is refused, so that no entity can
/// name a file or grow without end. Foundation's parser would double the time that the command takes to start.
struct XMLScanner {
  /// What comes next in the document; names are without their namespace.
  enum Token {
    case open(String, attributes: [(name: String, value: String)])
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index: Int
  /// The element that was opened and closed by one tag, to be reported as closed.
  private var closing: String?
  private(set) var line = 1
  private let broken: (ImportError.Damage, Int) -> ImportError

  /// Makes a scanner of a document in UTF-8 or UTF-16; `broken` makes the error for what is wrong on a line.
  init(_ bytes: [UInt8], broken: @escaping (ImportError.Damage, Int) -> ImportError) {
    self.bytes = ExportText.utf8(bytes)
    index = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.broken = broken
  }

  mutating func next() throws(ImportError) -> Token? {
    if let name = closing {
      closing = nil
      return .close(name)
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(try text(through(end)))
      }
      if starts("<!--") {
        try pass("-->")
      } else if starts("<?") {
        try pass("?>")
      } else if starts("<![CDATA[") {
        index += 9
        guard let end = place(of: "]]>") else { throw broken(.syntax, line) }
        let text = through(end).text
        index += 3
        return .text(text)
      } else if starts("<!") {
        throw broken(.documentType, line)
      } else {
        return try tag()
      }
    }
    return nil
  }

  private func starts(_ mark: StaticString) -> Bool {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    return bytes.count - index >= mark.count && bytes[index..<(index + mark.count)].elementsEqual(mark)
  }

  /// Where a mark stands next.
  private func place(of mark: StaticString) -> Int? {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    var at = index
    while let found = bytes[at...].firstIndex(of: mark[0]), found + mark.count <= bytes.count {
      if bytes[found..<(found + mark.count)].elementsEqual(mark) { return found }
      at = found + 1
    }
    return nil
  }

  private mutating func pass(_ mark: StaticString) throws(ImportError) {
    guard let end = place(of: mark) else { throw broken(.syntax, line) }
    _ = through(end + mark.utf8CodeUnitCount)
  }

  /// The bytes up to a place, which is gone to; the lines among them are counted.
  private mutating func through(_ end: Int) -> Bytes {
    defer { index = end }
    let passed = bytes[index..<end]
    line += passed.count { $0 == .lf }
    return passed
  }

  private mutating func tag() throws(ImportError) -> Token {
    var end = index + 1
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < bytes.count else { throw broken(.syntax, line) }
    var inside = through(end + 1).dropFirst().dropLast()
    if inside.first == UInt8(ascii: "/") { return .close(Self.name(inside.dropFirst())) }
    let isEmpty = inside.last == UInt8(ascii: "/")
    if isEmpty { inside = inside.dropLast() }
    let name = Self.name(inside)
    guard !name.isEmpty else { throw broken(.syntax, line) }
    if isEmpty { closing = name }
    return .open(name, attributes: try attributes(inside))
  }

  /// A name up to the next space, without its namespace.
  private static func name(_ bytes: Bytes) -> String {
    let name = bytes.prefix { !$0.isBlank && $0 != .lf && $0 != .cr }
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self)
  }

  private func attributes(_ inside: Bytes) throws(ImportError) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var rest = inside.drop { !$0.isBlank && $0 != .lf && $0 != .cr }.trimmed
    while !rest.isEmpty {
      guard let sign = rest.firstIndex(of: UInt8(ascii: "=")) else { throw broken(.syntax, line) }
      let name = Self.name(rest[..<sign].trimmed)
      rest = rest[(sign + 1)...].trimmed
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let end = rest.dropFirst().firstIndex(of: quote), attributes.count < 100
      else { throw broken(.syntax, line) }
      attributes.append((name, try text(rest[(rest.startIndex + 1)..<end])))
      rest = rest[(end + 1)...].trimmed
    }
    return attributes
  }

  /// The text with its entities replaced: the five that XML has, and numbers.
  private func text(_ bytes: Bytes) throws(ImportError) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes.text }
    var text: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "&") else {
        text.append(bytes[at])
        at += 1
        continue
      }
      guard let end = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = Self.character(String(decoding: bytes[(at + 1)..<end], as: UTF8.self))
      else { throw broken(.syntax, line) }
      text += String(character).utf8
      at = end + 1
    }
    return text[...].text
  }

  private static func character(_ entity: String) -> Character? {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard entity.hasPrefix("#") else { return nil }
      let digits = entity.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}
