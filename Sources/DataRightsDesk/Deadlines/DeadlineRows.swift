import DataRights
import DataRightsExchange

/// Works out the deadlines of rows; many threads can share one.
struct DeadlineRows: Sendable {
  let columns: DeadlineColumns
  let wish: DeadlineWish
  let plans: DeadlinePlans
  let writer: DeadlineRowWriter
  let words: Words

  /// Writes the deadlines of the rows of a block, up to one that is not understood.
  func write(_ block: CSVBlock, to bytes: inout [UInt8]) throws {
    var plan: DeadlinePlan?
    for row in 0..<block.count {
      if row == 0 || !isPlannedAlike(block, row) { plan = try self.plan(block, row) }
      guard let plan else { continue }
      writer.write(plan, of: try beginning(block, row), block, row, to: &bytes)
    }
  }

  /// Whether a row names the same law, right and places as the one before it.
  private func isPlannedAlike(_ block: CSVBlock, _ row: Int) -> Bool {
    for column in columns.ofPlan {
      let (before, here) = (block.place(row: row - 1, cell: column), block.place(row: row, cell: column))
      guard before.count == here.count else { return false }
      for offset in 0..<here.count
      where block.bytes[before.lowerBound + offset] != block.bytes[here.lowerBound + offset] { return false }
    }
    return true
  }

  private func plan(_ block: CSVBlock, _ row: Int) throws -> DeadlinePlan {
    func cell(_ column: DeadlineColumn) -> String? { columns[column].flatMap { text(block, row, $0) } }
    guard let law = wish.law ?? cell(.law) else { throw failure(block, row, .law) }
    guard let right = wish.right ?? cell(.right).flatMap(Right.init(word:)) else { throw failure(block, row, .right) }
    do {
      return try plans.plan(
        DeadlinePlans.Key(
          law: law, right: right, resident: wish.resident ?? cell(.resident),
          controllerPlace: wish.controllerPlace ?? cell(.controllerPlace), holidays: wish.holidays ?? cell(.holidays)))
    } catch let unknown as DeadlinePlans.Unknown {
      throw failure(block, row, unknown.column)
    }
  }

  private func beginning(_ block: CSVBlock, _ row: Int) throws -> Beginning {
    let received = try wish.received ?? day(block, row, columns.received, .received)
    let sent = try wish.sent ?? day(block, row, columns.sent, .sent)
    guard received != nil || sent != nil else { throw failure(block, row, columns.received == nil ? .sent : .received) }
    var via = wish.via
    if let column = columns.via, let word = text(block, row, column) {
      guard let channel = Event.Channel(rawValue: word) else { throw failure(block, row, .via) }
      via = channel
    }
    return Beginning(sent: sent, via: via, received: received)
  }

  private func day(_ block: CSVBlock, _ row: Int, _ column: Int?, _ named: DeadlineColumn) throws -> Day? {
    guard let column else { return nil }
    let place = block.place(row: row, cell: column)
    if place.isEmpty { return nil }
    if let date = CivilDate(iso: block.bytes[place]) { return Day(date) }
    guard let day = Day(block.text(row: row, cell: column)) else { throw failure(block, row, named) }
    return day
  }

  private func text(_ block: CSVBlock, _ row: Int, _ column: Int) -> String? {
    block.place(row: row, cell: column).isEmpty ? nil : block.text(row: row, cell: column)
  }

  /// A cell can hold what is nobody's business, so it is not repeated.
  private func failure(_ block: CSVBlock, _ row: Int, _ column: DeadlineColumn) -> Failure {
    Failure(words: words, "each-cell", ["line": "\(block.line(of: row))", "column": column.rawValue])
  }
}
