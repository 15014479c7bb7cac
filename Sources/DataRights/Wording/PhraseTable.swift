/// Phrases by their keys, found where they stand in the bytes of a file.
///
/// A call of the command needs some dozen of more than a thousand phrases: a text is made only of those that are asked
/// for.
struct PhraseTable: Sendable {
  /// A phrase: where its key and its text stand in the bytes.
  private struct Slot {
    let key: Range<Int32>
    let text: Range<Int32>
    /// Whether the text has escapes and is read as JSON.
    let isEscaped: Bool
  }

  private let bytes: [UInt8]
  private var slots: [Slot] = []
  /// The place of each phrase among the slots plus one, by the hash of its key; 0 where none is.
  private var places: [Int32]

  /// How many keys and how many bytes a table can have, generously.
  private static let mostBytes = 16 << 20

  /// The phrases under `phrases` in a file whose objects are written as usual, with its `tag`.
  ///
  /// Nil for every file that is not read as easily, be it wrong or only unusual: that one is read strictly.
  static func find(in bytes: [UInt8]) -> (tag: String, phrases: PhraseTable)? {
    guard bytes.count <= mostBytes else { return nil }
    var table = PhraseTable(bytes: bytes, expecting: bytes.count / 64)
    guard let tag = table.fill() else { return nil }
    return (tag, table)
  }

  /// A table of phrases that were read already.
  init(_ phrases: [String: String]) {
    var bytes: [UInt8] = []
    var found: [(Range<Int32>, Range<Int32>)] = []
    func add(_ text: String) -> Range<Int32> {
      let start = Int32(bytes.count)
      bytes.append(contentsOf: text.utf8)
      return start..<Int32(bytes.count)
    }
    for (key, text) in phrases { found.append((add(key), add(text))) }
    self.init(bytes: bytes, expecting: found.count)
    for (key, text) in found { _ = insert(Slot(key: key, text: text, isEscaped: false)) }
  }

  private init(bytes: [UInt8], expecting count: Int) {
    self.bytes = bytes
    var size = 64
    while size < count * 2 { size *= 2 }
    places = Array(repeating: 0, count: size)
    slots.reserveCapacity(count)
  }

  /// The keys of all phrases.
  var keys: Set<String> { Set(slots.map { text(of: $0.key) }) }

  /// The phrase under a key; nil where there is none.
  subscript(key: String) -> String? {
    var key = key
    return key.withUTF8 { wanted in
      let place = places[self.place(of: wanted)]
      guard place > 0 else { return nil }
      let slot = slots[Int(place) - 1]
      return slot.isEscaped ? unescaped(slot.text) : text(of: slot.text)
    }
  }

  /// Where among the places a key stands, or would stand.
  private func place(of key: some Collection<UInt8>) -> Int {
    let hash = FNV1a.number(of: key)
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
    while places[place] != 0, !bytes[slots[Int(places[place]) - 1].key.indices].elementsEqual(key) {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private func text(of range: Range<Int32>) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }

  /// The text that a JSON string is, its quotes standing around the range.
  private func unescaped(_ range: Range<Int32>) -> String? {
    let quoted = Array(bytes[Int(range.lowerBound) - 1...Int(range.upperBound)])
    return try? JSON.parse(quoted, file: "").string
  }

  /// Adds a phrase; false where its key stands already.
  private mutating func insert(_ slot: Slot) -> Bool {
    if slots.count * 2 >= places.count { grow() }
    let place = place(of: bytes[slot.key.indices])
    guard places[place] == 0 else { return false }
    slots.append(slot)
    places[place] = Int32(slots.count)
    return true
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (index, slot) in slots.enumerated() { places[place(of: bytes[slot.key.indices])] = Int32(index + 1) }
  }
}

extension Range<Int32> {
  /// The places of an array that the range covers.
  fileprivate var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension PhraseTable {
  /// Goes through the file once; the tag, or nil where the file is not `{"tag": …, "phrases": {…}}`, plainly written.
  private mutating func fill() -> String? {
    let bytes = self.bytes
    return bytes.withUnsafeBytes { buffer in
      var scan = ByteScanner(buffer)
      guard scan.takeNext("{"), scan.key(bytes) == "tag", let tag = scan.string(), !tag.isEscaped,
        scan.takeNext(","), scan.key(bytes) == "phrases", scan.takeNext("{")
      else { return nil }
      repeat {
        guard let key = scan.string(), !key.isEscaped, scan.takeNext(":"), let text = scan.string(),
          insert(Slot(key: key.range, text: text.range, isEscaped: text.isEscaped))
        else { return nil }
      } while scan.takeNext(",")
      guard scan.takeNext("}"), scan.takeNext("}") else { return nil }
      scan.skipSpace()
      return scan.isAtEnd ? text(of: tag.range) : nil
    }
  }
}

extension ByteScanner {
  fileprivate mutating func takeNext(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    return take(character)
  }

  /// Passes a key with the colon after it.
  fileprivate mutating func key(_ bytes: [UInt8]) -> String? {
    guard let found = string(), takeNext(":") else { return nil }
    return String(decoding: bytes[found.range.indices], as: UTF8.self)
  }

  /// Passes a text between quotes; nil where none stands.
  fileprivate mutating func string() -> (range: Range<Int32>, isEscaped: Bool)? {
    guard takeNext("\"") else { return nil }
    let start = position
    var isEscaped = false
    while true {
      _ = passText()
      if take("\"") { return (Int32(start)..<Int32(position - 1), isEscaped) }
      guard byte == UInt8(ascii: "\\") else { return nil }
      isEscaped = true
      pass(2)
    }
  }
}
