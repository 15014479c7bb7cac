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
    public let text: String
    public let certainty: Certainty
  }

  /// Layout customs of letters.
  public struct LetterCustoms: Sendable {
    public let subjectLabel: String?
    public let dateLine: String
    public let paper: String
    public let quotes: [String]
  }

  public let tag: String
  /// The language's own name.
  public let name: String
  public let longDate: String
  public let shortDate: String
  public let months: [String]
  public let numbers: [String]
  public let citation: [String: CitationStyle]
  public let listPair: String
  public let listSeparator: String
  public let listEnd: String
  public let plural: String
  /// Unit to plural form to phrase.
  public let within: [String: [String: String]]
  public let identifiers: [String: String]
  public let terms: [String: Term]
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
    plural = try reader.string("plural")
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
