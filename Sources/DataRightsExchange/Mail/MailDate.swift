import DataRights

/// Reads the date of a mail (RFC 5322, with the zones of RFC 822).
enum MailDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Minutes east of UTC of the zones that have names; military letters and unknown names say nothing.
  private static let zones = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420,
  ]

  /// The time in the sender's zone; nil where the text is no such date.
  static func read(_ text: String) -> CivilTime? {
    var words = withoutComments(text).split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "," }).map(String.init)
    // The name of the weekday says nothing that the date does not.
    if let first = words.first, first.allSatisfy(\.isLetter) { words.removeFirst() }
    guard words.count >= 4, let day = number(words[0], digits: 1...2),
      let month = months.firstIndex(of: String(words[1].lowercased().prefix(3))), let year = year(words[2]),
      let date = CivilDate(year: year, month: month + 1, day: day), let minutes = clock(words[3])
    else { return nil }
    return CivilTime(date: date, minutes: minutes, offset: words.count > 4 ? offset(words[4]) : nil)
  }

  private static func year(_ text: String) -> Int? {
    guard let year = number(text, digits: 2...4) else { return nil }
    switch text.utf8.count {
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return year
    }
  }

  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0), digits: 1...2) }
    guard parts.count == 2 || parts.count == 3, let hours = parts[0], let minutes = parts[1], hours < 24, minutes < 60
    else { return nil }
    if parts.count == 3 {
      guard let seconds = parts[2], seconds <= 60 else { return nil }
    }
    return hours * 60 + minutes
  }

  private static func offset(_ text: String) -> Int? {
    if let zone = zones[text.lowercased()] { return zone }
    guard let sign = text.first, sign == "+" || sign == "-", text.utf8.count == 5,
      let number = number(String(text.dropFirst()), digits: 4...4), number % 100 < 60
    else { return nil }
    let minutes = number / 100 * 60 + number % 100
    guard minutes <= 840 else { return nil }
    return sign == "-" ? -minutes : minutes
  }

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }

  private static func withoutComments(_ text: String) -> String {
    var plain = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")", depth > 0 { depth -= 1 }
    }
    return plain
  }
}
