import DataRights

extension DataCheck {
  /// The years that every usual calendar must know.
  private static let years = 2020...2035

  /// The usual calendar of each place knows the years that dates are computed in, and every rule of every calendar
  /// makes a day in the calendar's years.
  static let calendarsCover = DataCheck(name: "calendar") { catalogue in
    var findings: [DataError] = []
    for id in catalogue.placeIDs {
      guard let place = try? catalogue.place(id) else { continue }
      for (name, calendar) in place.calendars.sorted(by: { $0.key < $1.key }) {
        func found(_ message: String, _ remedy: String) {
          findings.append(
            DataError(
              file: "Jurisdictions/places/\(id).json", line: 1, check: "calendar",
              message: "\(name): \(message)", remedy: remedy))
        }
        let isShort = calendar.years.lowerBound > years.lowerBound || calendar.years.upperBound < years.upperBound
        if name == "public", isShort {
          found("it does not know \(years.lowerBound) to \(years.upperBound)", "add the years that are missing")
        }
        for rule in calendar.days where !calendar.years.contains(where: { !rule.days(in: $0).isEmpty }) {
          found("\(rule.name.text(in: "en")) falls on no day", "mend its rule or its years")
        }
      }
    }
    return findings
  }
}
