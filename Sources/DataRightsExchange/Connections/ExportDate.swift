import DataRights

/// Reads the dates of exports, in the ways that machines and pages write them.
///
/// A date whose order of day and month is open is not read: a wrong day would be worse than none.
struct ExportDate {
  let months: MonthNames
  /// Whether `07-09-2023` is the ninth of July, as Apple writes it.
  var isMonthFirst = false

  /// The day, by UTC where the text states an offset; nil where it cannot be read.
  func day(_ text: String) -> CivilDate? {
    let text = text.trimmed
    guard text.utf8.count <= 80 else { return nil }
    return Self.iso(text) ?? numeric(text) ?? named(text)
  }

  /// `2023-07-09`, with or without a time behind it.
  private static func iso(_ text: String) -> CivilDate? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let date = CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self)) else {
      return nil
    }
    guard bytes.count > 10 else { return date }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == .space else { return nil }
    let clock = bytes[11...]
    guard let minutes = minutes(clock) else { return nil }
    guard let offset = offset(clock) else { return date }
    let utc = minutes - offset
    return date.adding(days: utc < 0 ? -1 : utc >= 1440 ? 1 : 0)
  }

  /// The minutes of `11:48:45.123Z` since midnight.
  private static func minutes(_ clock: ArraySlice<UInt8>) -> Int? {
    let parts = clock.prefix { $0.isDigit || $0 == UInt8(ascii: ":") }.split(separator: UInt8(ascii: ":"))
    guard parts.count >= 2, parts[0].count <= 2, parts[1].count == 2,
      let hours = Int(String(decoding: parts[0], as: UTF8.self)),
      let minutes = Int(String(decoding: parts[1], as: UTF8.self)), hours < 24, minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  /// The minutes east of UTC that end `11:48:45+02:00`; nil where none are stated.
  private static func offset(_ clock: ArraySlice<UInt8>) -> Int? {
    if clock.last == UInt8(ascii: "Z") { return 0 }
    guard let sign = clock.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) else { return nil }
    let digits = clock[(sign + 1)...].filter(\.isDigit)
    guard digits.count == 4, let number = Int(String(decoding: digits, as: UTF8.self)), number <= 1400 else {
      return nil
    }
    let minutes = number / 100 * 60 + number % 100
    return clock[sign] == UInt8(ascii: "-") ? -minutes : minutes
  }

  /// `9.7.2023`, `2023/07/09`, `2023年7月9日`, and `13/07/2023` where only one order gives a day.
  private func numeric(_ text: String) -> CivilDate? {
    let runs = Self.runs(text)
    guard runs.count >= 3, let first = Int(runs[0].digits), let second = Int(runs[1].digits),
      let third = Int(runs[2].digits), let separator = runs[1].before.unicodeScalars.first,
      runs[0].before.isEmpty
    else { return nil }
    if runs[0].digits.utf8.count == 4 {
      guard ["-", "/", ".", "年", "년"].contains(separator) else { return nil }
      return CivilDate(year: first, month: second, day: third)
    }
    guard runs[2].digits.utf8.count == 4, runs[2].before.hasPrefix(runs[1].before) else { return nil }
    switch separator {
    case ".": return CivilDate(year: third, month: second, day: first)
    case "-" where isMonthFirst, "/" where isMonthFirst: return CivilDate(year: third, month: first, day: second)
    case "-", "/":
      let dayFirst = CivilDate(year: third, month: second, day: first)
      let monthFirst = CivilDate(year: third, month: first, day: second)
      return dayFirst == nil || monthFirst == nil || dayFirst == monthFirst ? dayFirst ?? monthFirst : nil
    default: return nil
    }
  }

  /// Runs of digits with what stands before each, spaces left out.
  private static func runs(_ text: String) -> [(before: String, digits: String)] {
    var runs: [(before: String, digits: String)] = []
    var before = ""
    var digits = ""
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
        continue
      }
      if !digits.isEmpty {
        runs.append((before, digits))
        (before, digits) = ("", "")
      }
      if !scalar.properties.isWhitespace { before.unicodeScalars.append(scalar) }
    }
    if !digits.isEmpty { runs.append((before, digits)) }
    return runs
  }

  /// `Jul 09, 2023 11:48:45 am`, `9. Juli 2023`, `9 de julio de 2023`.
  private func named(_ text: String) -> CivilDate? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let places = words.indices.filter { words[$0].first?.isLetter == true && months.month(words[$0]) != nil }
    guard places.count == 1, let month = months.month(words[places[0]]) else { return nil }
    func number(_ index: Int, _ sizes: ClosedRange<Int>) -> Int? {
      guard words.indices.contains(index), sizes.contains(words[index].utf8.count) else { return nil }
      return Int(words[index])
    }
    let years = words.indices.filter { number($0, 4...4) != nil }
    guard years.count == 1, let year = Int(words[years[0]]) else { return nil }
    let at = places[0]
    // Romance languages put a word between the day and the month.
    let skipped = at > 1 && ["de", "di", "d", "of"].contains(words[at - 1].lowercased()) ? 2 : 1
    guard let day = number(at - skipped, 1...2) ?? number(at + 1, 1...2) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The day of a number of seconds, or of milliseconds, since 1970; nil where it lies outside the time of such services.
  static func day(seconds text: String) -> CivilDate? {
    guard let number = Int(text), number > 0 else { return nil }
    let seconds = number > 100_000_000_000 ? number / 1000 : number
    let day = CivilDate(dayNumber: seconds / 86_400)
    return seconds <= 4_102_444_800 ? day : nil
  }

  /// The first date like `2024-01-05` in a name that no digit touches.
  static func day(inName name: String) -> CivilDate? {
    let bytes = Array(name.utf8)
    guard bytes.count >= 10 else { return nil }
    for start in 0...(bytes.count - 10) {
      if start > 0, bytes[start - 1].isDigit { continue }
      if start + 10 < bytes.count, bytes[start + 10].isDigit { continue }
      if let day = CivilDate(iso: String(decoding: bytes[start..<start + 10], as: UTF8.self)), day.year >= 2000 {
        return day
      }
    }
    return nil
  }
}
