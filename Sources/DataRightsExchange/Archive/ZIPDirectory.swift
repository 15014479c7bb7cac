/// Finds and reads the table of contents of a ZIP archive, which stands at its end (APPNOTE 4.3).
struct ZIPDirectory {
  let entries: [ZIPEntry]
  /// How many bytes stand before the archive proper, as in a program that unpacks itself.
  let prefix: Int
  /// Where the table begins; no entry reaches beyond.
  let start: Int

  /// More entries than this are not looked at.
  static let mostEntries = 250_000
  private static let mostBytes = 64 << 20

  private struct End {
    let entries: UInt64
    let size: UInt64
    let offset: UInt64
    /// Where the record stands, so that the table ends before it.
    let position: Int
    let countsAll: Bool
  }

  init(_ source: any ByteSource, file: String) throws(ImportError) {
    let broken = ImportError.damaged(file: file, entry: nil, .directory, line: nil)
    guard let end = Self.end(source) else { throw broken }
    guard end.size <= Self.mostBytes, end.entries <= Self.mostEntries else {
      throw .tooMany(file: file, limit: Self.mostEntries)
    }
    let size = Int(end.size)
    guard size <= end.position, end.offset <= UInt64(end.position - size),
      let bytes = source.read(at: end.position - size, count: size), bytes.count == size
    else { throw broken }
    start = end.position - size
    prefix = start - Int(end.offset)
    var reader = ByteReader(bytes)
    var entries: [ZIPEntry] = []
    while reader.remaining > 0 {
      guard entries.count < Self.mostEntries else { throw .tooMany(file: file, limit: Self.mostEntries) }
      guard let entry = ZIPEntry(&reader) else { throw broken }
      entries.append(entry)
    }
    guard end.countsAll ? UInt64(entries.count) == end.entries : UInt64(entries.count & 0xFFFF) == end.entries else {
      throw broken
    }
    self.entries = entries
    guard Self.areApart(entries, before: start - prefix) else {
      throw .damaged(file: file, entry: nil, .overlap, line: nil)
    }
  }

  /// Whether no two entries claim the same bytes; an entry has at least its header, its name and its packed data.
  private static func areApart(_ entries: [ZIPEntry], before end: Int) -> Bool {
    let sorted = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
    for (place, index) in sorted.enumerated() {
      let entry = entries[index]
      let next = place + 1 < sorted.count ? entries[sorted[place + 1]].offset : end
      if entry.offset + 30 + entry.rawName.count + entry.packedSize > next { return false }
    }
    return true
  }

  /// The record at the end, before which a comment of up to 64 KiB may stand.
  private static func end(_ source: any ByteSource) -> End? {
    let window = min(source.count, 22 + 0xFFFF)
    guard window >= 22, let tail = source.read(at: source.count - window, count: window), tail.count == window else {
      return nil
    }
    var at = window - 22
    while at >= 0 {
      if tail[at] == 0x50, tail[at + 1] == 0x4B, tail[at + 2] == 5, tail[at + 3] == 6,
        let end = end(tail[at...], at: source.count - window + at, source)
      {
        return end
      }
      at -= 1
    }
    return nil
  }

  private static func end(_ record: ArraySlice<UInt8>, at position: Int, _ source: any ByteSource) -> End? {
    var reader = ByteReader(record)
    guard reader.skip(4), let disk = reader.int(2), let first = reader.int(2), let here = reader.int(2),
      let all = reader.number(2), let size = reader.number(4), let offset = reader.number(4),
      let comment = reader.int(2), comment <= reader.remaining
    else { return nil }
    if let large = largeEnd(before: position, source) { return large }
    // An archive over several disks is none that an export is given out as.
    guard disk == 0, first == 0, UInt64(here) == all else { return nil }
    return End(entries: all, size: size, offset: offset, position: position, countsAll: false)
  }

  /// The record of an archive that outgrew the numbers of the first one (ZIP64).
  private static func largeEnd(before position: Int, _ source: any ByteSource) -> End? {
    guard position >= 76, let locator = source.read(at: position - 20, count: 20) else { return nil }
    var reader = ByteReader(locator)
    guard reader.number(4) == 0x0706_4B50, reader.int(4) == 0, let stated = reader.number(8), reader.int(4) ?? 9 <= 1
    else { return nil }
    // Where bytes stand before the archive the stated place is too low; without further fields the record stands here.
    for place in [UInt64(position - 76), stated] where place <= UInt64(position - 76) {
      guard let record = source.read(at: Int(place), count: 56) else { continue }
      var reader = ByteReader(record)
      guard reader.number(4) == 0x0606_4B50, reader.skip(8 + 4), reader.int(4) == 0, reader.int(4) == 0,
        reader.skip(8), let entries = reader.number(8), let size = reader.number(8), let offset = reader.number(8)
      else { continue }
      return End(entries: entries, size: size, offset: offset, position: Int(place), countsAll: true)
    }
    return nil
  }
}
