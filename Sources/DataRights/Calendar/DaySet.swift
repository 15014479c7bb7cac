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

  func contains(_ date: CivilDate) -> Bool { word(date.dayNumber >> 6) & 1 << UInt64(date.dayNumber & 63) != 0 }

  /// The set's among the 64 days from the day number `index` × 64 on, as bits.
  func word(_ index: Int) -> UInt64 {
    let place = index &- first
    return words.indices.contains(place) ? words[place] : 0
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
