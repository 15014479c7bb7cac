/// A day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Law counts days, not instants: a period that ends on a day ends there whatever the clock of a machine says.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// Makes the day that is so many days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Makes a day, or nil where the calendar has no such day or the year is outside 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Reads `2026-03-02`, or nil where the text is no such date.
  public init?(iso text: String) { self.init(iso: Array(text.utf8)[...]) }

  /// Reads a date from its ten bytes of ASCII.
  public init?(iso bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = Self.number(bytes, start, 4), let month = Self.number(bytes, start + 5, 2),
      let day = Self.number(bytes, start + 8, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Four hundred years, after which the calendar repeats; counted from so many of them before 1 March of year 0, no
  /// number of a day is negative, and dividing needs no care.
  private static let cycle = 146_097
  private static let cyclesBefore = 100
  /// Days from the first of those cycles to 1970-01-01.
  private static let before = 719_468 + cyclesBefore * cycle

  /// Makes a day that is known to exist (the method of Neri and Schneider, which counts years from March).
  private init(checkedYear: Int, month: Int, day: Int) {
    let isLate = month <= 2
    let year = UInt64(truncatingIfNeeded: checkedYear &+ 400 &* Self.cyclesBefore &- (isLate ? 1 : 0))
    let shifted = UInt64(truncatingIfNeeded: isLate ? month &+ 12 : month)
    let century = year / 100
    let daysOfYears = 1461 &* year / 4 &- century &+ century / 4
    let daysOfMonths = (979 &* shifted &- 2919) / 32
    dayNumber = Int(truncatingIfNeeded: daysOfYears &+ daysOfMonths) &+ day &- 1 &- Self.before
  }

  private static func number(_ bytes: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var number = 0
    for index in start..<start + count {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// The number of days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month (1…12) and day of the month (1…31).
  public var components: (year: Int, month: Int, day: Int) {
    // Dividing by multiplying: 2939745 / 2^32 stands for 1 / 1461, and 2141 / 2^16 for 5 / 153.
    let quarters = 4 &* UInt64(truncatingIfNeeded: dayNumber &+ Self.before) &+ 3
    let century = quarters / 146_097
    let ofCentury = quarters % 146_097 / 4
    let product = 2_939_745 &* (4 &* ofCentury &+ 3)
    let ofYear = (product & 0xFFFF_FFFF) / 2_939_745 / 4
    let scaled = 2141 &* ofYear &+ 197_913
    let isLate = ofYear >= 306
    let month = Int(truncatingIfNeeded: scaled &>> 16)
    let year = Int(truncatingIfNeeded: 100 &* century &+ product &>> 32) &- 400 &* Self.cyclesBefore
    return (
      isLate ? year &+ 1 : year, isLate ? month &- 12 : month, Int(truncatingIfNeeded: (scaled & 0xFFFF) / 2141) &+ 1
    )
  }

  /// The year.
  public var year: Int { components.year }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(index: ((dayNumber + 3) % 7 + 7) % 7)
  }

  /// `2026-03-02`.
  public var iso: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds `2026-03-02` to text that is made as bytes.
  public func appendISO(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    if (0...9999).contains(year) {
      Self.append(year / 100, to: &bytes)
      Self.append(year % 100, to: &bytes)
    } else {
      bytes += String(year).utf8
    }
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, to: &bytes)
  }

  /// Adds a number below 100 as two digits.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The day so many days later, or earlier where negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The day with the same number so many months later, or the last day of a month that has no such day.
  ///
  /// Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c).
  public func adding(months: Int) -> CivilDate { adding(months: months, past: 0) }

  /// The day with the same number so many months later; for a month that has no such day, its last or so many days past
  /// that.
  func adding(months: Int, past: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = Self.days(inMonth: newMonth, of: newYear)
    return CivilDate(checkedYear: newYear, month: newMonth, day: day <= last ? day : last + past)
  }

  /// Whether the first day lies before the second.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// The number of days from one day to another.
  public static func - (later: CivilDate, earlier: CivilDate) -> Int { later.dayNumber - earlier.dayNumber }
}

extension CivilDate: CustomStringConvertible {
  /// The day in its ISO form, as `iso` gives it.
  public var description: String { iso }
}
