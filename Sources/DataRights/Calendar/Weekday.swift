/// A day of the week.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 0 for Monday … 6 for Sunday.
  public var index: Int {
    switch self {
    case .monday: 0
    case .tuesday: 1
    case .wednesday: 2
    case .thursday: 3
    case .friday: 4
    case .saturday: 5
    case .sunday: 6
    }
  }

  /// The day of the week with an index of 0 (Monday) to 6 (Sunday).
  init(index: Int) {
    self = Self.inOrder[index]
  }

  private static let inOrder = allCases
}

/// A set of days of the week, such as a working week.
public struct Weekdays: Sendable, Hashable {
  private var bits: UInt8

  /// Makes a set of days.
  public init(_ days: some Sequence<Weekday>) {
    bits = days.reduce(0) { $0 | 1 << UInt8($1.index) }
  }

  /// Monday to Friday.
  public static let mondayToFriday = Weekdays(Weekday.allCases.prefix(5))

  /// Whether the set holds a day.
  public func contains(_ day: Weekday) -> Bool { bits & 1 << UInt8(day.index) != 0 }

  /// The days that are not in the set.
  public var others: Weekdays { Weekdays(Weekday.allCases.filter { !contains($0) }) }

  /// Whether the set has every day.
  var isWhole: Bool { bits == 0x7F }

  /// The set's among the 64 days from the day number `index` × 64 on, as bits.
  func word(_ index: Int) -> UInt64 {
    // Day 0 was a Thursday, and 64 days are nine weeks and a day.
    let first = UInt64(truncatingIfNeeded: index &+ 3 &+ 7 << 32) % 7
    let week = UInt64(bits)
    let turned = (week &>> first | week &<< (7 &- first)) & 0x7F
    // Each factor's bit lays down one week; of the tenth only one day has room.
    return turned &* 0x8102_0408_1020_4081
  }

  /// Whether the set has no day.
  public var isEmpty: Bool { bits == 0 }
}
