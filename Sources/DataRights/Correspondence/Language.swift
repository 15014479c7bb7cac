/// How a language writes dates, numbers, periods and provisions, and what it calls things.
public struct Language: Sendable {
  /// How one style of act is cited.
  public struct CitationStyle: Sendable {
    /// The provision in running text: `Article {number}`.
    public let pattern: String
    /// The same, short, for tables.
    public let short: String
    /// What a paragraph adds: `({n})` or ` Abs. {n}`; nil where the law's own brackets are kept.
    public let paragraph: String?
    /// What a point adds.
    public let point: String?
    /// What a sentence adds: ` Satz {n}`; nil where the provision is cited as a whole.
    public let sentence: String?
    /// How the act's name is put to it.
    public let withAct: String
    /// What a branch number adds, as in Article 35-2: `의{n}`; nil where the number stays as it is.
    public let branch: String?
    /// Whether the law's own brackets are kept: the pattern has a gap for them.
    let keepsBrackets: Bool
    /// The letters of points in the language's own alphabet, where acts that exist in the language have them.
    public let letters: [String]
  }

  /// A term of the law in this language.
  public struct Term: Sendable {
    /// The term as texts of the law in this language have it.
    public let text: String
    /// How well the term is confirmed.
    public let certainty: Certainty
    /// The beginnings of its words as sentences inflect them, in small letters; empty where the text itself says it.
    public let stems: [String]
  }

  /// A word that letters in the language must not use.
  public struct Avoided: Sendable {
    /// The word, in small letters.
    public let word: String
    /// What is wrong with it.
    public let because: String
  }

  /// Layout customs of letters.
  public struct LetterCustoms: Sendable {
    /// The word before the subject line, such as `Subject:`; nil where the language uses none.
    public let subjectLabel: String?
    /// The line that greets somebody whose name is not known, with the sign that ends it.
    public fileprivate(set) var salutation: String
    /// The line before the name at the end.
    public fileprivate(set) var closing: String
    /// The pattern of the date line, with `{date}` for the long date.
    public let dateLine: String
    /// The paper where the writer's place names none.
    public let paper: LetterSheet.Paper
    /// The opening and the closing quotation mark; empty where the record gives none.
    public fileprivate(set) var quotes: [String]
  }

  /// What a country does otherwise than the language at large; nil where it does the same.
  public struct Region: Sendable {
    let longDate: String?
    let shortDate: String?
    let months: [String]
    let salutation: String?
    let closing: String?
    let quotes: [String]
  }

  /// The language's BCP 47 tag, which is the record's file name: `de`.
  public let tag: String
  /// The language's own name.
  public let name: String
  /// The pattern of a date in running text, such as `{day} {month} {year}`, with the month by name.
  public private(set) var longDate: String {
    didSet { longDates = DatePattern(longDate) }
  }
  /// The pattern of a date in digits, such as `{dd}.{mm}.{year}`.
  public private(set) var shortDate: String {
    didSet { shortDates = DatePattern(shortDate) }
  }
  /// The twelve names of the months from January, in the form that a date takes.
  public private(set) var months: [String]
  /// How a long date writes the first day of a month, such as `1er`; nil where it is a number like the others.
  public let firstDay: String?
  /// The words for numbers from zero up, in the form that a period takes; a number past the end stays in digits.
  public let numbers: [String]
  /// How provisions are cited, by the raw value of their act's `Act.Style`.
  public let citation: [String: CitationStyle]
  /// The words that stand before a number in a citation, such as `Art.` and `§`: a line does not end with one.
  public let citationWords: Set<String>
  /// The pattern that joins two items, such as `{first} and {last}`.
  public let listPair: String
  /// What stands between the items of three or more, its spaces included.
  public let listSeparator: String
  /// What stands before the last of three or more items, its spaces included.
  public let listEnd: String
  /// Unit to `one`, `other` or an exact count to phrase.
  public let within: [String: [String: String]]
  /// What the kinds of identifiers are called, by kind: `account-id`; a kind missing here is named by its key.
  public let identifiers: [String: String]
  /// The terms of the law, by key: `personal-data`.
  public let terms: [String: Term]
  /// The words that letters must not use, such as a false friend of a term.
  public let avoided: [Avoided]
  /// The phrases that fill letters.
  public let phrases: Phrases
  /// How letters in this language are laid out.
  public private(set) var letter: LetterCustoms
  /// The customs of countries, by the country's id.
  public let regions: [String: Region]
  private var longDates: DatePattern
  private var shortDates: DatePattern
  /// What was cited before; how a country writes changes nothing in a citation.
  let citations = BoundedMemory<CitationKey, String>(most: 4096)

  /// Reads a language record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    tag = try reader.string("tag")
    name = try reader.string("name")
    (longDate, shortDate, months, firstDay) = try reader.record("date") { inner throws(DataError) in
      (
        try inner.string("long"), try inner.string("short"), try inner.requiredStrings("months"),
        try inner.optionalString("first")
      )
    }
    (longDates, shortDates) = (DatePattern(longDate), DatePattern(shortDate))
    numbers = try reader.strings("numbers")
    let citation = try reader.map("citation") { inner throws(DataError) in
      let pattern = try inner.string("pattern")
      return CitationStyle(
        pattern: pattern, short: try inner.string("short"),
        paragraph: try inner.optionalRaw("paragraph"), point: try inner.optionalRaw("point"),
        sentence: try inner.optionalRaw("sentence"), withAct: try inner.string("withAct"),
        branch: try inner.optionalString("branch"),
        keepsBrackets: pattern.contains("{rest}"), letters: try inner.strings("letters"))
    }
    self.citation = Dictionary(citation.map { ($0.id, $0.record) }) { first, _ in first }
    citationWords = Self.words(before: self.citation.values)
    (listPair, listSeparator, listEnd) = try reader.record("list") { inner throws(DataError) in
      (try inner.string("pair"), try inner.raw("separator"), try inner.raw("end"))
    }
    let within = try reader.map("within") { inner throws(DataError) in
      try Self.forms(&inner)
    }
    self.within = Dictionary(within.map { ($0.id, $0.record) }) { first, _ in first }
    identifiers = try reader.texts("identifiers")
    let terms = try reader.map("terms") { inner throws(DataError) in
      Term(
        text: try inner.string("text"), certainty: try inner.choice("certainty"), stems: try inner.strings("stems"))
    }
    self.terms = Dictionary(terms.map { ($0.id, $0.record) }) { first, _ in first }
    avoided = try reader.records("avoid") { inner throws(DataError) in
      Avoided(word: try inner.string("word"), because: try inner.string("because"))
    }
    phrases = try reader.record("phrases") { inner throws(DataError) in try Phrases(&inner) }
    letter = try reader.record("letter") { inner throws(DataError) in
      LetterCustoms(
        subjectLabel: try inner.optionalString("subjectLabel"), salutation: try inner.string("salutation"),
        closing: try inner.string("closing"), dateLine: try inner.string("dateLine"),
        paper: try inner.choice("paper"), quotes: try inner.strings("quotes"))
    }
    let regions = try reader.map("regions") { inner throws(DataError) in
      Region(
        longDate: try inner.optionalString("longDate"), shortDate: try inner.optionalString("shortDate"),
        months: try inner.strings("months"), salutation: try inner.optionalString("salutation"),
        closing: try inner.optionalString("closing"), quotes: try inner.strings("quotes"))
    }
    self.regions = Dictionary(regions.map { ($0.id, $0.record) }) { first, _ in first }
    _ = try Source.all(&reader)
    _ = try reader.date("checked")
    try reader.finish()
    guard months.count == 12, regions.allSatisfy({ [0, 12].contains($0.record.months.count) }) else {
      throw reader.error("months are not twelve", remedy: "list the twelve months from January")
    }
  }

  /// The phrases of a unit: `one`, `other`, and exact counts that follow no rule.
  private static func forms(_ reader: inout ObjectReader) throws(DataError) -> [String: String] {
    var forms = ["one": try reader.string("one"), "other": try reader.string("other")]
    for count in 0...99 {
      if let phrase = try reader.optionalString("\(count)") { forms["\(count)"] = phrase }
    }
    return forms
  }

  /// The language as it is written in a country.
  ///
  /// - Parameter chain: a place of the country and the places it lies in.
  public func written(in chain: [String]) -> Language {
    guard let region = chain.lazy.compactMap({ regions[$0] }).first else { return self }
    var language = self
    language.longDate = region.longDate ?? longDate
    language.shortDate = region.shortDate ?? shortDate
    if !region.months.isEmpty { language.months = region.months }
    language.letter.salutation = region.salutation ?? letter.salutation
    language.letter.closing = region.closing ?? letter.closing
    if !region.quotes.isEmpty { language.letter.quotes = region.quotes }
    return language
  }
}

extension Language {
  /// `3 November 2026`.
  public func long(_ date: CivilDate) -> String { longDates.text(date, months: months, firstDay: firstDay) }

  /// `03.11.2026`.
  public func short(_ date: CivilDate) -> String { shortDates.text(date, months: months, firstDay: firstDay) }

  /// `within one month of receipt`; nil where the language has no phrase for the unit.
  public func within(_ period: Period) -> String? {
    guard let forms = within[period.unit.rawValue] else { return nil }
    let count = numbers.indices.contains(period.count) ? numbers[period.count] : "\(period.count)"
    let form = forms["\(period.count)"] ?? (period.count == 1 ? forms["one"] : forms["other"])
    return form.map { Self.fill($0, few: ["count": count]) }
  }

  /// `a, b and c`.
  public func list(_ items: [String]) -> String {
    switch items.count {
    case 0: return ""
    case 1: return items[0]
    case 2: return Self.fill(listPair, few: ["first": items[0], "last": items[1]])
    default: return items.dropLast().joined(separator: listSeparator) + listEnd + items[items.count - 1]
    }
  }

  /// Puts values into `{name}` gaps; what it puts in is not looked at again.
  static func fill(_ pattern: String, _ values: [String: String]) -> String {
    fill(pattern) { values[String($0)] }
  }

  /// Puts a few values into gaps.
  static func fill(_ pattern: String, few values: KeyValuePairs<String, String>) -> String {
    fill(pattern) { name in values.first { $0.key == name }?.value }
  }

  /// Puts into each gap what is found for its name.
  static func fill(_ pattern: String, _ value: (Substring) -> String?) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var filled = ""
    eachPart(of: pattern) {
      filled += $0
    } gap: { name, whole in
      if let value = value(name) { filled += value } else { filled += whole }
    }
    return filled
  }

  /// Hands out what stands in a pattern, in its order: its words, and its gaps by their names and as they stand there.
  static func eachPart(
    of pattern: String, words: (Substring) -> Void, gap: (_ name: Substring, _ whole: Substring) -> Void
  ) {
    let bytes = pattern.utf8
    var rest = bytes.startIndex
    while let open = bytes[rest...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if rest < open { words(pattern[rest..<open]) }
      gap(pattern[bytes.index(after: open)..<close], pattern[open...close])
      rest = bytes.index(after: close)
    }
    if rest < bytes.endIndex { words(pattern[rest...]) }
  }
}
