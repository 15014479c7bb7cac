/// The working days of a place: a working week and the public holidays of the years that are known.
public struct WorkingCalendar: Sendable {
  /// `de-be:public`, or several joined by `+`.
  public let id: String
  /// The days of the week on which work is done.
  public let week: Weekdays
  /// The first and the last day for which holidays are known; nil where the calendar has none at all.
  public let known: ClosedRange<CivilDate>?
  /// Closures that come back each year, such as 25 December to 15 January.
  public let closures: [YearlyClosure]

  private let holidays: DaySet
  private let estimated: DaySet
  private let rules: [HolidayRule]

  /// Monday to Friday without any holiday: what a bare calculation without a place goes by.
  public static let weekendsOnly = WorkingCalendar(
    id: "weekends-only", week: .mondayToFriday, known: nil, closures: [], holidays: DaySet(), estimated: DaySet(),
    rules: [])

  private init(
    id: String, week: Weekdays, known: ClosedRange<CivilDate>?, closures: [YearlyClosure], holidays: DaySet,
    estimated: DaySet, rules: [HolidayRule]
  ) {
    self.id = id
    self.week = week
    self.known = known
    self.closures = closures
    self.holidays = holidays
    self.estimated = estimated
    self.rules = rules
  }

  /// Makes a calendar from its rules for the years it knows.
  public init(id: String, week: Weekdays, years: ClosedRange<Int>, rules: [HolidayRule]) {
    var holidays = DaySet()
    var estimated = DaySet()
    for year in years.lowerBound - 1...years.upperBound + 1 {
      for rule in rules {
        for date in rule.days(in: year) where years.contains(date.year) {
          holidays.insert(date)
          if let from = rule.estimatedFrom, year >= from { estimated.insert(date) }
        }
      }
    }
    let first = CivilDate(year: years.lowerBound, month: 1, day: 1)
    let last = CivilDate(year: years.upperBound, month: 12, day: 31)
    let known: ClosedRange<CivilDate>? = if let first, let last { first...last } else { nil }
    self.init(
      id: id, week: week, known: known, closures: [], holidays: holidays, estimated: estimated, rules: rules)
  }

  /// The same holidays with another working week, or closures on top.
  public func with(week: Weekdays? = nil, closures: [YearlyClosure] = []) -> WorkingCalendar {
    WorkingCalendar(
      id: id, week: week ?? self.week, known: known, closures: self.closures + closures, holidays: holidays,
      estimated: estimated, rules: rules)
  }

  /// The calendar whose holidays are those of both; the week is this one's.
  public func joined(with other: WorkingCalendar) -> WorkingCalendar {
    let both: ClosedRange<CivilDate>? =
      if let a = known, let b = other.known, a.overlaps(b) {
        max(a.lowerBound, b.lowerBound)...min(a.upperBound, b.upperBound)
      } else { nil }
    return WorkingCalendar(
      id: id + "+" + other.id, week: week, known: both, closures: closures + other.closures,
      holidays: holidays.union(other.holidays), estimated: estimated.union(other.estimated),
      rules: rules + other.rules)
  }

  /// Whether a day is a public holiday, on whatever weekday.
  public func isHoliday(_ date: CivilDate) -> Bool { holidays.contains(date) }

  /// Whether a holiday's date is expected only, not yet published.
  public func isEstimated(_ date: CivilDate) -> Bool { estimated.contains(date) }

  /// Whether work is done on a day.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    week.contains(date.weekday) && !holidays.contains(date) && !closures.contains { $0.contains(date) }
  }

  /// The names of the holiday on a day, empty where it is none.
  public func names(of date: CivilDate) -> [LocalizedText] {
    guard isHoliday(date) else { return [] }
    let year = date.year
    return rules.filter { rule in (year - 1...year + 1).contains { rule.days(in: $0).contains(date) } }.map(\.name)
  }

  /// The holidays of the known years, in order.
  public var allHolidays: [CivilDate] {
    guard let known else { return [] }
    return (known.lowerBound.dayNumber...known.upperBound.dayNumber).map(CivilDate.init(dayNumber:))
      .filter(isHoliday)
  }
}

/// Days of each year on which no working day is counted, such as 25 December to 15 January.
public struct YearlyClosure: Sendable, Hashable {
  /// First and last day as month × 100 + day; the end may lie in the next year.
  let from: Int
  let until: Int

  func contains(_ date: CivilDate) -> Bool {
    let (_, month, day) = date.components
    let number = month * 100 + day
    return from <= until ? (from...until).contains(number) : number >= from || number <= until
  }

  init(_ reader: inout ObjectReader) throws(DataError) {
    from = try Self.day(&reader, "from")
    until = try Self.day(&reader, "until")
  }

  private static func day(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> Int {
    let text = try reader.string(key)
    guard let date = CivilDate(iso: "2024-\(text)") else {
      throw reader.error("\(reader.path(to: key)) is \"\(text)\"", remedy: "write month and day as \"12-25\"")
    }
    let (_, month, day) = date.components
    return month * 100 + day
  }
}

/// A set of days, as bits from its first day on.
struct DaySet: Sendable {
  private var first = 0
  private var words: [UInt64] = []

  mutating func insert(_ date: CivilDate) {
    let word = date.dayNumber >> 6
    if words.isEmpty {
      first = word
      words = [0]
    } else if word < first {
      words.insert(contentsOf: repeatElement(0, count: first - word), at: 0)
      first = word
    }
    while word >= first + words.count { words.append(0) }
    words[word - first] |= 1 << UInt64(date.dayNumber & 63)
  }

  func contains(_ date: CivilDate) -> Bool {
    let index = date.dayNumber >> 6 - first
    guard words.indices.contains(index) else { return false }
    return words[index] & 1 << UInt64(date.dayNumber & 63) != 0
  }

  func union(_ other: DaySet) -> DaySet {
    if words.isEmpty { return other }
    var union = self
    for (index, word) in other.words.enumerated() where word != 0 {
      for bit in 0..<64 where word & 1 << UInt64(bit) != 0 {
        union.insert(CivilDate(dayNumber: (other.first + index) << 6 + bit))
      }
    }
    return union
  }
}
