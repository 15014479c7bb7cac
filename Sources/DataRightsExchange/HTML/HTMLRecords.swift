/// Finds on a page what is laid out as records: tables with a label and a value in each row, or boxes of lines.
struct HTMLRecords {
  /// Rows of a table, each with the texts of its cells.
  private(set) var tables: [[[String]]] = []
  /// Lines of boxes, for pages without tables.
  private(set) var boxes: [[String]] = []
  /// More rows or lines than this are not read.
  static let most = 200_000

  private var row: [String] = []
  private var cell: String?
  private var line = ""
  private var count = 0

  /// Reads a page; a box is a `div` with one of the classes.
  init(_ page: [UInt8], boxClasses: Set<String>) {
    var scanner = HTMLScanner(page)
    var depth = 0
    var boxDepth: Int?
    while count < Self.most, let token = scanner.next() {
      switch token {
      case .text(let text):
        cell?.append(text)
        line += text
      case .open(let name, let attributes):
        switch name {
        case "table": tables.append([])
        case "tr": endRow()
        case "td", "th":
          endCell()
          cell = ""
        case "br": line += " "
        case "div":
          depth += 1
          endLine(isBoxed: boxDepth != nil)
          let classes = HTMLScanner.value(of: "class", in: attributes)?.split(separator: " ").map(String.init) ?? []
          if boxDepth == nil, !boxClasses.isDisjoint(with: classes) {
            boxDepth = depth
            boxes.append([])
          }
        default: if Self.breaks.contains(name) { endLine(isBoxed: boxDepth != nil) }
        }
      case .close(let name):
        switch name {
        case "td", "th": endCell()
        case "tr", "table": endRow()
        case "div":
          endLine(isBoxed: boxDepth != nil)
          if depth == boxDepth { boxDepth = nil }
          depth -= 1
        default: if Self.breaks.contains(name) { endLine(isBoxed: boxDepth != nil) }
        }
      }
    }
    endRow()
  }

  private static let breaks: Set<String> = ["p", "li", "h1", "h2", "h3", "h4", "td", "th", "tr", "table", "ul"]

  private mutating func endCell() {
    guard let text = cell else { return }
    cell = nil
    let words = ExportText.bounded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { row.append(words) }
  }

  private mutating func endRow() {
    endCell()
    guard !row.isEmpty else { return }
    if tables.isEmpty { tables.append([]) }
    tables[tables.count - 1].append(row)
    row = []
    count += 1
  }

  private mutating func endLine(isBoxed: Bool) {
    defer { line = "" }
    guard isBoxed else { return }
    let words = ExportText.bounded(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return }
    boxes[boxes.count - 1].append(words)
    count += 1
  }
}
