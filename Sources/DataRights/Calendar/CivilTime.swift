/// A point in time as a letter or a mail states it: a day, a time of day and the offset from UTC.
///
/// Kept only where a law counts hours.
public struct CivilTime: Sendable, Hashable {
  /// The day, in local time.
  public let date: CivilDate
  /// Minutes since local midnight, 0…1439.
  public var minutes: Int { Int(clock) }
  /// Minutes east of UTC, or nil where none was stated.
  public var offset: Int? { east == .min ? nil : Int(east) }

  /// Both small, since days that are compared by the million carry them.
  private let clock, east: Int16

  /// Makes a time; nil where it is none.
  public init?(date: CivilDate, minutes: Int, offset: Int?) {
    guard (0..<1440).contains(minutes), offset.map({ (-840...840).contains($0) }) ?? true else { return nil }
    self.init(checked: date, minutes: minutes, offset: offset)
  }

  /// Reads `2026-11-20T16:30+07:00`, with seconds, `Z` or no offset too.
  public init?(iso text: String) {
    guard text.utf8.count > 11, let date = CivilDate(iso: String(text.prefix(10))),
      text[text.index(text.startIndex, offsetBy: 10)] == "T"
    else { return nil }
    var rest = text.dropFirst(11)
    var offset: Int?
    if rest.last == "Z" {
      offset = 0
      rest.removeLast()
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard let minutes = Self.clock(rest[rest.index(after: sign)...]) else { return nil }
      offset = rest[sign] == "-" ? -minutes : minutes
      rest = rest[..<sign]
    }
    guard let minutes = Self.clock(rest) else { return nil }
    self.init(date: date, minutes: minutes, offset: offset)
  }

  private static func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isASCII) }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    if parts.count == 3 { guard let seconds = Int(parts[2]), (0..<60).contains(seconds) else { return nil } }
    return hours * 60 + minutes
  }

  /// The time so many hours later, at the same offset.
  public func adding(hours: Int) -> CivilTime {
    let total = minutes + hours * 60
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return CivilTime(checked: date.adding(days: days), minutes: total - days * 1440, offset: offset)
  }

  private init(checked date: CivilDate, minutes: Int, offset: Int?) {
    self.date = date
    clock = Int16(minutes)
    east = offset.map { Int16($0) } ?? .min
  }

  /// `2026-11-23T16:30+07:00`.
  public var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(date.iso)T\(two(minutes / 60)):\(two(minutes % 60))"
    guard let offset else { return time }
    return time + (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
  }
}
