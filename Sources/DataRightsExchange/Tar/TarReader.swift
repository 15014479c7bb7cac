/// Reads the regular files of a tar stream, and refuses everything else that such streams can hold.
///
/// That nothing is missing at the end is known only when ``next()`` has given nil: until then, what was made of the
/// files must not be taken for whole.
public final class TarReader {
  private let source: PulledBytes
  private var names: TarNames
  private var entries = 0
  private var remaining = 0
  private var padding = 0
  private var blocks = 0
  private var hasEnded = false
  private var failure: (any Error)?

  /// Blocks are written in records of this many, filled up with zeros at the end.
  private static let record = 20
  private static let piece = 1 << 16

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - isAllowed: whether a file may have this name, beside the rules that hold for all: visible ASCII without `\`, and
  ///     nothing that leads elsewhere.
  ///   - read: gives the next bytes of the stream, nil at its end; what it throws comes through.
  public init(isAllowed: @escaping (String) -> Bool, read: @escaping () throws -> [UInt8]?) {
    names = TarNames(isAllowed)
    source = PulledBytes(read)
  }

  /// The next file, whose bytes ``read()`` gives then; nil at the end.
  ///
  /// After an error there are no more: the same error is thrown again.
  public func next() throws -> TarEntry? {
    try once {
      guard !hasEnded else { return nil }
      while try piece() != nil {}
      try expectZeros(padding)
      padding = 0
      return try header()
    }
  }

  /// The next bytes of the file, at most 64 KiB; nil at its end.
  public func read() throws -> [UInt8]? { try once { try piece() } }

  private func once<Value>(_ step: () throws -> Value) throws -> Value {
    if let failure { throw failure }
    do {
      return try step()
    } catch {
      failure = error
      throw error
    }
  }

  private func piece() throws -> [UInt8]? {
    guard remaining > 0 else { return nil }
    let bytes = try source.take(min(remaining, Self.piece))
    guard !bytes.isEmpty else { throw TarError.damaged(entry: entries, .truncated) }
    remaining -= bytes.count
    return bytes
  }

  private func header() throws -> TarEntry? {
    let block = try block()
    if block.allSatisfy({ $0 == 0 }) {
      try end()
      return nil
    }
    entries += 1
    let entry = try TarHeader.entry(from: block, number: entries)
    guard names.count < TarNames.most else { throw TarError.tooMany(limit: TarNames.most) }
    switch names.add(entry.name) {
    case .allowed: break
    case .forbidden: throw TarError.forbiddenName(entry: entries)
    case .repeated: throw TarError.repeatedName(entry: entries)
    }
    remaining = entry.size
    padding = TarHeader.padding(after: entry.size)
    blocks += (entry.size + padding) / TarHeader.block
    return entry
  }

  /// After a block of zeros there is another, then as many as fill the record up, then nothing.
  private func end() throws {
    guard try block().allSatisfy({ $0 == 0 }) else { throw TarError.damaged(entry: entries, .trailing) }
    while try !source.isAtEnd() {
      guard blocks % Self.record != 0, try block().allSatisfy({ $0 == 0 }) else {
        throw TarError.damaged(entry: entries, .trailing)
      }
    }
    hasEnded = true
  }

  private func block() throws -> [UInt8] {
    let block = try source.take(TarHeader.block)
    guard block.count == TarHeader.block else { throw TarError.damaged(entry: entries, .truncated) }
    blocks += 1
    return block
  }

  private func expectZeros(_ count: Int) throws {
    let bytes = try source.take(count)
    guard bytes.count == count else { throw TarError.damaged(entry: entries, .truncated) }
    guard bytes.allSatisfy({ $0 == 0 }) else { throw TarError.damaged(entry: entries, .padding) }
  }
}
