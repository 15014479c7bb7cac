import DataRights

/// Finds the date or the period that an extension names.
struct DateFinder {
  let cues: ReplyCues
  /// The day of the mail: a date it promises lies after it.
  let written: CivilDate?

  /// The latest day to come that a sentence names, within a year and a bit.
  func date(in sentence: Sentence) -> CivilDate? {
    let words = sentence.words
    let days = words.indices.flatMap { index in
      [iso(sentence, index), numeric(words, index), named(words, index)].compactMap(\.self)
    }
    guard let written else { return days.max() }
    return days.filter { $0 > written && $0 - written <= 400 }.max()
  }

  /// `2026-05-15`, which words join into one.
  private func iso(_ sentence: Sentence, _ index: Int) -> CivilDate? {
    let word = sentence.words[index]
    guard word.utf8.count == 8, let number = Int(word) else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `15.05.2026`, `15/05/2026` and `05/15/2026` where only one order gives a day.
  private func numeric(_ words: [String], _ index: Int) -> CivilDate? {
    guard index + 2 < words.count, let first = day(words[index]), let second = day(words[index + 1]),
      let year = year(words[index + 2])
    else { return nil }
    if let date = CivilDate(year: year, month: second, day: first), first > 12 || first == second || isDayFirst {
      return date
    }
    return second > 12 ? CivilDate(year: year, month: first, day: second) : nil
  }

  /// English alone leaves open whether the day comes first.
  private var isDayFirst: Bool { cues.tag != "en" }

  /// `15 May 2026`, `May 15, 2026`, `15. Mai`; a year that is missing is the next.
  private func named(_ words: [String], _ index: Int) -> CivilDate? {
    guard let month = cues.dates.months[words[index]] else { return nil }
    func made(_ day: Int, yearAt place: Int) -> CivilDate? {
      if place < words.count, let year = year(words[place]) { return CivilDate(year: year, month: month, day: day) }
      guard let written, let date = CivilDate(year: written.year, month: month, day: day) else { return nil }
      return date > written ? date : CivilDate(year: written.year + 1, month: month, day: day)
    }
    let skipped = index > 1 && ["of", "de"].contains(words[index - 1]) ? 2 : 1
    if index >= skipped, let day = day(words[index - skipped]) {
      return made(day, yearAt: index + (index + 1 < words.count && words[index + 1] == "de" ? 2 : 1))
    }
    if index + 1 < words.count, let day = day(words[index + 1]) { return made(day, yearAt: index + 2) }
    return nil
  }

  private func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th", "er"].contains(word.dropFirst(digits.count)),
      let day = Int(digits), (1...31).contains(day)
    else { return nil }
    return day
  }

  private func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (2000...2100).contains(year) else { return nil }
    return year
  }

  /// The period by which a sentence says that the time grows: `two further months`.
  func period(in sentence: Sentence) -> Period? {
    let words = sentence.words
    for index in words.indices {
      guard let count = Int(words[index]) ?? cues.dates.numbers[words[index]], (1...180).contains(count) else {
        continue
      }
      // Between the number and its unit may stand `(2)`, `further`, `working`.
      for place in (index + 1)..<max(index + 1, min(index + 4, words.count)) {
        // `an additional 45 days`: the nearer number counts.
        if Int(words[place]) ?? 0 > 2 { break }
        let pair = place + 1 < words.count ? cues.dates.units[words[place] + " " + words[place + 1]] : nil
        guard let unit = pair ?? cues.dates.units[words[place]] else { continue }
        let around = words[max(0, index - 3)..<min(words.count, place + 3)]
        if around.contains(where: cues.dates.further.contains) { return Period(count: count, unit: unit) }
        break
      }
    }
    return nil
  }
}
