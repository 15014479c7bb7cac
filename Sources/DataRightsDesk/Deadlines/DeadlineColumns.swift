package import DataRights

/// What the caller of a run over a table says for all its rows; nil where each row says it, or nobody does.
package struct DeadlineWish {
  package var law: String?
  package var right: Right?
  package var received: Day?
  package var sent: Day?
  package var via: Event.Channel?
  package var resident: String?
  package var controllerPlace: String?
  package var holidays: String?

  package init(
    law: String? = nil, right: Right? = nil, received: Day? = nil, sent: Day? = nil, via: Event.Channel? = nil,
    resident: String? = nil, controllerPlace: String? = nil, holidays: String? = nil
  ) {
    self.law = law
    self.right = right
    self.received = received
    self.sent = sent
    self.via = via
    self.resident = resident
    self.controllerPlace = controllerPlace
    self.holidays = holidays
  }

  fileprivate func says(_ column: DeadlineColumn) -> Bool {
    switch column {
    case .law: law != nil
    case .right: right != nil
    case .received: received != nil
    case .sent: sent != nil
    case .via: via != nil
    case .resident: resident != nil
    case .controllerPlace: controllerPlace != nil
    case .holidays: holidays != nil
    case .key: false
    }
  }
}

/// A column of a table of requests whose deadlines are wanted, named like the flag of the command.
enum DeadlineColumn: String, CaseIterable {
  case law, right, received, sent, via, resident
  case controllerPlace = "controller-place"
  case holidays, key
}

/// Where a table has what; a column that the caller's wish makes needless is not looked at.
struct DeadlineColumns {
  private let places: [DeadlineColumn: Int]
  /// The columns on which the plan of a row depends.
  let ofPlan: [Int]
  let key: Int?
  let received: Int?
  let sent: Int?
  let via: Int?

  init(_ names: [String], _ wish: DeadlineWish, _ desk: Desk) throws {
    var places: [DeadlineColumn: Int] = [:]
    for (index, name) in names.enumerated() {
      guard let column = DeadlineColumn(rawValue: name) else {
        // A table without headings has personal data there, so the name is not repeated.
        let known = DeadlineColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw desk.failure("batch-column", ["column": "\(index + 1)", "known": known])
      }
      if !wish.says(column) { places[column] = index }
    }
    func has(_ column: DeadlineColumn) -> Bool { places[column] != nil || wish.says(column) }
    if let missing = [DeadlineColumn.law, .right].first(where: { !has($0) }) {
      throw desk.failure("each-column", ["column": missing.rawValue])
    }
    guard has(.received) || has(.sent) else { throw desk.failure("each-column", ["column": "received"]) }
    self.places = places
    ofPlan = [DeadlineColumn.law, .right, .resident, .controllerPlace, .holidays].compactMap { places[$0] }
    (key, received, sent, via) = (places[.key], places[.received], places[.sent], places[.via])
  }

  subscript(column: DeadlineColumn) -> Int? { places[column] }
}
