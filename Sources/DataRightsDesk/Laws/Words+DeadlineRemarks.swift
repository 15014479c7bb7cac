package import DataRights

extension Words {
  /// What to know about a computed date besides the date: the strictest reading, conditions, what replaced it.
  package func remarks(_ deadline: Deadline) -> [String] {
    var remarks: [String] = []
    if let earliest = deadline.earliest, earliest != deadline.due {
      remarks.append(text("deadlines.earliest", ["date": date(earliest)]))
    }
    switch deadline.condition {
    case .extensionAnnounced: remarks.append(text("deadlines.if-extended"))
    case .extensionTaken: remarks.append(text("deadlines.if-longer"))
    case nil: break
    }
    if let replacement = deadline.replacedBy {
      remarks.append(text("deadlines.replaced", ["deadline": name(replacement)]))
    }
    return remarks
  }
}
