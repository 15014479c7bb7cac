import DataRights

/// An entry whose parts bear labels in the user's language: known labels are followed, for others the form decides.
///
/// The first text is the name, a number of many digits the id, and the first date the day of adding. A second date
/// without a known label is left out, for it could be a day of removal or of anything else.
struct LabelledRecord {
  let wording: ConnectionWording
  let dates: ExportDate
  private var name: String?
  private var id: String?
  private var state: ConnectedApp.State?
  private var added: CivilDate?
  private var removed: CivilDate?
  private var others: [String] = []
  private var unreadDates = 0
  private var unknownStates = 0

  init(wording: ConnectionWording, dates: ExportDate) {
    self.wording = wording
    self.dates = dates
  }

  mutating func add(label: String, _ value: String) {
    switch wording.label(label) {
    case .name: name = name ?? value
    case .id: id = id ?? value
    case .added: added = added ?? read(value)
    case .removed: removed = removed ?? read(value)
    case .state:
      state = wording.state(value)
      if state == nil { unknownStates += 1 }
    case .address, .permissions: return
    case nil:
      if value.utf8.count >= 5, value.utf8.allSatisfy(\.isDigit) {
        if id == nil { id = value } else { others.append(label) }
      } else if let day = dates.day(value) {
        if added == nil { added = day } else { others.append(label) }
      } else if name == nil {
        name = value
      } else if let known = wording.state(value), state == nil {
        state = known
      } else {
        others.append(label)
      }
    }
  }

  /// A day that was written as a number of seconds.
  mutating func add(label: String, day: CivilDate?) {
    switch wording.label(label) {
    case .removed: removed = day
    default: if added == nil { added = day } else { others.append(label) }
    }
  }

  private mutating func read(_ text: String) -> CivilDate? {
    let day = dates.day(text)
    if day == nil { unreadDates += 1 }
    return day
  }

  /// The entry; nil where it has no name.
  func app(_ kind: Connection?, _ listing: inout Listing) -> ConnectedApp? {
    for label in others where !label.isEmpty { listing.note(column: label) }
    listing.unreadDates += unreadDates
    listing.unknownStates += unknownStates
    guard let name = listing.name(name) else { return nil }
    return ConnectedApp(
      name: name, id: id, connection: kind, state: state ?? (removed == nil ? .present : .removed), addedOn: added,
      removedOn: removed)
  }
}
