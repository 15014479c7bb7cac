/// A length of time as the law writes it; it keeps its unit, since a month is never a number of days.
public struct Period: Sendable, Hashable {
  /// What is counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Every day of the calendar.
    case day
    /// Days between: neither the day of the event nor the day of the act counts.
    case clearDay = "clear-day"
    /// Days on which work is done, by a working calendar.
    case workingDay = "working-day"
    case week, month, hour
  }

  /// How many.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// Makes a period of a positive number of units.
  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  init(_ reader: inout ObjectReader) throws(DataError) {
    count = try reader.integer("count")
    unit = try reader.choice("unit")
    guard (1...1000).contains(count) else {
      throw reader.error("\(reader.path(to: "count")) is \(count)", remedy: "write 1 to 1000")
    }
  }
}
