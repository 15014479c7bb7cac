/// Writes a table for spreadsheet programs (RFC 4180), of which no cell can act as a formula.
///
/// A program takes a cell that begins with `=`, `+`, `-` or `@` for a formula, also after spaces and quotation marks; and
/// one that parts cells by another sign than the writer finds such cells within cells. So an apostrophe is put before
/// what would begin a formula, at the beginning of a cell and after every comma, semicolon, tab and line break in it:
/// `=1+2` becomes `'=1+2`. To read the original, leave out that one apostrophe. Numbers such as `-12.50` and dates stay
/// as they are. Zero bytes, which no text has, are left out.
public struct CSVWriter: Sendable {
  /// What stands between cells.
  public enum Separator: Unicode.Scalar, Sendable, CaseIterable {
    case comma = ","
    /// Expected by spreadsheet programs where a comma begins the decimals.
    case semicolon = ";"
    case tab = "\t"
  }

  /// The table so far, each line ended by a carriage return and a line feed.
  public private(set) var text: String
  private let separator: Separator
  private let width: Int

  /// Begins a table with its header line.
  ///
  /// - Parameters:
  ///   - header: the names of the columns, at least one.
  ///   - hasMark: whether the text begins with a byte order mark, without which some spreadsheet programs misread letters
  ///     beyond English ones.
  public init(header: [String], separator: Separator = .comma, hasMark: Bool = false) {
    self.separator = separator
    width = header.count
    text = hasMark ? "\u{FEFF}" : ""
    add(header)
  }

  /// Adds a row; cells that are missing at its end are empty, and more than the header has are left out.
  public mutating func add(_ cells: [String]) {
    for column in 0..<width {
      if column > 0 { text.unicodeScalars.append(separator.rawValue) }
      text += written(column < cells.count ? cells[column] : "")
    }
    text += "\r\n"
  }

  /// Hands out the lines so far, and goes on without them: for a table that is written piece by piece.
  public mutating func take() -> String {
    defer { text = "" }
    return text
  }

  /// A cell as it stands in the table: with an apostrophe where a formula could begin, in quotation marks where it needs
  /// them.
  public func written(_ cell: String) -> String {
    let safe = Self.neutralised(cell)
    // A line with nothing in it would be no row.
    let isQuoted =
      width == 1 && safe.isEmpty || safe.unicodeScalars.contains(where: isSpecial)
      || safe.first?.isWhitespace == true || safe.last?.isWhitespace == true
    guard isQuoted else { return safe }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }

  private func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == separator.rawValue || scalar.isLineBreak
  }

  /// The cell with an apostrophe wherever a formula could begin.
  static func neutralised(_ cell: String) -> String {
    let scalars = Array(cell.unicodeScalars).filter { $0 != "\0" }
    let starts = scalars.indices.filter { $0 == 0 || scalars[$0 - 1].partsCells }
    let marked = Set(starts.filter { beginsFormula(scalars[$0...]) })
    guard !marked.isEmpty, !isNumber(scalars) else { return String(String.UnicodeScalarView(scalars)) }
    var safe = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if marked.contains(index) { safe.append("'") }
      safe.append(scalar)
    }
    return String(safe)
  }

  /// Whether a sign that begins formulas comes first, blanks, quotation marks and apostrophes left aside; so does a tab or
  /// a line break at a cell's beginning.
  private static func beginsFormula(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first(where: { $0.partsCells || !($0 == "\"" || $0 == "'" || $0.isBlank) }) else {
      return false
    }
    if first.partsCells { return text.startIndex == 0 && first != "," && first != ";" }
    return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(first)
  }

  /// Whether this is a number as programs write it, `-12.50`, which is no formula though it begins like one.
  private static func isNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    let digits = scalars.first == "-" ? scalars.dropFirst() : scalars[...]
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}

extension Unicode.Scalar {
  /// Whether some program or other begins a new cell or row behind it.
  fileprivate var partsCells: Bool { self == "," || self == ";" || self == "\t" || isLineBreak }

  /// Whether a program may begin a new line behind it.
  fileprivate var isLineBreak: Bool {
    ("\n"..."\r").contains(self) || self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}"
  }

  /// Whether it shows nothing, as spaces and marks without width do.
  fileprivate var isBlank: Bool {
    properties.isWhitespace || properties.generalCategory == .format || properties.generalCategory == .control
  }
}
