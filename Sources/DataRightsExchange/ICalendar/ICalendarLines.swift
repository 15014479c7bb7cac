/// Content lines of RFC 5545: values escaped, lines folded, straight to bytes.
struct ICalendarLines {
  private(set) var bytes: [UInt8] = []
  /// The line being written, before it is folded.
  private var line: [UInt8] = []

  /// Adds a property whose value is no text: a keyword, a number, a date.
  mutating func add(_ property: String, _ value: String) {
    begin(property)
    line += value.utf8
    end(property)
  }

  /// Adds a property whose value is a text.
  mutating func add(_ property: String, text: String) {
    begin(property)
    ICalendarText.append(text, to: &line)
    end(property)
  }

  /// Adds a property with a list of texts.
  mutating func add(_ property: String, texts: [String]) {
    begin(property)
    for (index, text) in texts.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      ICalendarText.append(text, to: &line)
    }
    end(property)
  }

  private mutating func begin(_ property: String) {
    line.removeAll(keepingCapacity: true)
    line += property.utf8
    line.append(UInt8(ascii: ":"))
  }

  /// Writes the line, folded so that none is longer than 75 octets, the space that a folded one begins with included.
  private mutating func end(_ property: String) {
    // Not every reader knows a name again that is folded.
    let least = property.utf8.count + 1
    line.withUnsafeBufferPointer { line in
      var start = 0
      var room = 75
      while line.count - start > room {
        let fold = ICalendarFold.place(in: line, from: start, after: max(start, least), limit: start + room)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<fold]))
        bytes.append(13)
        bytes.append(10)
        bytes.append(32)
        start = fold
        room = 74
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
      bytes.append(13)
      bytes.append(10)
    }
  }
}
