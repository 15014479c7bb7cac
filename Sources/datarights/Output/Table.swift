/// Rows under headings, cut to the width of the terminal where they must be.
struct Table {
  let headings: [String]
  var rows: [[String]] = []
  /// The column that gives way where the line is too long.
  let flexible: Int

  init(_ headings: [String], flexible: Int) {
    self.headings = headings
    self.flexible = flexible
  }

  /// The table as text; without rows only the headings.
  func text(width: Int, style: Style) -> String {
    var widths = headings.indices.map { column in
      max(headings[column].count, rows.map { $0[column].count }.max() ?? 0)
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if total > width { widths[flexible] = max(headings[flexible].count, 8, widths[flexible] - (total - width)) }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let shown = cell.count > widths[column] ? cell.prefix(widths[column] - 1) + "…" : Substring(cell)
        line += shown
        if column < cells.count - 1 { line += String(repeating: " ", count: widths[column] - shown.count + 2) }
      }
      return line
    }
    return ([style.bold(line(headings))] + rows.map(line)).joined(separator: "\n")
  }
}
