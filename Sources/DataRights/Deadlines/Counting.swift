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
    start.adding(months: count, past: monthEnd == .nextDay ? 1 : 0)
  }

  private static func workingDays(_ count: Int, from start: CivilDate, calendar: WorkingCalendar) -> CivilDate {
    guard !calendar.week.isEmpty, count > 0 else { return start }
    // Ten years without a working day are a mistake in the data, not a reason to count on for ever.
    let last = start.dayNumber + 3660 + count * 7
    var left = count
    var index = (start.dayNumber + 1) >> 6
    var days = calendar.workingDays(index) & ~0 << UInt64((start.dayNumber + 1) & 63)
    while left > days.nonzeroBitCount, index << 6 <= last {
      left -= days.nonzeroBitCount
      index += 1
      days = calendar.workingDays(index)
    }
    while left > 1 {
      days &= days &- 1
      left -= 1
    }
    return CivilDate(dayNumber: min(index << 6 + days.trailingZeroBitCount, last))
  }

  /// The next day that is not off, itself if it is none.
  static func roll(_ end: CivilDate, off: Weekdays, calendar: WorkingCalendar?) -> CivilDate {
    guard !off.isWhole else { return end }
    var index = end.dayNumber >> 6
    var free = ~(off.word(index) | (calendar?.holidays(index) ?? 0)) & ~0 << UInt64(end.dayNumber & 63)
    while free == 0 {
      index += 1
      free = ~(off.word(index) | (calendar?.holidays(index) ?? 0))
    }
    return CivilDate(dayNumber: index << 6 + free.trailingZeroBitCount)
  }
}
