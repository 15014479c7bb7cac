import DataRights

/// A file in a ZIP archive, as the archive's table of contents has it.
struct ZIPEntry: Sendable {
  /// The name's bytes.
  let rawName: [UInt8]
  /// The name in parts, without any that would lead out of a folder; nothing is ever written under it.
  let path: [String]
  let flags: Int
  let method: Int
  let checksum: UInt32
  let packedSize: Int
  let size: Int
  /// Where its own header begins.
  let offset: Int
  /// The day of its last change, in the archive's time zone, which is not known; nil where there is none.
  let modified: CivilDate?
  /// Whether it is a regular file: folders and symbolic links are none.
  let isFile: Bool

  var name: String { path.joined(separator: "/") }

  private static let signature: UInt64 = 0x0201_4B50

  /// Reads the next entry of a table of contents; nil where it is no entry.
  init?(_ reader: inout ByteReader) {
    guard reader.number(4) == Self.signature, let madeBy = reader.int(2), reader.skip(2), let flags = reader.int(2),
      let method = reader.int(2), reader.skip(2), let date = reader.int(2), let checksum = reader.number(4),
      var packedSize = reader.number(4), var size = reader.number(4), let nameSize = reader.int(2),
      let extraSize = reader.int(2), let commentSize = reader.int(2), reader.skip(4),
      let attributes = reader.number(4), var offset = reader.number(4), let rawName = reader.take(nameSize),
      let extra = reader.take(extraSize), reader.skip(commentSize)
    else { return nil }
    let fields = Self.fields(extra)
    var large = ByteReader(fields[1] ?? [])
    for keyPath in [\Sizes.size, \.packed, \.offset] {
      var sizes = Sizes(size: size, packed: packedSize, offset: offset)
      guard sizes[keyPath: keyPath] == 0xFFFF_FFFF else { continue }
      guard let number = large.number(8) else { return nil }
      sizes[keyPath: keyPath] = number
      (size, packedSize, offset) = (sizes.size, sizes.packed, sizes.offset)
    }
    guard size <= Self.most, packedSize <= Self.most, offset <= Self.most else { return nil }
    self.rawName = Array(rawName)
    self.flags = flags
    self.method = method
    self.checksum = UInt32(truncatingIfNeeded: checksum)
    self.packedSize = Int(packedSize)
    self.size = Int(size)
    self.offset = Int(offset)
    modified = Self.day(date)
    let name = Self.text(rawName, fields[0x7075])
    path = Self.parts(name)
    // Archives made on Unix keep a file's mode in the upper half.
    let mode = madeBy >> 8 == 3 ? attributes >> 28 : 0
    isFile = !path.isEmpty && name.unicodeScalars.last != "/" && (mode == 0 || mode == 8)
  }

  /// More than any disk holds and little enough for sums.
  private static let most: UInt64 = 1 << 50

  private struct Sizes {
    var size: UInt64
    var packed: UInt64
    var offset: UInt64
  }

  /// The additional fields by their numbers; a field that is cut off is none.
  private static func fields(_ extra: ArraySlice<UInt8>) -> [Int: ArraySlice<UInt8>] {
    var fields: [Int: ArraySlice<UInt8>] = [:]
    var reader = ByteReader(extra)
    while let id = reader.int(2), let size = reader.int(2), let field = reader.take(size) { fields[id] = field }
    return fields
  }

  /// Bits 0-4 the day, 5-8 the month, 9-15 the years since 1980; the first day of all stands for none.
  private static func day(_ bits: Int) -> CivilDate? {
    guard bits != 0x21 else { return nil }
    return CivilDate(year: 1980 + bits >> 9, month: bits >> 5 & 15, day: bits & 31)
  }

  /// The name as text: many programs write UTF-8 without saying so, and nothing else is likely to be valid as such.
  private static func text(_ name: ArraySlice<UInt8>, _ unicode: ArraySlice<UInt8>?) -> String {
    if let unicode, unicode.count > 5, unicode.first == 1,
      let text = String(validating: unicode.dropFirst(5), as: UTF8.self)
    {
      return text
    }
    return String(validating: name, as: UTF8.self) ?? CodePage437.text(name)
  }

  private static func parts(_ name: String) -> [String] {
    name.unicodeScalars.split { $0 == "/" || $0 == "\\" }
      .map { part in
        var kept = String.UnicodeScalarView()
        for scalar in part where scalar.value >= 0x20 && scalar.value != 0x7F { kept.append(scalar) }
        return String(kept)
      }
      .filter { !["", ".", ".."].contains($0) }
  }
}
