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
    /// How the act's name is put to it.
    public let withAct: String
  }

  /// A term of the law in this language.
  public struct Term: Sendable {
    /// The term as texts of the law in this language have it.
    public let text: String
    /// How well the term is confirmed.
    public let certainty: Certainty
  }

  /// Layout customs of letters.
  public struct LetterCustoms: Sendable {
    /// The word before the subject line, such as `Subject:`; nil where the language uses none.
    public let subjectLabel: String?
    /// The pattern of the date line, with `{date}` for the long date.
    public let dateLine: String
    /// The customary paper size in lower case, such as `a4`.
    public let paper: String
    /// The opening and the closing quotation mark; empty where the record gives none.
    public let quotes: [String]
  }

  /// The language's BCP 47 tag, which is the record's file name: `de`.
  public let tag: String
  /// The language's own name.
  public let name: String
  /// The pattern of a date in running text, such as `{day} {month} {year}`, with the month by name.
  public let longDate: String
  /// The pattern of a date in digits, such as `{dd}.{mm}.{year}`.
  public let shortDate: String
  /// The twelve names of the months from January, in the form that a date takes.
  public let months: [String]
  /// The words for numbers from zero up, in the form that a period takes; a number past the end stays in digits.
  public let numbers: [String]
  /// How provisions are cited, by the raw value of their act's `Act.Style`.
  public let citation: [String: CitationStyle]
  /// The pattern that joins two items, such as `{first} and {last}`.
  public let listPair: String
  /// What stands between the items of three or more, its spaces included.
  public let listSeparator: String
  /// What stands before the last of three or more items, its spaces included.
  public let listEnd: String
  /// Unit to plural form to phrase.
  public let within: [String: [String: String]]
  /// What the kinds of identifiers are called, by kind: `account-id`; a kind missing here is named by its key.
  public let identifiers: [String: String]
  /// The terms of the law, by key: `personal-data`.
  public let terms: [String: Term]
  /// How letters in this language are laid out.
  public let letter: LetterCustoms

  /// Reads a language record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    tag = try reader.string("tag")
    name = try reader.string("name")
    (longDate, shortDate, months) = try reader.record("date") { inner throws(DataError) in
      (try inner.string("long"), try inner.string("short"), try inner.requiredStrings("months"))
    }
    numbers = try reader.strings("numbers")
    let citation = try reader.map("citation") { inner throws(DataError) in
      CitationStyle(
        pattern: try inner.string("pattern"), short: try inner.string("short"),
        paragraph: try inner.optionalRaw("paragraph"), point: try inner.optionalRaw("point"),
        withAct: try inner.string("withAct"))
    }
    self.citation = Dictionary(citation.map { ($0.id, $0.record) }) { first, _ in first }
    (listPair, listSeparator, listEnd) = try reader.record("list") { inner throws(DataError) in
      (try inner.string("pair"), try inner.raw("separator"), try inner.raw("end"))
    }
    let within = try reader.map("within") { inner throws(DataError) in
      ["one": try inner.string("one"), "other": try inner.string("other")]
    }
    self.within = Dictionary(within.map { ($0.id, $0.record) }) { first, _ in first }
    identifiers = try reader.texts("identifiers")
    let terms = try reader.map("terms") { inner throws(DataError) in
      Term(text: try inner.string("text"), certainty: try inner.choice("certainty"))
    }
    self.terms = Dictionary(terms.map { ($0.id, $0.record) }) { first, _ in first }
    letter = try reader.record("letter") { inner throws(DataError) in
      LetterCustoms(
        subjectLabel: try inner.optionalString("subjectLabel"), dateLine: try inner.string("dateLine"),
        paper: try inner.string("paper"), quotes: try inner.strings("quotes"))
    }
    _ = try Source.all(&reader)
    _ = try reader.date("checked")
    try reader.finish()
    guard months.count == 12 else { throw reader.error("date.months has \(months.count) names", remedy: "list twelve") }
  }
}

extension Language {
  /// `3 November 2026`.
  public func long(_ date: CivilDate) -> String { format(date, by: longDate) }

  /// `03.11.2026`.
  public func short(_ date: CivilDate) -> String { format(date, by: shortDate) }

  private func format(_ date: CivilDate, by pattern: String) -> String {
    let (year, month, day) = date.components
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Self.fill(
      pattern,
      [
        "day": "\(day)", "dd": two(day), "month": months[month - 1], "mm": two(month), "m": "\(month)",
        "year": "\(year)",
      ])
  }

  /// `within one month of receipt`; nil where the language has no phrase for the unit.
  public func within(_ period: Period) -> String? {
    guard let forms = within[period.unit.rawValue] else { return nil }
    let count = numbers.indices.contains(period.count) ? numbers[period.count] : "\(period.count)"
    return (period.count == 1 ? forms["one"] : forms["other"]).map { Self.fill($0, ["count": count]) }
  }

  /// Provisions as running text cites them: `Article 15(1)(c) GDPR`.
  public func cite(_ articles: [ArticleReference], of law: Law, withAct: Bool = true, short: Bool = false) -> String {
    var runs: [(act: String?, articles: [ArticleReference])] = []
    for article in articles {
      if let last = runs.indices.last, runs[last].act == article.act {
        runs[last].articles.append(article)
      } else {
        runs.append((article.act, [article]))
      }
    }
    // The act is named once, after the last of its provisions.
    return list(
      runs.map { run in
        let bare = list(run.articles.map { cite($0, of: law, withAct: false, short: short) })
        return withAct ? named(bare, act: run.act ?? law.act, of: law) : bare
      })
  }

  /// Citations with the name of their act.
  private func named(_ citation: String, act: String, of law: Law) -> String {
    guard let act = law.acts[act], let style = self.citation[act.style.rawValue] else { return citation }
    return Self.fill(style.withAct, ["citation": citation, "act": act.short.text(in: tag)])
  }

  /// A provision as running text, or a table, cites it.
  public func cite(_ article: ArticleReference, of law: Law, withAct: Bool = true, short: Bool = false) -> String {
    guard let act = law.acts[article.act ?? law.act], let style = citation[act.style.rawValue] else {
      return article.text
    }
    var text = Self.fill(
      short ? style.short : style.pattern,
      [
        "number": article.number, "prefix": act.prefix ?? act.short.text(in: tag),
        "rest": article.parts.map { "(\($0))" }.joined(),
      ])
    let keepsBrackets = style.pattern.range(of: "{rest}") != nil
    for (index, part) in article.parts.enumerated() where !keepsBrackets {
      guard let pattern = index == 0 && part.first?.isNumber == true ? style.paragraph : style.point ?? style.paragraph
      else { continue }
      text += Self.fill(pattern, ["n": part])
    }
    return withAct ? named(text, act: article.act ?? law.act, of: law) : text
  }

  /// The words that stand before a number in a citation, such as `Art.` and `§`: a line does not end with one.
  public var citationWords: Set<String> {
    let patterns = citation.values.flatMap { [$0.pattern, $0.paragraph, $0.point].compactMap(\.self) }
    return Set(
      patterns.flatMap { pattern in
        let words = pattern.split(separator: " ")
        return zip(words, words.dropFirst()).filter { $1.hasPrefix("{") && !$0.hasPrefix("{") }.map { String($0.0) }
      })
  }

  /// `a, b and c`.
  public func list(_ items: [String]) -> String {
    switch items.count {
    case 0: return ""
    case 1: return items[0]
    case 2: return Self.fill(listPair, ["first": items[0], "last": items[1]])
    default: return items.dropLast().joined(separator: listSeparator) + listEnd + items[items.count - 1]
    }
  }

  /// Puts values into `{name}` gaps; what it puts in is not looked at again.
  static func fill(_ pattern: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
