/// The working days of a place: a working week and the public holidays of the years that are known.
public struct WorkingCalendar: Sendable {
  /// `de-be:public`, or several joined by `+`.
  public var id: String { facts.id }
  /// The days of the week on which work is done.
  public var week: Weekdays { facts.week }
  /// The first and the last day for which holidays are known; nil where the calendar has none at all.
  public var known: ClosedRange<CivilDate>? { facts.known }
  /// Closures that come back each year, such as 25 December to 15 January.
  public var closures: [YearlyClosure] { facts.closures }

  private let facts: Facts

  /// What a calendar knows: one object, so that calendars are handed about at little cost.
  private final class Facts: Sendable {
    let id: String
    let week: Weekdays
    let known: ClosedRange<CivilDate>?
    let closures: [YearlyClosure]
    let holidays: DaySet
    let estimated: DaySet
    /// In pieces, which calendars share that include the same days.
    let rules: [[HolidayRule]]

    init(
      id: String, week: Weekdays, known: ClosedRange<CivilDate>?, closures: [YearlyClosure], holidays: DaySet,
      estimated: DaySet, rules: [[HolidayRule]]
    ) {
      self.id = id
      self.week = week
      self.known = known
      self.closures = closures
      self.holidays = holidays
      self.estimated = estimated
      self.rules = rules
    }
  }

  /// Monday to Friday without any holiday: what a bare calculation without a place goes by.
  public static let weekendsOnly = WorkingCalendar(
    Facts(
      id: "weekends-only", week: .mondayToFriday, known: nil, closures: [], holidays: DaySet(), estimated: DaySet(),
      rules: []))

  private init(_ facts: Facts) {
    self.facts = facts
  }

  /// Makes a calendar from its rules for the years it knows.
  public init(id: String, week: Weekdays, years: ClosedRange<Int>, rules: [HolidayRule]) {
    self.init(id: id, week: week, years: years, pieces: [rules])
  }

  /// Makes a calendar from pieces of rules, which are shared and not copied.
  package init(id: String, week: Weekdays, years: ClosedRange<Int>, pieces: [[HolidayRule]]) {
    var holidays = DaySet()
    var estimated = DaySet()
    let first = CivilDate(year: years.lowerBound, month: 1, day: 1)
    let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    let known: ClosedRange<CivilDate>? = if let first, let last { first...last } else { nil }
    if let known {
      // A day can move into the next year, or substitute for one of it.
      for year in years.lowerBound - 1...years.upperBound + 1 {
        for rule in pieces.joined() {
          rule.eachDay(in: year) { date in
            guard known.contains(date) else { return }
            holidays.insert(date)
            if let from = rule.estimatedFrom, year >= from { estimated.insert(date) }
          }
        }
      }
    }
    self.init(
      Facts(
        id: id, week: week, known: known, closures: [], holidays: holidays, estimated: estimated, rules: pieces))
  }

  /// The same holidays with another working week, or closures on top.
  public func with(week: Weekdays? = nil, closures: [YearlyClosure] = []) -> WorkingCalendar {
    WorkingCalendar(
      Facts(
        id: id, week: week ?? self.week, known: known, closures: self.closures + closures, holidays: facts.holidays,
        estimated: facts.estimated, rules: facts.rules))
  }

  /// The calendar whose holidays are those of both; the week is this one's.
  public func joined(with other: WorkingCalendar) -> WorkingCalendar {
    let both: ClosedRange<CivilDate>? =
      if let a = known, let b = other.known, a.overlaps(b) {
        max(a.lowerBound, b.lowerBound)...min(a.upperBound, b.upperBound)
      } else { nil }
    return WorkingCalendar(
      Facts(
        id: id + "+" + other.id, week: week, known: both, closures: closures + other.closures,
        holidays: facts.holidays.union(other.facts.holidays), estimated: facts.estimated.union(other.facts.estimated),
        rules: facts.rules + other.facts.rules))
  }

  /// Whether a day is a public holiday, on whatever weekday.
  public func isHoliday(_ date: CivilDate) -> Bool { facts.holidays.contains(date) }

  /// Whether a holiday's date is expected only, not yet published.
  public func isEstimated(_ date: CivilDate) -> Bool { facts.estimated.contains(date) }

  /// Whether work is done on a day.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    workingDays(date.dayNumber >> 6) & 1 << UInt64(date.dayNumber & 63) != 0
  }

  /// The working days among the 64 from the day number `index` × 64 on, as bits.
  func workingDays(_ index: Int) -> UInt64 {
    var days = facts.week.word(index) & ~facts.holidays.word(index)
    for closure in facts.closures { days &= ~closure.word(index) }
    return days
  }

  /// The holidays among the 64 days from the day number `index` × 64 on, as bits.
  func holidays(_ index: Int) -> UInt64 { facts.holidays.word(index) }

  /// The names of the holiday on a day, empty where it is none.
  public func names(of date: CivilDate) -> [LocalizedText] {
    guard isHoliday(date) else { return [] }
    let year = date.year
    return facts.rules.joined().filter { rule in (year - 1...year + 1).contains { rule.days(in: $0).contains(date) } }
      .map(\.name)
  }

  /// The holidays of the known years, in order.
  public var allHolidays: [CivilDate] {
    guard let known else { return [] }
    return (known.lowerBound.dayNumber...known.upperBound.dayNumber).map(CivilDate.init(dayNumber:))
      .filter(isHoliday)
  }
}
