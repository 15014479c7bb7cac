import DataRights

/// An instant in UTC, to the second.
public struct ICalendarMoment: Sendable, Hashable {
  /// `20261125T120000Z`.
  let text: String

  /// Reads `2026-11-25T12:00:00Z`; nil where the text is no such instant.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      CivilDate(iso: String(iso.prefix(10))) != nil,
      zip([11, 14, 17], [24, 60, 60]).allSatisfy({ place, limit in
        let digits = bytes[place...place + 1]
        let isNumber = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return isNumber && digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } < limit
      })
    else { return nil }
    text = iso.filter { $0 != "-" && $0 != ":" }
  }
}
