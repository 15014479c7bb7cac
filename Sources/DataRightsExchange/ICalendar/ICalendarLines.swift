import DataRights

/// Content lines of RFC 5545: values escaped, lines folded, straight to bytes.
struct ICalendarLines {
  private(set) var bytes: [UInt8] = []
  /// Where the line begins that is being written.
  private var start = 0
  /// A line that is longer than it may be, before it is folded.
  private var long: [UInt8] = []

  /// Adds a property whose value is no text: a keyword, a number, a date.
  mutating func add(_ property: String, _ value: String) {
    begin(property)
    bytes += value.utf8
    end(property)
  }

  /// Adds a property whose value is a day: `20260302`.
  mutating func add(_ property: String, basic day: CivilDate) {
    begin(property)
    let (year, month, day) = day.components
    for pair in [year / 100, year % 100, month, day] {
      bytes.append(UInt8(ascii: "0") + UInt8(pair / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(pair % 10))
    }
    end(property)
  }

  /// Adds a property whose value is a text.
  mutating func add(_ property: String, text: String) {
    begin(property)
    ICalendarText.append(text, to: &bytes)
    end(property)
  }

  /// Adds a property with a list of texts.
  mutating func add(_ property: String, texts: [String]) {
    begin(property)
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      ICalendarText.append(text, to: &bytes)
    }
    end(property)
  }

  private mutating func begin(_ property: String) {
    start = bytes.count
    bytes += property.utf8
    bytes.append(UInt8(ascii: ":"))
  }

  /// The most octets that a line may have.
  private static let most = 75

  private mutating func end(_ property: String) {
    // Not every reader knows a name again that is folded.
    if bytes.count - start > Self.most { fold(after: property.utf8.count + 1) }
    bytes.append(13)
    bytes.append(10)
  }

  /// Folds the line, the space that a folded one begins with included.
  private mutating func fold(after least: Int) {
    long.removeAll(keepingCapacity: true)
    long += bytes[start...]
    bytes.removeLast(bytes.count - start)
    long.withUnsafeBufferPointer { line in
      var start = 0
      var room = Self.most
      while line.count - start > room {
        let fold = ICalendarFold.place(in: line, from: start, after: max(start, least), limit: start + room)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<fold]))
        bytes.append(13)
        bytes.append(10)
        bytes.append(32)
        start = fold
        room = Self.most - 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
    }
  }
}
