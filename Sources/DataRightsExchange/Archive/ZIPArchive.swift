/// Reads a ZIP archive that may be broken or made to do harm.
///
/// Nothing is written to disk and no entry is believed: what it unpacks to is measured against what it states, against
/// a limit of its own, one of the archive and one of how much may come of how little.
final class ZIPArchive {
  /// How much may come of an archive, all entries that are read taken together.
  static let mostBytes = 512 << 20
  /// From this size on an entry may not unpack to more than so many times its packed size.
  static let ratio = (from: 1 << 20, most: 250)

  let entries: [ZIPEntry]
  private let source: any ByteSource
  private let directory: ZIPDirectory
  private let file: String
  private var budget = mostBytes

  /// Reads the table of contents; `file` is what errors name.
  init(_ source: any ByteSource, file: String) throws(ImportError) {
    self.source = source
    self.file = file
    directory = try ZIPDirectory(source, file: file)
    entries = directory.entries
  }

  /// Whether bytes begin as an archive does.
  static func isArchive(_ source: any ByteSource) -> Bool {
    guard let start = source.read(at: 0, count: 4), start.count == 4 else { return false }
    return start[0] == 0x50 && start[1] == 0x4B && [[3, 4], [5, 6]].contains([start[2], start[3]])
  }

  /// The contents of an entry that has no more than so many bytes.
  func read(_ entry: ZIPEntry, limit: Int) throws(ImportError) -> [UInt8] {
    guard entry.size <= min(limit, budget) else {
      throw .tooLarge(file: file, entry: entry.name, bytes: entry.size, limit: min(limit, budget))
    }
    budget -= entry.size
    let start = try dataStart(entry)
    var contents: [UInt8] = []
    contents.reserveCapacity(min(entry.size, 1 << 20))
    let damage =
      entry.method == 0
      ? copy(entry, from: start, &contents) : unpack(entry, from: start, &contents)
    if let damage { throw broken(entry, damage) }
    guard contents.count == entry.size else { throw broken(entry, .size) }
    var checksum = Checksum()
    contents.withUnsafeBufferPointer { checksum.add($0) }
    guard checksum.value == entry.checksum else { throw broken(entry, .checksum) }
    return contents
  }

  /// The bytes of an entry that is not packed, to be read at any place; nil for one that is.
  func part(_ entry: ZIPEntry) throws(ImportError) -> PartOfBytes? {
    guard entry.method == 0, entry.size == entry.packedSize else { return nil }
    return PartOfBytes(whole: source, start: try dataStart(entry), count: entry.size)
  }

  private func broken(_ entry: ZIPEntry, _ damage: ImportError.Damage) -> ImportError {
    .damaged(file: file, entry: entry.name, damage, line: nil)
  }

  /// Checks the header before the data of an entry and says where they begin.
  private func dataStart(_ entry: ZIPEntry) throws(ImportError) -> Int {
    // Bit 0 locks an entry, bit 6 more strongly, bit 13 hides the table of contents.
    guard entry.flags & 0x2041 == 0 else { throw .encrypted(file: file, entry: entry.name) }
    guard entry.method == 0 || entry.method == 8 else {
      throw .unknownMethod(file: file, entry: entry.name, method: entry.method)
    }
    let header = entry.offset + directory.prefix
    guard let bytes = source.read(at: header, count: 30 + entry.rawName.count) else { throw broken(entry, .truncated) }
    var reader = ByteReader(bytes)
    guard reader.number(4) == 0x0403_4B50, reader.skip(2), let flags = reader.int(2), let method = reader.int(2),
      reader.skip(16), let nameSize = reader.int(2), let extraSize = reader.int(2), method == entry.method,
      flags & 0x2041 == 0, reader.take(nameSize).map(Array.init) == entry.rawName
    else { throw broken(entry, .header) }
    let start = header + 30 + nameSize + extraSize
    guard start + entry.packedSize <= directory.start else { throw broken(entry, .truncated) }
    return start
  }

  private func copy(_ entry: ZIPEntry, from start: Int, _ contents: inout [UInt8]) -> ImportError.Damage? {
    guard entry.packedSize == entry.size else { return .size }
    guard let bytes = source.read(at: start, count: entry.size), bytes.count == entry.size else { return .truncated }
    contents = bytes
    return nil
  }

  private func unpack(_ entry: ZIPEntry, from start: Int, _ contents: inout [UInt8]) -> ImportError.Damage? {
    let inflater = Inflater()
    var done = 0
    var damage: ImportError.Damage?
    while done < entry.packedSize {
      guard !inflater.isFinished else { return .size }
      let count = min(1 << 16, entry.packedSize - done)
      guard let piece = source.read(at: start + done, count: count), piece.count == count else { return .truncated }
      done += count
      let isFine = inflater.unpack(piece) { output in
        if contents.count + output.count > entry.size { damage = .size }
        let isLarge = contents.count + output.count > Self.ratio.from
        // What was read so far, not what the entry claims: a small beginning that never ends is caught early.
        if isLarge, (contents.count + output.count) / Self.ratio.most > done { damage = .ratio }
        guard damage == nil else { return false }
        contents.append(contentsOf: output)
        return true
      }
      guard isFine else { return damage ?? .packing }
    }
    return inflater.isFinished ? nil : .packing
  }
}
