/// One reading of a counting method on one calendar; the latest of a rule's readings gives `due`, the first `earliest`.
///
/// A class, so that going through a rule's readings costs nothing; it never changes.
final class Reading: Sendable {
  let firstDay: CountingMethod.FirstDay
  let monthEnd: CountingMethod.MonthEnd
  /// The calendar by which working days are counted.
  let counting: WorkingCalendar
  let rolls: Bool
  /// The weekdays off which an end moves.
  let off: Weekdays
  /// The calendar off whose holidays an end moves; nil where holidays do not matter.
  let rolling: WorkingCalendar?
  /// Whether only the strictest reading counts this way, which disregards pauses that guidance only allows.
  let isStrict: Bool
  /// Whether the reading before it differs in nothing but that.
  let isTwin: Bool

  init(
    firstDay: CountingMethod.FirstDay, monthEnd: CountingMethod.MonthEnd, counting: WorkingCalendar, rolls: Bool,
    off: Weekdays, rolling: WorkingCalendar?, isStrict: Bool, isTwin: Bool
  ) {
    self.firstDay = firstDay
    self.monthEnd = monthEnd
    self.counting = counting
    self.rolls = rolls
    self.off = off
    self.rolling = rolling
    self.isStrict = isStrict
    self.isTwin = isTwin
  }

  /// The end of a period, counted and then with pauses added.
  func nominal(_ period: Period, from start: CivilDate, paused: Int) -> CivilDate {
    Counting.end(of: period, from: start, firstDay: firstDay, monthEnd: monthEnd, calendar: counting)
      .adding(days: paused)
  }

  /// The end after it moved off days without work.
  func end(_ nominal: CivilDate, of period: Period, paused: Int) -> CivilDate {
    // A count in working days ends on one; only added days can carry it off.
    guard rolls, period.unit != .hour, period.unit != .workingDay || paused > 0 else { return nominal }
    return Counting.roll(nominal, off: off, calendar: rolling)
  }
}

extension CountingMethod {
  /// Every reading of the method on each candidate calendar.
  func readings(_ choice: CalendarChoice, geography: Geography, override: Bool) throws -> [Reading] {
    var readings: [Reading] = []
    for place in choice.calendars {
      let rolling = try roll.calendar.flatMap { override ? nil : try geography.calendar($0) } ?? place
      let off = roll.off ?? place.week.others
      for counting in try countingCalendars(place, geography: geography, override: override) {
        func reading(strict: Strict?, rolls: Bool, isStrict: Bool, isTwin: Bool) -> Reading {
          Reading(
            firstDay: strict?.firstDay ?? firstDay, monthEnd: monthEnd, counting: counting, rolls: rolls, off: off,
            rolling: roll.holidays ? rolling : nil, isStrict: isStrict, isTwin: isTwin)
        }
        let moves = roll.rule != .ruledOut
        readings.append(reading(strict: nil, rolls: moves, isStrict: false, isTwin: false))
        let sure = moves && roll.rule == .nextWorkingDay && roll.certainty == .confirmed
        readings.append(reading(strict: nil, rolls: sure, isStrict: true, isTwin: sure == moves))
        if let strict {
          readings.append(reading(strict: strict, rolls: strict.rolls, isStrict: true, isTwin: false))
        }
      }
    }
    return readings
  }

  /// The calendars by which working days are counted, one for each reading of the statute.
  private func countingCalendars(
    _ place: WorkingCalendar, geography: Geography, override: Bool
  ) throws -> [WorkingCalendar] {
    guard !workingDays.isEmpty, !override else { return [place.with(closures: closures)] }
    return try workingDays.map { days in
      var joined: WorkingCalendar?
      for reference in days.calendars {
        let calendar = try geography.calendar(reference)
        joined = joined?.joined(with: calendar) ?? calendar
      }
      return (joined ?? .weekendsOnly).with(week: days.week, closures: closures)
    }
  }
}
