import DataRights

/// Where days stand on the axis, in proportion to their distance.
struct TimelineScale {
  let first: CivilDate
  let last: CivilDate
  let top: Double
  let length: Double

  /// The height of a day; a single day stands in the middle.
  func y(_ day: CivilDate) -> Double {
    guard last > first else { return top + length / 2 }
    return top + length * Double(day - first) / Double(last - first)
  }

  /// A day that is written beside the axis.
  struct Tick {
    let on: CivilDate
    let label: String
  }

  /// Days, months or years at equal steps, as narrow as leaves so much room between them.
  func ticks(apart room: Double) -> [Tick] {
    guard last > first else { return [Tick(on: first, label: first.iso)] }
    let perDay = length / Double(last - first)
    if let step = [1, 2, 7, 14].first(where: { Double($0) * perDay >= room }) {
      return stride(from: first.dayNumber, through: last.dayNumber, by: step).map {
        Tick(on: CivilDate(dayNumber: $0), label: CivilDate(dayNumber: $0).iso)
      }
    }
    // Months have 28 days at least.
    let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 60_000]
    let step = steps.first { Double($0 * 28) * perDay >= room } ?? 120_000
    let months = (first.year * 12...last.year * 12 + 11).filter { $0 % step == 0 }
    return months.compactMap { month in
      guard let on = CivilDate(year: month / 12, month: month % 12 + 1, day: 1), on >= first, on <= last else {
        return nil
      }
      return Tick(on: on, label: String(on.iso.dropLast(step % 12 == 0 ? 6 : 3)))
    }
  }
}
