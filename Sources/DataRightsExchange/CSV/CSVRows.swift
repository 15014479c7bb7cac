/// Reads a table row by row (RFC 4180: a header line and rows), from bytes that are fetched in pieces, so that a table of
/// any length takes little memory.
///
/// ``CSVTable`` reads by the same rules all at once.
public struct CSVRows {
  /// No row may have more bytes: a quotation mark that nobody closed would swallow the rest of the file.
  public static let longestRow = 1 << 20

  /// The names of the columns, in order.
  public let columns: [String]
  private var scanner: CSVTableScanner
  private let pull: () throws -> [UInt8]?

  /// Reads the header line.
  ///
  /// Throws a ``CSVTable/Problem``, or what `pull` throws.
  /// - Parameter pull: gives the next bytes, or nil when there are no more.
  public init(_ pull: @escaping () throws -> [UInt8]?) throws {
    var scanner = CSVTableScanner()
    while try !scanner.readHeader() { try Self.feed(&scanner, pull) }
    columns = scanner.columns ?? []
    self.scanner = scanner
    self.pull = pull
  }

  private static func feed(_ scanner: inout CSVTableScanner, _ pull: () throws -> [UInt8]?) throws {
    guard scanner.pending <= longestRow else { throw CSVTable.Problem.tooLong(line: scanner.nextLine) }
    scanner.add(try pull())
  }

  /// Adds the next row to a block; false where the table ends.
  ///
  /// Lines with nothing in them are passed over.
  public mutating func next(into block: inout CSVBlock) throws -> Bool {
    while true {
      switch try scanner.next(into: &block) {
      case .row: return true
      case .end: return false
      case .needsMore: try Self.feed(&scanner, pull)
      }
    }
  }

  /// The next row; nil where the table ends.
  public mutating func next() throws -> CSVTable.Row? {
    var single = CSVBlock()
    return try next(into: &single) ? CSVTable.Row(single, 0, columns: columns) : nil
  }
}
