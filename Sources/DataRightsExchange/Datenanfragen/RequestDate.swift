import DataRights

/// Reads the days of the site's tables.
enum RequestDate {
  private static let weekdays: Set<String> = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let dates = ExportDate(months: MonthNames([]))

  /// The day; nil where the text is none.
  ///
  /// The site writes `2021-03-02`; some of its editions wrote what a browser makes of a date, `Tue Mar 02 2021 01:00:00
  /// GMT+0100 (CET)`, of which the day by UTC is the one that the user chose. Spreadsheet programs write `02.03.2021`.
  static func day(_ text: String) -> CivilDate? {
    guard text.utf8.count >= 8, text.utf8.count <= 120 else { return nil }
    if let date = dates.day(text) { return date }
    let words = text.split(separator: " ")
    guard words.count >= 6, weekdays.contains(String(words[0])), words[5].hasPrefix("GMT"),
      let time = MailDate.read("\(words[2]) \(words[1]) \(words[3]) \(words[4]) \(words[5].dropFirst(3))"),
      let offset = time.offset
    else { return nil }
    let utc = time.minutes - offset
    return time.date.adding(days: utc < 0 ? -1 : utc >= 1440 ? 1 : 0)
  }
}
