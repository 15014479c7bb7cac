/// The calendars a deadline can go by, and why those.
struct CalendarChoice {
  let basis: CalendarBasis
  let calendars: [WorkingCalendar]
}

extension CalendarChoice {
  /// Whose holidays count, the first that is known.
  init(_ whose: DeadlineRule.HolidaysOf, law: Law, parties: Parties, geography: Geography) throws {
    if let given = parties.holidays {
      self.init(basis: .given, calendars: [try geography.calendar(given)])
      return
    }
    let territory = law.reach.flatMap(\.places)
    if whose == .controller {
      if let place = parties.controllerPlace, try geography.lies(place, in: territory) {
        self.init(basis: .controller, calendars: [try geography.calendar(CalendarReference(place: place))])
        return
      }
      var candidates = try parties.representativePlaces.filter { try geography.lies($0, in: territory) }
      if !candidates.isEmpty {
        if let resident = parties.resident, try geography.lies(resident, in: territory) { candidates.append(resident) }
        self.init(
          basis: .representative,
          calendars: try candidates.map { try geography.calendar(CalendarReference(place: $0)) })
        return
      }
    }
    if let resident = parties.resident {
      self.init(
        basis: whose == .controller ? .resident : .authority,
        calendars: [try geography.calendar(CalendarReference(place: resident))])
    } else {
      self.init(basis: .none, calendars: [.weekendsOnly])
    }
  }
}
