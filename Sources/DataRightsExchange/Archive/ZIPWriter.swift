public import DataRights

/// Writes a ZIP archive file by file, however large they are.
///
/// The archive appears under its name only when ``finish()`` was called; before it lies beside it, and one that is never
/// finished is removed. The same files with the same times give the same bytes.
public final class ZIPWriter {
  /// How a file is put in.
  public enum Packing: Sendable, Hashable {
    /// As it is, for what is packed already: PDF, pictures, archives.
    case store
    /// Packed.
    case deflate
  }

  private let path: String
  private var output: NewFile
  private var names: Set<String> = []
  private var directory: [UInt8] = []
  private static let limit = 0xFFFF_FFFF

  /// Begins an archive, where nothing stands yet.
  public init(path: String) throws(ZIPWriterError) {
    self.path = path
    do throws(NewFile.Problem) {
      output = try NewFile(path: path)
    } catch {
      throw .cannotCreate(file: path)
    }
  }

  /// Puts a text or other bytes in.
  ///
  /// - Parameters:
  ///   - name: the path in the archive, its parts joined by `/`.
  ///   - time: the time of its last change; the years 1980 to 2107 can be written, others become the nearest.
  public func add(
    _ name: String, bytes: [UInt8], time: CivilTime, packing: Packing = .deflate
  ) throws(ZIPWriterError) {
    try add(name, MemoryBytes(bytes: bytes), time, packing, source: name)
  }

  /// Puts a file of the disk in, read piece by piece.
  public func add(
    _ name: String, file: String, time: CivilTime, packing: Packing = .deflate
  ) throws(ZIPWriterError) {
    guard let bytes = FileBytes(path: file) else { throw .unreadable(file: file) }
    try add(name, bytes, time, packing, source: file)
  }

  private func add(
    _ name: String, _ source: any ByteSource, _ time: CivilTime, _ packing: Packing, source file: String
  ) throws(ZIPWriterError) {
    try check(name)
    guard source.count < Self.limit, names.count < 0xFFFE else { throw .tooLarge(file: file) }
    guard names.insert(name).inserted else { throw .duplicate(name) }
    let start = output.count
    var entry = Entry(name: Array(name.utf8), packing: packing, stamp: Self.stamp(time), start: start)
    try write(entry.header)
    try copy(source, &entry, file)
    guard output.count < Self.limit else { throw .tooLarge(file: path) }
    entry.packedSize = output.count - start - entry.header.count
    // The sizes and the checksum are known only now.
    guard output.overwrite(entry.header, at: start) else { throw .cannotWrite(file: path) }
    directory += entry.record
  }

  private func copy(_ source: any ByteSource, _ entry: inout Entry, _ file: String) throws(ZIPWriterError) {
    let deflater = entry.packing == .deflate ? Deflater() : nil
    var checksum = Checksum()
    repeat {
      let count = min(1 << 18, source.count - entry.size)
      guard let piece = source.read(at: entry.size, count: count), piece.count == count else {
        throw .unreadable(file: file)
      }
      entry.size += count
      piece.withUnsafeBufferPointer { checksum.add($0) }
      if let deflater {
        guard let packed = deflater.pack(piece, isLast: entry.size == source.count) else {
          throw .cannotWrite(file: path)
        }
        try write(packed)
      } else {
        try write(piece)
      }
    } while entry.size < source.count
    entry.checksum = checksum.value
  }

  /// Ends the archive and gives it its name.
  public func finish() throws(ZIPWriterError) {
    let start = output.count
    guard start + directory.count < Self.limit else { throw .tooLarge(file: path) }
    try write(directory)
    var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    end.append(names.count, 2)
    end.append(names.count, 2)
    end.append(directory.count, 4)
    end.append(start, 4)
    end.append(0, 2)
    try write(end)
    guard output.finish() else { throw .cannotCreate(file: path) }
  }

  private func write(_ bytes: [UInt8]) throws(ZIPWriterError) {
    guard output.write(bytes) else { throw .cannotWrite(file: path) }
  }

  private func check(_ name: String) throws(ZIPWriterError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard name.utf8.count < 0xFFFF, !parts.contains(where: { ["", ".", ".."].contains($0) }),
      !name.unicodeScalars.contains(where: { $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F })
    else { throw .name(name) }
  }

  /// The time and the day in the bits of ZIP: two seconds, minutes, hours; day, month, years since 1980.
  private static func stamp(_ time: CivilTime) -> Int {
    let (year, month, day) = time.date.components
    guard year >= 1980 else { return 0x21 << 16 }
    guard year <= 2107 else { return 0xFF9F_BF7D }
    let clock = (time.minutes / 60) << 11 | (time.minutes % 60) << 5
    return clock | ((year - 1980) << 9 | month << 5 | day) << 16
  }

  private struct Entry {
    let name: [UInt8]
    let packing: Packing
    let stamp: Int
    let start: Int
    var size = 0
    var packedSize = 0
    var checksum: UInt32 = 0

    /// What the header and the record have in common; bit 11 says that the name is UTF-8.
    private var facts: [UInt8] {
      var facts: [UInt8] = []
      facts.append(20, 2)
      facts.append(1 << 11, 2)
      facts.append(packing == .deflate ? 8 : 0, 2)
      facts.append(stamp, 4)
      facts.append(Int(checksum), 4)
      facts.append(packedSize, 4)
      facts.append(size, 4)
      facts.append(name.count, 2)
      facts.append(0, 2)
      return facts
    }

    var header: [UInt8] { [0x50, 0x4B, 3, 4] + facts + name }

    var record: [UInt8] {
      // Made on Unix, so that the mode in the upper half of the attributes holds: a file, read and written by its owner.
      var record: [UInt8] = [0x50, 0x4B, 1, 2, 20, 3] + facts
      record.append(0, 6)
      record.append(0o100600 << 16, 4)
      record.append(start, 4)
      return record + name
    }
  }
}

extension [UInt8] {
  /// Adds a number, its lowest byte first.
  fileprivate mutating func append(_ number: Int, _ size: Int) {
    for index in 0..<size { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
