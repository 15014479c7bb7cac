import DataRights

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// When a file says that it was made, in UTC.
struct Moment {
  private let date: CivilDate
  private let second: Int

  /// The time that `SOURCE_DATE_EPOCH` names, else noon of the day that the letter bears: never the clock's, so that
  /// the same letter gives the same bytes.
  static func made(of sheet: LetterSheet) -> Moment {
    guard let variable = getenv("SOURCE_DATE_EPOCH"), let epoch = Int(String(cString: variable)),
      (0..<253_402_300_800).contains(epoch)
    else { return Moment(date: sheet.date, second: 12 * 3600) }
    return Moment(date: CivilDate(dayNumber: epoch / 86_400), second: epoch % 86_400)
  }

  private var clock: [String] {
    [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
  }

  /// `2026-11-25T12:00:00Z`.
  var iso: String { date.iso + "T" + clock.joined(separator: ":") + "Z" }

  /// `D:20261125120000Z`, as PDF writes it.
  var pdf: String { "D:" + date.iso.filter { $0 != "-" } + clock.joined() + "Z" }
}
