/// Arithmetic of periods on working calendars.
enum Counting {
  /// The end of a period before it moves off days without work.
  static func end(
    of period: Period, from start: CivilDate, firstDay: CountingMethod.FirstDay, monthEnd: CountingMethod.MonthEnd,
    calendar: WorkingCalendar
  ) -> CivilDate {
    let back = firstDay == .included ? -1 : 0
    switch period.unit {
    case .day: return start.adding(days: period.count + back)
    case .clearDay: return start.adding(days: period.count + 1)
    case .week: return start.adding(days: period.count * 7 + back)
    case .month: return month(period.count, from: start, monthEnd: monthEnd).adding(days: back)
    case .workingDay: return workingDays(period.count, from: start.adding(days: back), calendar: calendar)
    case .hour: return start.adding(days: (period.count + 23) / 24)
    }
  }

  private static func month(_ count: Int, from start: CivilDate, monthEnd: CountingMethod.MonthEnd) -> CivilDate {
    let end = start.adding(months: count)
    let hasSameDay = end.components.day == start.components.day
    return monthEnd == .nextDay && !hasSameDay ? end.adding(days: 1) : end
  }

  private static func workingDays(_ count: Int, from start: CivilDate, calendar: WorkingCalendar) -> CivilDate {
    guard !calendar.week.isEmpty else { return start }
    var day = start
    var left = count
    // Ten years without a working day are a mistake in the data, not a reason to count on for ever.
    while left > 0, day - start < 3660 + count * 7 {
      day = day.adding(days: 1)
      if calendar.isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// The next day that is not off, itself if it is none.
  static func roll(_ end: CivilDate, off: Weekdays, calendar: WorkingCalendar?) -> CivilDate {
    guard Weekday.allCases.contains(where: { !off.contains($0) }) else { return end }
    var day = end
    while off.contains(day.weekday) || calendar?.isHoliday(day) == true { day = day.adding(days: 1) }
    return day
  }
}
