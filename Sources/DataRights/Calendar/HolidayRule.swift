/// A rule that names the days of one public holiday, year by year.
public struct HolidayRule: Sendable {
  /// How the day of a year is found.
  public enum Day: Sendable, Hashable {
    /// The same date each year.
    case fixed(month: Int, day: Int)
    /// So many days after Western Easter Sunday.
    case easter(Int)
    /// So many days after Orthodox Easter Sunday.
    case orthodoxEaster(Int)
    /// The nth such weekday of a month; negative counts from the month's end.
    case nth(Int, Weekday, month: Int)
    /// The first such weekday on or after a date.
    case onOrAfter(Weekday, month: Int, day: Int)
    /// The last such weekday on or before a date.
    case onOrBefore(Weekday, month: Int, day: Int)
    /// Single dates: decreed days, moon calendars.
    case dates([CivilDate])
  }

  /// The holiday's name per language.
  public let name: LocalizedText
  /// How its day is found.
  public let day: Day
  /// The first year it exists; nil where unbounded.
  public let from: Int?
  /// The last year it exists; nil where unbounded.
  public let until: Int?
  /// Years in which it does not exist.
  public let except: [Int]
  /// Where not empty, the day counts only if it falls on one of these.
  public let only: Weekdays?
  /// Days later that are a holiday too, by the weekday on which the day falls.
  public let substitutes: [(weekday: Weekday, offset: Int)]
  /// Days later that are the holiday instead.
  public let moves: [(weekday: Weekday, offset: Int)]
  /// From this year on the day is expected, not published.
  public let estimatedFrom: Int?
  /// Keys of the record's sources.
  public let sources: [String]
  /// A remark for maintainers, such as the act that changed it.
  public let note: String?

  init(_ reader: inout ObjectReader) throws(DataError) {
    name = try LocalizedText(&reader, "name")
    day = try Self.day(&reader)
    from = try reader.optionalInteger("from")
    until = try reader.optionalInteger("until")
    except = try reader.integers("except")
    let only: [Weekday] = try reader.choices("weekdays")
    self.only = only.isEmpty ? nil : Weekdays(only)
    substitutes = try Self.offsets(&reader, "substitute")
    moves = try Self.offsets(&reader, "moves")
    estimatedFrom = try reader.optionalInteger("estimatedFrom")
    sources = try reader.requiredStrings("sources")
    note = try reader.optionalString("note")
  }

  /// The days that the rule makes holidays for its own day in `year`; substitutes can lie in the next year.
  public func days(in year: Int) -> [CivilDate] {
    var found: [CivilDate] = []
    eachDay(in: year) { found.append($0) }
    return found
  }

  /// Hands over the days of a year one by one, as ``days(in:)`` lists them.
  func eachDay(in year: Int, _ body: (CivilDate) -> Void) {
    if let from, year < from { return }
    if let until, year > until { return }
    if except.contains(year) { return }
    if case .dates(let dates) = day {
      for date in dates where date.year == year { moved(date, body) }
    } else if let date = plainDay(in: year) {
      moved(date, body)
    }
  }

  /// Hands over a day, or the day it moved to, and the days that stand in for it.
  private func moved(_ date: CivilDate, _ body: (CivilDate) -> Void) {
    let weekday = date.weekday
    guard only?.contains(weekday) ?? true else { return }
    if let move = moves.first(where: { $0.weekday == weekday }) { return body(date.adding(days: move.offset)) }
    body(date)
    for substitute in substitutes where substitute.weekday == weekday { body(date.adding(days: substitute.offset)) }
  }

  private func plainDay(in year: Int) -> CivilDate? {
    switch day {
    case .fixed(let month, let day): CivilDate(year: year, month: month, day: day)
    case .easter(let offset): Easter.western(year).adding(days: offset)
    case .orthodoxEaster(let offset): Easter.orthodox(year).adding(days: offset)
    case .nth(let nth, let weekday, let month): Self.nth(nth, weekday, month: month, of: year)
    case .onOrAfter(let weekday, let month, let day): CivilDate(year: year, month: month, day: day)?.next(weekday)
    case .onOrBefore(let weekday, let month, let day):
      CivilDate(year: year, month: month, day: day)?.adding(days: -6).next(weekday)
    case .dates: nil
    }
  }

  private static func nth(_ nth: Int, _ weekday: Weekday, month: Int, of year: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    if nth > 0 { return first.next(weekday).adding(days: (nth - 1) * 7) }
    let last = first.adding(days: CivilDate.days(inMonth: month, of: year) - 1)
    return last.adding(days: -6).next(weekday).adding(days: (nth + 1) * 7)
  }
}

extension HolidayRule {
  private static func day(_ reader: inout ObjectReader) throws(DataError) -> Day {
    var found: [Day] = []
    if let text = try reader.optionalString("fixed") {
      let (month, day) = try monthDay(text, &reader, "fixed")
      found.append(.fixed(month: month, day: day))
    }
    if let offset = try reader.optionalInteger("easter") { found.append(.easter(offset)) }
    if let offset = try reader.optionalInteger("orthodoxEaster") { found.append(.orthodoxEaster(offset)) }
    let dates = try reader.dates("dates")
    if !dates.isEmpty { found.append(.dates(dates)) }
    if let weekday: Weekday = try reader.optionalChoice("weekday") {
      let before = found.count
      if let nth = try reader.optionalInteger("nth") {
        let month = try reader.integer("month")
        guard (1...12).contains(month), (1...5).contains(abs(nth)) else {
          throw reader.error("no such weekday of a month", remedy: "write nth 1…5 or -1…-5 and month 1…12")
        }
        found.append(.nth(nth, weekday, month: month))
      }
      if let text = try reader.optionalString("onOrAfter") {
        let (month, day) = try monthDay(text, &reader, "onOrAfter")
        found.append(.onOrAfter(weekday, month: month, day: day))
      }
      if let text = try reader.optionalString("onOrBefore") {
        let (month, day) = try monthDay(text, &reader, "onOrBefore")
        found.append(.onOrBefore(weekday, month: month, day: day))
      }
      guard found.count > before else {
        throw reader.error(
          "a weekday alone names no day", remedy: "add nth and month, onOrAfter or onOrBefore; or write \"weekdays\"")
      }
    }
    guard found.count == 1, let day = found.first else {
      throw reader.error(
        "a holiday needs exactly one rule, this one has \(found.count)",
        remedy: "give one of fixed, easter, orthodoxEaster, weekday with nth and month, onOrAfter or onOrBefore, dates")
    }
    return day
  }

  private static func monthDay(
    _ text: String, _ reader: inout ObjectReader, _ key: String
  ) throws(DataError) -> (Int, Int) {
    // 2024 has every day a year can have.
    guard let date = CivilDate(iso: "2024-\(text)") else {
      throw reader.error("\(reader.path(to: key)) is \"\(text)\"", remedy: "write month and day as \"12-25\"")
    }
    let (_, month, day) = date.components
    return (month, day)
  }

  private static func offsets(
    _ reader: inout ObjectReader, _ key: String
  ) throws(DataError) -> [(weekday: Weekday, offset: Int)] {
    try reader.optionalRecord(key) { inner throws(DataError) in
      var offsets: [(weekday: Weekday, offset: Int)] = []
      for weekday in Weekday.allCases {
        if let offset = try inner.optionalInteger(weekday.rawValue) { offsets.append((weekday, offset)) }
      }
      return offsets
    } ?? []
  }
}

extension CivilDate {
  /// The first such weekday on or after this day.
  func next(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.index - self.weekday.index + 7) % 7)
  }
}
