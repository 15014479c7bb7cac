/// The dates of Easter Sunday.
enum Easter {
  /// Western Easter, by the Gregorian computus (Meeus, Jones, Butcher).
  static func western(_ year: Int) -> CivilDate {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let day = epact + weekday - 7 * shift + 114
    return date(year, day / 31, day % 31 + 1)
  }

  /// Orthodox Easter, by the Julian computus (Meeus), as a Gregorian date; valid for 1900…2099.
  static func orthodox(_ year: Int) -> CivilDate {
    let moon = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let day = moon + weekday + 114
    return date(year, day / 31, day % 31 + 1).adding(days: 13)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: 1).map { $0.adding(days: day - 1) } ?? CivilDate(dayNumber: 0)
  }
}
