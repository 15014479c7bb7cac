/// Reads words and dictionaries of a PDF file from a place on.
struct PDFScanner {
  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next word: a name, a number, a bracket, a whole string; nil at the end of the file.
  mutating func token() -> String? {
    skipSpace()
    guard position < bytes.count else { return nil }
    let start = position
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "<"):
      if position < bytes.count, bytes[position] == byte {
        position += 1
      } else {
        while position < bytes.count, bytes[position - 1] != UInt8(ascii: ">") { position += 1 }
      }
    case UInt8(ascii: ">"):
      if position < bytes.count, bytes[position] == byte { position += 1 }
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "["), UInt8(ascii: "]"): break
    default: while position < bytes.count, !Self.ends(bytes[position]) { position += 1 }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The next dictionary, its values as they are written.
  mutating func dictionary() -> PDFDictionary? {
    guard token() == "<<" else { return nil }
    var entries: [PDFDictionary.Entry] = []
    while var word = token() {
      if word == ">>" { return PDFDictionary(entries: entries) }
      guard word.utf8.first == UInt8(ascii: "/") else {
        guard let last = entries.indices.last else { return nil }
        var depth = 0
        while true {
          entries[last].words.append(word)
          if word == "<<" || word == "[" { depth += 1 }
          if word == ">>" || word == "]" { depth -= 1 }
          guard depth > 0 else { break }
          guard let next = token() else { return nil }
          word = next
        }
        continue
      }
      if let last = entries.last, last.words.isEmpty {
        entries[entries.count - 1].words.append(word)
      } else {
        entries.append(PDFDictionary.Entry(key: String(word.dropFirst()), words: []))
      }
    }
    return nil
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "%") {
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      } else if bytes[position] <= 32 {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func skipString() {
    var depth = 1
    while position < bytes.count, depth > 0 {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
    }
    position = min(position, bytes.count)
  }

  private static func ends(_ byte: UInt8) -> Bool {
    byte <= 32 || [UInt8](arrayLiteral: 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x25).contains(byte)
  }
}

/// A dictionary of PDF whose values are kept as words.
struct PDFDictionary {
  struct Entry {
    let key: String
    var words: [String]

    /// The objects that the value names: `7 0 R` is object 7.
    var references: [Int] {
      words.indices.dropFirst(2).compactMap { words[$0] == "R" ? Int(words[$0 - 2]) : nil }
    }
  }

  private(set) var entries: [Entry]

  init(entries: [Entry]) { self.entries = entries }

  subscript(key: String) -> Entry? { entries.first { $0.key == key } }

  /// Gives a key another value.
  mutating func set(_ key: String, _ value: String) {
    entries.removeAll { $0.key == key }
    entries.append(Entry(key: key, words: [value]))
  }

  var text: String {
    "<< " + entries.map { "/\($0.key) \($0.words.joined(separator: " "))" }.joined(separator: " ") + " >>"
  }
}
