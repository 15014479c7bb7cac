/// Parts the site's table into rows, whose recipients may have line breaks and separators.
struct RequestRowReader {
  private(set) var rows: [RequestRow] = []
  private(set) var issues: [RequestTable.Issue] = []
  private(set) var isTruncated = false
  private var pending = Pending()

  /// A row that is being read.
  private struct Pending {
    var line = 0
    var bytes: [UInt8] = []
    var lines = 0
    var row: RequestRow?
    var reason = RequestTable.Issue.Reason.cells
  }

  private static let header = ["date", "slug", "recipient", "email", "reference", "type", "via"]
  /// Lines and bytes of one recipient: more than any address has.
  private static let mostLines = 40
  private static let mostRowBytes = 1 << 13

  private let separator: UInt8

  /// Reads the rows; nil where the text does not begin with the table's header.
  init?(_ bytes: [UInt8], mostRows: Int = RequestTable.mostRows) {
    let text = Array(ExportText.decode(bytes).utf8)
    var rest = text[...]
    var line = 0
    var header: Bytes?
    while header == nil, line < 20, let next = rest.takeLine() {
      line += 1
      if !next.trimmed.isEmpty { header = next.trimmed }
    }
    guard let header,
      let separator = [UInt8(ascii: ";"), UInt8(ascii: ","), .tab].first(where: { Self.isHeader(header, $0) })
    else { return nil }
    self.separator = separator
    while let next = rest.takeLine() {
      line += 1
      take(next, line)
      if rows.count >= mostRows {
        // The row at hand is one too many.
        isTruncated = true
        pending = Pending()
        break
      }
    }
    close()
  }

  private static func isHeader(_ line: Bytes, _ separator: UInt8) -> Bool {
    guard line.count < 200 else { return false }
    return line.split(separator: separator, omittingEmptySubsequences: false)
      .map { RequestRecipient.unquoted($0.text).lowercased() } == header
  }

  private mutating func take(_ line: Bytes, _ number: Int) {
    var line = line
    // An edition of the site put a comma between the requests.
    if line.first == UInt8(ascii: ","), begins(line.dropFirst()) { line = line.dropFirst() }
    if begins(line) {
      close()
      pending = Pending(line: number, lines: 1)
      if line.count <= Self.mostRowBytes { tell(with: line) } else { pending.lines = Self.mostLines }
    } else if line.trimmed.isEmpty {
      return
    } else if pending.line > 0, pending.row == nil, pending.lines < Self.mostLines,
      pending.bytes.count + line.count < Self.mostRowBytes
    {
      pending.bytes.append(.lf)
      pending.lines += 1
      tell(with: line)
    } else {
      // The row before is whole, so this line is one of its own whose day is not understood, or none at all.
      let count = line.prefix(Self.mostRowBytes).count { $0 == separator } + 1
      issues.append(.init(line: number, reason: count >= Self.header.count ? .date : .cells))
    }
  }

  /// Whether a line begins with a day and a separator.
  private func begins(_ line: Bytes) -> Bool {
    guard let end = line.prefix(130).firstIndex(of: separator), line.first != nil else { return false }
    return RequestDate.day(RequestRecipient.unquoted(line[..<end].text)) != nil
  }

  /// Tries to tell the cells of the row at hand with one line more.
  private mutating func tell(with line: Bytes) {
    pending.bytes += line
    let parts = pending.bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count >= Self.header.count else { return }
    // What stands between semicolons of an address stays as it is.
    let cells = parts.enumerated().map { index, part in
      let cell = String(decoding: part, as: UTF8.self)
      return index < 2 || index > parts.count - 5 ? RequestRecipient.unquoted(cell) : cell
    }
    do throws(RequestRow.Failure) {
      pending.row = try RequestRow(cells, line: pending.line, separator: separator)
    } catch {
      pending.reason = error.reason
    }
  }

  private mutating func close() {
    if let row = pending.row {
      rows.append(row)
      issues += row.remarks.map { .init(line: row.line, reason: $0) }
    } else if pending.line > 0 {
      issues.append(.init(line: pending.line, reason: pending.reason))
    }
    pending = Pending()
  }
}
