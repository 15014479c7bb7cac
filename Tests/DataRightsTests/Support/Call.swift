@testable import DataRights
import DataRightsTestSupport

/// A call of the command `deadlines`, taken apart into what the calculator wants.
struct Call: Sendable {
  var law = ""
  var right = Right.access
  var events: [Event] = []
  var parties = Parties()

  struct Wrong: Error { let text: String }

  init(_ text: String) throws {
    var words = text.split(separator: " ").map(String.init)[...]
    guard words.popFirst() == "deadlines" else { throw Wrong(text: text) }
    while let flag = words.popFirst() {
      guard let value = words.popFirst() else { throw Wrong(text: text) }
      try take(flag, value)
    }
  }

  private mutating func take(_ flag: String, _ value: String) throws {
    switch flag {
    case "--law": law = value
    case "--right":
      guard let right = Right(word: value) else { throw Wrong(text: value) }
      self.right = right
    case "--received": try log("received=" + value)
    case "--event": try log(value)
    case "--resident": parties.resident = value
    case "--controller-place": parties.controllerPlace = value
    case "--holidays": parties.holidays = CalendarReference(value)
    default: throw Wrong(text: flag)
    }
  }

  private mutating func log(_ text: String) throws {
    guard let event = Event(text) else { throw Wrong(text: text) }
    events.append(event)
  }

  /// The deadlines by the laws and places of the repository.
  func report() throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography)
      .report(on: right, events: events, parties: parties)
  }
}

extension DeadlineReport {
  /// The `due` of a deadline as tests and vectors write it; nil where there is no such deadline or its clock stands.
  func due(_ id: DeadlineID) -> String? { self[id].flatMap { $0.dueAt?.iso ?? $0.due?.iso } }

  /// The `earliest` of a deadline.
  func earliest(_ id: DeadlineID) -> String? { self[id]?.earliest?.iso }

  /// Everything that a caller can see, as one text to compare.
  var signature: String {
    let dates = deadlines.map { deadline in
      [
        deadline.id.rawValue, deadline.nominal?.iso, deadline.due?.iso, deadline.earliest?.iso, deadline.dueAt?.iso,
        "\(deadline.start)", deadline.certainty.rawValue, deadline.replacedBy?.rawValue, deadline.condition?.rawValue,
        deadline.stopped.map { "\($0)" }, deadline.settled.map { "\($0)" }, "\(deadline.derivation)",
      ].map { $0 ?? "-" }.joined(separator: " ")
    }
    return (dates + suggestions.map { "\($0)" } + notes.map { "\($0)" } + findings.map { "\($0)" })
      .joined(separator: "\n")
  }
}
