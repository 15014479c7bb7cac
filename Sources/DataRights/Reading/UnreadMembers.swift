/// Which members of an object nobody has read yet, by their indices.
struct UnreadMembers {
  /// A bit for each of the first members, more than almost any object has.
  private var first: UInt64
  private var others: [Bool]

  init(_ count: Int) {
    first = count < UInt64.bitWidth ? 1 &<< UInt64(count) &- 1 : .max
    others = [Bool](repeating: true, count: max(0, count - UInt64.bitWidth))
  }

  var isEmpty: Bool { first == 0 && !others.contains(true) }

  mutating func remove(_ index: Int) {
    if index < UInt64.bitWidth {
      first &= ~(1 &<< UInt64(index))
    } else {
      others[index - UInt64.bitWidth] = false
    }
  }

  /// The first of the indices at which something holds.
  func first(where holds: (Int) -> Bool) -> Int? {
    var rest = first
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      if holds(index) { return index }
      rest &= rest &- 1
    }
    return others.indices.first { others[$0] && holds($0 + UInt64.bitWidth) }.map { $0 + UInt64.bitWidth }
  }

  /// All of the indices, ascending.
  var indices: [Int] {
    (0..<UInt64.bitWidth).filter { first >> UInt64($0) & 1 == 1 }
      + others.indices.filter { others[$0] }.map { $0 + UInt64.bitWidth }
  }
}
