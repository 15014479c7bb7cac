/// The block before each file of a tar stream, in the form that POSIX calls ustar.
struct TarHeader {
  static let block = 512
  /// The letter for regular files.
  static let file = UInt8(ascii: "0")
  /// The largest number of eleven octal digits: a byte less than 8 GiB.
  static let largest = 1 << 33 - 1
  private static let magic = Array("ustar\u{0}00".utf8)

  /// The zeros that fill up the last block of a file.
  static func padding(after size: Int) -> Int { (block - size % block) % block }

  private enum Field {
    static let name = 0..<100
    static let mode = 100..<108
    static let user = 108..<116
    static let group = 116..<124
    static let size = 124..<136
    static let modified = 136..<148
    static let checksum = 148..<156
    static let type = 156
    static let link = 157..<257
    static let magic = 257..<265
    static let userName = 265..<297
    static let groupName = 297..<329
    static let devices = [329..<337, 337..<345]
    static let prefix = 345..<500
    static let rest = 500..<512
  }

  /// The block for a file that its owner alone can read; nil where the name is too long or cannot be split.
  static func bytes(for entry: TarEntry) -> [UInt8]? {
    guard let (prefix, name) = split(Array(entry.name.utf8)) else { return nil }
    var block = [UInt8](repeating: 0, count: block)
    func put(_ bytes: some Collection<UInt8>, _ field: Range<Int>) {
      block.replaceSubrange(field.lowerBound..<field.lowerBound + bytes.count, with: bytes)
    }
    func put(_ number: Int, _ field: Range<Int>) { put(octal(number, digits: field.count - 1), field) }
    put(name, Field.name)
    put(0o600, Field.mode)
    for field in [Field.user, Field.group] + Field.devices { put(0, field) }
    put(entry.size, Field.size)
    put(min(max(entry.modified, 0), largest), Field.modified)
    put([file], Field.type..<Field.type + 1)
    put(magic, Field.magic)
    put(prefix, Field.prefix)
    put(octal(sum(block), digits: 6) + [0, .space], Field.checksum)
    return block
  }

  /// What a block says; the name is as it is written, and not yet allowed.
  static func entry(from block: [UInt8], number: Int) throws(TarError) -> TarEntry {
    guard block[Field.magic].elementsEqual(magic) else { throw .notTar(entry: number) }
    guard let stated = self.number(block[Field.checksum]), stated == sum(block) else {
      throw .damaged(entry: number, .checksum)
    }
    guard block[Field.type] == file else { throw .notAFile(entry: number, type: block[Field.type]) }
    guard let name = text(block[Field.name]), let prefix = text(block[Field.prefix]),
      text(block[Field.userName]) != nil, text(block[Field.groupName]) != nil,
      let size = self.number(block[Field.size]), let modified = self.number(block[Field.modified]),
      [Field.mode, Field.user, Field.group].allSatisfy({ self.number(block[$0]) != nil }),
      // Some programs leave empty what has no meaning for files.
      Field.devices.allSatisfy({ self.number(block[$0]) != nil || text(block[$0]) == "" }),
      text(block[Field.link]) == "", block[Field.rest].allSatisfy({ $0 == 0 })
    else { throw .damaged(entry: number, .header) }
    return TarEntry(name: prefix.isEmpty ? name : "\(prefix)/\(name)", size: size, modified: modified)
  }

  /// Long names are split at a `/`, which is written in neither part.
  private static func split(_ name: [UInt8]) -> (prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>)? {
    if name.count <= Field.name.count { return ([], name[...]) }
    guard let end = name.prefix(Field.prefix.count + 1).lastIndex(of: UInt8(ascii: "/")), end > 0,
      1...Field.name.count ~= name.count - end - 1
    else { return nil }
    return (name[..<end], name[(end + 1)...])
  }

  /// The sum of the bytes, with blanks where it is to stand.
  private static func sum(_ block: [UInt8]) -> Int {
    let blanks = Int(UInt8.space) * Field.checksum.count
    return block.reduce(0) { $0 + Int($1) } - block[Field.checksum].reduce(0) { $0 + Int($1) } + blanks
  }

  private static func octal(_ number: Int, digits: Int) -> [UInt8] {
    (0..<digits).map { UInt8(ascii: "0") + UInt8(number >> (3 * (digits - 1 - $0)) & 7) }
  }

  /// A number: octal digits, and zeros or blanks to the field's end.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.prefix { UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 }
    guard 1..<field.count ~= digits.count, field[digits.endIndex...].allSatisfy({ $0 == 0 || $0 == .space }) else {
      return nil
    }
    return digits.reduce(0) { $0 << 3 | Int($1 - UInt8(ascii: "0")) }
  }

  /// A text: bytes, and zeros to the field's end.
  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    let text = field.prefix { $0 != 0 }
    guard field[text.endIndex...].allSatisfy({ $0 == 0 }) else { return nil }
    return String(validating: text, as: UTF8.self)
  }
}
