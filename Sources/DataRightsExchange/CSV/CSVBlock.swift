import DataRights

/// Rows of a table whose cells lie one after another in the same bytes, so that many rows cost few allocations.
///
/// A block can be emptied and filled again, which keeps its memory.
public struct CSVBlock: Sendable {
  /// The text of all cells, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Where each cell begins, and at last where the next would.
  private var bounds = [0]
  /// The first cell of each row, and at last of the next.
  private var cells = [0]
  private var lines: [Int] = []

  /// Makes a block without rows.
  public init() {}

  /// The number of rows.
  public var count: Int { lines.count }

  /// The line of the file on which a row begins; the first is 1.
  public func line(of row: Int) -> Int { lines[row] }

  /// The number of a row's cells.
  public func width(of row: Int) -> Int { cells[row + 1] - cells[row] }

  /// Where a cell lies in ``bytes``; empty for an empty cell.
  public func place(row: Int, cell: Int) -> Range<Int> {
    let index = cells[row] + cell
    return bounds[index]..<bounds[index + 1]
  }

  /// The text of a cell.
  public func text(row: Int, cell: Int) -> String {
    String(decoding: bytes[place(row: row, cell: cell)], as: UTF8.self)
  }

  /// Takes all rows away.
  public mutating func removeAll() {
    removeRows(from: 0)
  }

  /// Takes away the rows from one on, and what stands of a row that is not finished.
  mutating func removeRows(from row: Int) {
    let cell = cells[row]
    bytes.removeSubrange(bounds[cell]...)
    bounds.removeSubrange((cell + 1)...)
    cells.removeSubrange((row + 1)...)
    lines.removeSubrange(row...)
  }

  /// Adds text to the cell that is being read.
  mutating func add(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  /// Whether the cell that is being read has no text yet.
  var isAtCellStart: Bool { bytes.count == bounds[bounds.count - 1] }

  /// Whether the row that is being read has no cell yet.
  var isAtRowStart: Bool { bounds.count - 1 == cells[cells.count - 1] }

  /// Ends a cell; blanks around one without quotation marks are no part of it.
  mutating func endCell(trimming: Bool) {
    if trimming { trim() }
    bounds.append(bytes.count)
  }

  /// Ends a row.
  mutating func endRow(line: Int) {
    cells.append(bounds.count - 1)
    lines.append(line)
  }

  private mutating func trim() {
    let start = bounds[bounds.count - 1]
    guard start < bytes.count, !bytes[start].isPlain || !bytes[bytes.count - 1].isPlain else { return }
    // Blanks beyond ASCII, and marks that join a blank, are left to the rules for characters.
    let trimmed = String(decoding: bytes[start...], as: UTF8.self).trimmed
    bytes.replaceSubrange(start..., with: trimmed.utf8)
  }
}

extension UInt8 {
  /// Whether it is a sign of ASCII that shows something.
  fileprivate var isPlain: Bool { (0x21...0x7E).contains(self) }
}
