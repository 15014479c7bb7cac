/// How a law counts a period: data, never code.
public struct CountingMethod: Sendable {
  /// Whether the day of the event is the first day counted.
  public enum FirstDay: String, Sendable, CaseIterable { case excluded, included }

  /// What happens to a month that ends on a day its month does not have.
  public enum MonthEnd: String, Sendable, CaseIterable {
    /// It ends on that month's last day (Regulation 1182/71, Art. 3(2)(c)).
    case lastDay = "last-day"
    /// It ends on the first day of the month after.
    case nextDay = "next-day"
  }

  /// Whether an end on a day without work moves.
  public struct Roll: Sendable {
    /// What the statute says.
    public enum Rule: String, Sendable, CaseIterable {
      /// It moves to the next working day.
      case nextWorkingDay = "next-working-day"
      /// The statute is silent; the latest reading moves, the strictest does not.
      case unstated
      /// The statute rules moving out.
      case ruledOut = "ruled-out"
    }
    /// What the statute says of an end on a day without work.
    public let rule: Rule
    /// The weekdays off which it moves; nil for those outside the place's working week.
    public let off: Weekdays?
    /// Whether it moves off public holidays.
    public let holidays: Bool
    /// The calendar the statute names; nil for the place's.
    public let calendar: CalendarReference?
    /// The provisions about it; empty where the statute is silent.
    public let articles: [ArticleReference]
    /// How sure the rule is.
    public let certainty: Certainty
  }

  /// One reading of which days are working days.
  public struct WorkingDays: Sendable {
    /// The days of the week that count.
    public let week: Weekdays
    /// The calendars whose holidays do not count.
    public let calendars: [CalendarReference]
  }

  /// A stricter reading that the wording allows.
  public struct Strict: Sendable {
    /// Whether the day of the event counts on the stricter reading.
    public let firstDay: FirstDay
    /// Whether an end on a day without work moves on the stricter reading.
    public let rolls: Bool
  }

  /// Whether the day of the event counts.
  ///
  /// Regulation (EEC, Euratom) No 1182/71, Art. 3(1), leaves it out.
  public let firstDay: FirstDay
  /// Where a period of months ends if its last month lacks the day; `lastDay` where the record says nothing.
  public let monthEnd: MonthEnd
  /// Whether and how an end on a day without work moves.
  ///
  /// Regulation (EEC, Euratom) No 1182/71, Art. 3(4).
  public let roll: Roll
  /// The readings of working days; empty for the place's week and public holidays.
  public let workingDays: [WorkingDays]
  /// Days of each year that are never working days.
  public let closures: [YearlyClosure]
  /// A stricter reading that only `earliest` follows; nil where the record has none.
  public let strict: Strict?
  /// The method in plain words.
  public let text: LocalizedText
  /// The provisions and sources of the method, and how well it is confirmed.
  public let basis: Basis

  init(_ reader: inout ObjectReader) throws(DataError) {
    firstDay = try reader.choice("firstDay")
    monthEnd = try reader.optionalChoice("monthEnd") ?? .lastDay
    roll = try reader.record("roll") { inner throws(DataError) in
      let rule: Roll.Rule = try inner.choice("rule")
      let off: [Weekday] = try inner.choices("off")
      return Roll(
        rule: rule, off: off.isEmpty ? nil : Weekdays(off), holidays: try inner.flag("holidays", otherwise: true),
        calendar: try CalendarReference.optional(&inner, "calendar"),
        articles: try ArticleReference.list(&inner, "articles"),
        certainty: try inner.optionalChoice("certainty") ?? (rule == .unstated ? .derived : .confirmed))
    }
    workingDays = try reader.records("days") { inner throws(DataError) in
      let week: [Weekday] = try inner.choices("week")
      guard !week.isEmpty else { throw inner.error("a reading without a week", remedy: "list the weekdays that count") }
      return WorkingDays(week: Weekdays(week), calendars: try CalendarReference.list(&inner, "calendars"))
    }
    closures = try reader.records("closures") { inner throws(DataError) in try YearlyClosure(&inner) }
    strict = try reader.optionalRecord("strict") { inner throws(DataError) in
      let firstDay: FirstDay = try inner.choice("firstDay")
      let roll = try inner.string("roll")
      guard roll == "none" || roll == "next-working-day" else {
        throw inner.error("\(inner.path(to: "roll")) is \"\(roll)\"", remedy: "write none or next-working-day")
      }
      return Strict(firstDay: firstDay, rolls: roll != "none")
    }
    text = try LocalizedText(&reader, "text")
    basis = try Basis(&reader)
  }
}

/// A named working calendar of a place, such as `us-ca:judicial`.
public struct CalendarReference: Sendable, Hashable {
  /// The place's id.
  public let place: String
  /// The calendar's name.
  public let calendar: String

  /// Makes a reference to a place's calendar.
  public init(place: String, calendar: String = "public") {
    self.place = place
    self.calendar = calendar
  }

  /// Reads `us-ca:judicial`, or `de` for `de:public`.
  public init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    self.init(place: parts.first ?? "", calendar: parts.count > 1 ? parts[1] : "public")
  }

  /// As data files write it.
  public var id: String { place + ":" + calendar }

  static func optional(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> CalendarReference? {
    try reader.optionalString(key).map(CalendarReference.init)
  }

  static func list(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> [CalendarReference] {
    try reader.strings(key).map { CalendarReference($0) }
  }
}
