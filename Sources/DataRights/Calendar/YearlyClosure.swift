/// Days of each year on which no working day is counted, such as 25 December to 15 January.
public struct YearlyClosure: Sendable, Hashable {
  /// First and last day as month × 100 + day; the end may lie in the next year.
  let from: Int
  let until: Int

  func contains(_ date: CivilDate) -> Bool {
    word(date.dayNumber >> 6) & 1 << UInt64(date.dayNumber & 63) != 0
  }

  /// The closed ones among the 64 days from the day number `index` × 64 on, as bits.
  func word(_ index: Int) -> UInt64 {
    let year = CivilDate(dayNumber: index << 6).year
    var closed: UInt64 = 0
    // A closure that began the year before can reach into these days, and one can begin within them.
    for year in year - 1...year + 1 {
      guard let first = first(in: year), let last = last(in: from <= until ? year : year + 1) else { continue }
      let start = max(first.dayNumber - index << 6, 0)
      let end = min(last.dayNumber - index << 6, 63)
      guard start <= end else { continue }
      closed |= ~0 << UInt64(start) & ~0 >> UInt64(63 - end)
    }
    return closed
  }

  /// Its first day in a year; where the year lacks 29 February, the day after.
  private func first(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: from / 100, day: from % 100) ?? CivilDate(year: year, month: 3, day: 1)
  }

  /// Its last day in a year; where the year lacks 29 February, the day before.
  private func last(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: until / 100, day: until % 100) ?? CivilDate(year: year, month: 2, day: 28)
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
