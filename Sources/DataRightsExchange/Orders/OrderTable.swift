import DataRights

/// Makes orders of a table in which each row is a thing that was ordered.
struct OrderTable {
  let wording: OrderWording
  let dates: ExportDate
  /// The first day of a workbook's count, of which a bare number is a day; nil where numbers are no days.
  let dayZero: CivilDate?
  private var columns: [(header: String, role: OrderWording.Column?)] = []
  private var drafts: [Draft] = []
  private var places: [String: Int] = [:]
  private var withoutNumber = 0
  private var unreadDates = 0
  private var unreadAmounts = 0
  private var unknownStatuses: [String] = []

  init(wording: OrderWording, dates: ExportDate, dayZero: CivilDate?) {
    self.wording = wording
    self.dates = dates
    self.dayZero = dayZero
  }

  private struct Draft {
    let id: String
    var parent: String?
    var status: String?
    var ending: String?
    var stage: OrderStage
    var ordered: OrderTime?
    var paid: OrderTime?
    var ended: OrderTime?
    var items: [OrderItem]
    var isContradictory = false

    var order: Order {
      Order(
        id: id, parentID: parent == id ? nil : parent, status: status, ending: ending, stage: stage, ordered: ordered,
        paid: paid, ended: ended, items: items)
    }
  }

  /// Whether a row is a header of orders.
  static func isHeader(_ cells: [String], _ wording: OrderWording) -> Bool {
    cells.contains { wording.column($0) == .id } && cells.count { wording.column($0) != nil } >= 2
  }

  /// Reads a table; nil where its header is none of orders.
  mutating func history(_ table: LooseTable, exportedOn: CivilDate?) -> OrderHistory? {
    columns = table.columns.map { ($0, wording.column($0)) }
    guard Self.isHeader(table.columns, wording) else { return nil }
    for row in table.rows { add(row) }
    var remarks: [OrderHistory.Remark] = []
    if table.rows.count >= LooseTable.mostRows { remarks.append(.truncated(rows: LooseTable.mostRows)) }
    if withoutNumber > 0 { remarks.append(.rowsWithoutNumber(withoutNumber)) }
    if unreadDates > 0 { remarks.append(.unreadDates(unreadDates)) }
    if unreadAmounts > 0 { remarks.append(.unreadAmounts(unreadAmounts)) }
    remarks += unknownStatuses.map { .unknownStatus($0) }
    remarks += drafts.filter(\.isContradictory).map { .contradiction(order: $0.id) }
    let amounts = drafts.flatMap(\.items).flatMap { [$0.price, $0.payable] }.compactMap(\.self)
    if !amounts.isEmpty, amounts.allSatisfy({ $0.currency == nil }) { remarks.append(.noCurrency) }
    let unknown = columns.filter { $0.role == nil && !$0.header.isEmpty && !wording.isIgnored($0.header) }
    return OrderHistory(
      orders: drafts.map(\.order), exportedOn: exportedOn, unknownColumns: unknown.prefix(100).map(\.header),
      remarks: remarks)
  }

  /// The first cell with something in it of the columns with a role, and the header over it.
  private func cell(_ role: OrderWording.Column, _ row: [String]) -> (text: String, header: String)? {
    for (place, column) in columns.enumerated() where column.role == role && place < row.count {
      let text = row[place].trimmed
      if !text.isEmpty { return (text, column.header) }
    }
    return nil
  }

  private mutating func add(_ row: [String]) {
    guard let id = cell(.id, row).flatMap({ Self.number($0.text) }) else { return withoutNumber += 1 }
    let status = cell(.status, row)?.text
    let ending = cell(.ending, row)?.text
    let stage = wording.stage(
      status: status, ending: ending, isPaid: cell(.isPaid, row)?.text, frozen: cell(.frozen, row)?.text)
    if let status, !wording.knows(status: status), !unknownStatuses.contains(status), unknownStatuses.count < 50 {
      unknownStatuses.append(String(status.prefix(100)))
    }
    let currency = cell(.currency, row)?.text
    let item = OrderItem(
      name: cell(.item, row)?.text ?? "", quantity: cell(.quantity, row).flatMap { Int($0.text) },
      price: amount(.price, row, currency), payable: amount(.payable, row, currency))
    if let place = places[id] {
      drafts[place].items.append(item)
      if drafts[place].stage != stage {
        drafts[place].stage = .unknown
        drafts[place].isContradictory = true
      }
      return
    }
    places[id] = drafts.count
    drafts.append(
      Draft(
        id: id, parent: cell(.parent, row).flatMap { Self.number($0.text) }, status: status, ending: ending,
        stage: stage, ordered: time(.ordered, row), paid: time(.paid, row), ended: time(.ended, row), items: [item]))
  }

  private mutating func amount(_ role: OrderWording.Column, _ row: [String], _ currency: String?) -> OrderAmount? {
    guard let (text, header) = cell(role, row) else { return nil }
    let amount = Amount(wording: wording).read(
      text, currency: currency, isInMinorUnits: wording.isInMinorUnits(header))
    if amount == nil { unreadAmounts += 1 }
    return amount
  }

  private mutating func time(_ role: OrderWording.Column, _ row: [String]) -> OrderTime? {
    guard let (text, _) = cell(role, row) else { return nil }
    let day = dates.day(text) ?? serial(text)
    if day == nil { unreadDates += 1 }
    return OrderTime(text: text, day: day)
  }

  /// The day that a workbook keeps as a number of days.
  private func serial(_ text: String) -> CivilDate? {
    guard let dayZero, let number = Double(text), (20_000...80_000).contains(number) else { return nil }
    return dayZero.adding(days: Int(number))
  }

  /// The number of an order as its digits; a workbook may write `3.069E+15`, a program `#3069` or `3069.0`.
  static func number(_ text: String) -> String? {
    var text = text.trimmed
    if text.hasPrefix("#") { text.removeFirst() }
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    if parts.count == 2, let exponent = Int(parts[1]), (0...30).contains(exponent) {
      let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      let decimals = mantissa.count == 2 ? mantissa[1] : ""
      if mantissa.count <= 2, mantissa[0].utf8.allSatisfy(\.isDigit), decimals.utf8.allSatisfy(\.isDigit),
        decimals.utf8.count <= exponent
      {
        return mantissa[0] + decimals + String(repeating: "0", count: exponent - decimals.utf8.count)
      }
    }
    if text.hasSuffix(".0"), text.dropLast(2).utf8.allSatisfy(\.isDigit) { text.removeLast(2) }
    return text
  }
}
