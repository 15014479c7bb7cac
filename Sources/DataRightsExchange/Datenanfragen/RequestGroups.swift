import DataRights

/// Makes requests of rows: those with one reference belong together.
struct RequestGroups {
  private(set) var requests: [RequestTable.Request] = []
  private var issues: [RequestTable.Issue] = []

  init(_ rows: [RequestRow]) {
    var groups: [[RequestRow]] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let place = places[row.reference] {
        groups[place].append(row)
      } else {
        places[row.reference] = groups.count
        groups.append([row])
      }
    }
    for group in groups { add(group) }
  }

  /// The rows that were not understood, which are then forgotten.
  mutating func takeIssues() -> [RequestTable.Issue] {
    defer { issues = [] }
    return issues
  }

  private mutating func add(_ rows: [RequestRow]) {
    let opening = rows.first { $0.kind.right != nil }
    var messages: [RequestTable.Message] = []
    var seen: Set<[String]> = []
    for (place, row) in rows.enumerated() {
      if let reason = reason(against: row, isFirst: place == 0, opening) {
        report(row, reason)
      } else if row.kind != .response, !seen.insert(row.contents).inserted {
        report(row, .repeated)
      } else if row.kind.right != nil, row != opening {
        report(row, .secondRequest)
      } else {
        messages.append(RequestTable.Message(row))
      }
    }
    guard let opening, let right = opening.kind.right else { return }
    messages.sort {
      ($0.kind == .request ? 0 : 1, $0.on.dayNumber, $0.line) < ($1.kind == .request ? 0 : 1, $1.on.dayNumber, $1.line)
    }
    requests.append(RequestTable.Request(reference: opening.reference, right: right, messages: messages))
  }

  /// Why a row is no message of the request; nil where it is one.
  private func reason(
    against row: RequestRow, isFirst: Bool, _ opening: RequestRow?
  ) -> RequestTable.Issue.Reason? {
    if row.kind == .custom { return .custom }
    // The site keeps a letter in the user's own words as a response to nothing.
    guard let opening else { return isFirst && row.kind == .response ? .custom : .withoutRequest }
    return row.on < opening.on && row.kind.right == nil ? .beforeRequest : nil
  }

  private mutating func report(_ row: RequestRow, _ reason: RequestTable.Issue.Reason) {
    issues.append(.init(line: row.line, reason: reason))
  }
}

extension RequestRow.Kind {
  /// The right that a request invokes; nil for what is no request.
  fileprivate var right: Right? {
    switch self {
    case .access: .access
    case .erasure: .erasure
    case .rectification: .rectification
    case .objection: .marketingObjection
    case .custom, .response, .admonition, .complaint: nil
    }
  }
}

extension RequestTable.Message {
  fileprivate init(_ row: RequestRow) {
    line = row.line
    kind =
      switch row.kind {
      case .access, .erasure, .rectification, .objection, .custom: .request
      case .admonition: .reminder
      case .response: .response
      case .complaint: .complaint
      }
    on = row.on
    via = row.via
    slug = row.slug
    recipient = row.recipient
    email = row.email
  }
}
