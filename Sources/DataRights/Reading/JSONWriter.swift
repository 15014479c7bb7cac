extension JSON {
  /// The document as UTF-8 text with sorted keys; indented for reading, or on one line.
  public func text(indented: Bool = true) -> String {
    String(decoding: bytes(indented: indented), as: UTF8.self)
  }

  /// The document in UTF-8 with sorted keys; indented for reading, or on one line.
  public func bytes(indented: Bool = true) -> [UInt8] {
    var writer = JSONWriter(indented: indented)
    writer.write(self, depth: 0)
    return writer.bytes
  }
}

/// Writes JSON with sorted keys, so that the same values always give the same bytes.
struct JSONWriter {
  let indented: Bool
  private(set) var bytes: [UInt8] = []
  /// A list of the document that is left open, and where its elements would stand.
  private let openList: String?
  private(set) var place = 0

  init(indented: Bool, leavingOpen list: String? = nil) {
    self.indented = indented
    openList = list
  }

  /// Begins with the line on which an element stands.
  mutating func begin(atDepth depth: Int) { lineBreak(depth) }

  mutating func write(_ json: JSON, depth: Int) {
    switch json.value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let string): quote(string)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        separate(index, depth)
        write(element, depth: depth + 1)
      }
      close("]", isEmpty: elements.isEmpty, depth)
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        separate(index, depth)
        quote(member.key)
        bytes.append(UInt8(ascii: ":"))
        if indented { bytes.append(UInt8(ascii: " ")) }
        guard depth > 0 || member.key != openList else {
          bytes.append(UInt8(ascii: "["))
          place = bytes.count
          close("]", isEmpty: false, 1)
          continue
        }
        write(member.value, depth: depth + 1)
      }
      close("}", isEmpty: members.isEmpty, depth)
    }
  }

  private mutating func separate(_ index: Int, _ depth: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    lineBreak(depth + 1)
  }

  private mutating func close(_ bracket: Unicode.Scalar, isEmpty: Bool, _ depth: Int) {
    if !isEmpty { lineBreak(depth) }
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func lineBreak(_ depth: Int) {
    guard indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for byte in string.utf8 { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(contentsOf: [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 })
    default: bytes.append(byte)
    }
  }
}
