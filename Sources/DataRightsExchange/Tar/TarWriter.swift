/// Writes files one after another as a tar stream, which `tar xf -` and every other program for the format unpack.
///
/// Little is held in memory, however large the files are. The same files with the same times give the same bytes; each
/// is readable for its owner alone. The stream is whole only after ``finish()``, and never after an error.
public final class TarWriter {
  private let write: ([UInt8]) throws -> Void
  private var names: TarNames
  private var isFinished = false

  /// Begins a stream.
  ///
  /// - Parameters:
  ///   - isAllowed: whether a file may have this name, beside the rules that hold for all: visible ASCII without `\`, and
  ///     nothing that leads elsewhere.
  ///   - write: takes the next bytes of the stream; what it throws comes through.
  public init(isAllowed: @escaping (String) -> Bool, write: @escaping ([UInt8]) throws -> Void) {
    names = TarNames(isAllowed)
    self.write = write
  }

  /// Puts bytes in as a file.
  ///
  /// - Parameter modified: the time of its last change, in seconds since 1970 began in UTC.
  public func add(_ name: String, bytes: [UInt8], modified: Int) throws {
    try add(name, MemoryBytes(bytes: bytes), modified, source: name)
  }

  /// Puts a file of the disk in, read piece by piece.
  public func add(_ name: String, file: String, modified: Int) throws {
    guard let bytes = FileBytes(path: file) else { throw TarError.unreadable(file: file) }
    try add(name, bytes, modified, source: file)
  }

  /// Puts a file in whose bytes come from elsewhere.
  ///
  /// - Parameters:
  ///   - size: how many bytes it has.
  ///   - fill: hands the bytes to the closure that it is given; more or fewer than `size` are an error.
  public func add(
    _ name: String, size: Int, modified: Int, fill: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    try begin(name, size, modified)
    var left = size
    try fill { piece in
      guard piece.count <= left else { throw TarError.changed(name) }
      left -= piece.count
      try write(piece)
    }
    guard left == 0 else { throw TarError.changed(name) }
    try pad(size)
  }

  private func add(_ name: String, _ source: any ByteSource, _ modified: Int, source file: String) throws {
    try add(name, size: source.count, modified: modified) { append in
      var done = 0
      while done < source.count {
        let count = min(1 << 16, source.count - done)
        guard let piece = source.read(at: done, count: count) else { throw TarError.unreadable(file: file) }
        guard piece.count == count else { throw TarError.changed(name) }
        try append(piece)
        done += count
      }
    }
  }

  private func begin(_ name: String, _ size: Int, _ modified: Int) throws {
    precondition(!isFinished)
    guard size <= TarHeader.largest else { throw TarError.tooLarge(name) }
    guard names.count < TarNames.most else { throw TarError.tooMany(limit: TarNames.most) }
    let entry = TarEntry(name: name, size: size, modified: modified)
    guard let header = TarHeader.bytes(for: entry) else { throw TarError.name(name) }
    switch names.add(name) {
    case .allowed: break
    case .forbidden: throw TarError.name(name)
    case .repeated: throw TarError.duplicate(name)
    }
    try write(header)
  }

  private func pad(_ size: Int) throws {
    let padding = TarHeader.padding(after: size)
    if padding > 0 { try write([UInt8](repeating: 0, count: padding)) }
  }

  /// Ends the stream.
  public func finish() throws {
    precondition(!isFinished)
    isFinished = true
    try write([UInt8](repeating: 0, count: 2 * TarHeader.block))
  }
}
