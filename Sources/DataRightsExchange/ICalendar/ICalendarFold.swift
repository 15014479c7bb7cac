/// Where a line may be folded.
enum ICalendarFold {
  /// The last place up to a limit at which a reader sees a character whole, and an escape with what it escapes.
  ///
  /// A character of many code points is parted between them only where it alone is longer than a line.
  static func place(in line: UnsafeBufferPointer<UInt8>, from start: Int, after least: Int, limit: Int) -> Int {
    var place = limit
    while line[place] & 0xC0 == 0x80 { place -= 1 }
    if line[place - 1] < 0x80, line[place] < 0x80 { return beforeEscape(in: line, from: start, place) }
    let whole = beforeEscape(in: line, from: start, characterStart(in: line, from: start, to: place))
    return whole > least ? whole : beforeEscape(in: line, from: start, place)
  }

  /// The last place up to another at which a character begins.
  private static func characterStart(in line: UnsafeBufferPointer<UInt8>, from start: Int, to place: Int) -> Int {
    var next = place + 1
    while next < line.count, line[next] & 0xC0 == 0x80 { next += 1 }
    // Between two letters of ASCII a character always begins.
    var begin = place
    while begin > start, line[begin - 1] >= 0x80 || line[begin] >= 0x80 { begin -= 1 }
    for character in String(decoding: UnsafeBufferPointer(rebasing: line[begin..<next]), as: UTF8.self) {
      let end = begin + character.utf8.count
      guard end <= place else { break }
      begin = end
    }
    return begin
  }

  /// A place, or the one before it where the byte there escapes the one behind.
  private static func beforeEscape(in line: UnsafeBufferPointer<UInt8>, from start: Int, _ place: Int) -> Int {
    var first = place
    while first > start, line[first - 1] == UInt8(ascii: "\\") { first -= 1 }
    return (place - first) % 2 == 1 ? place - 1 : place
  }
}
