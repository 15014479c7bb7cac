/// The words of an interface in one language: phrases by key, with gaps for values.
///
/// The core computes values; only here do they become sentences, so that a command and a page say the same.
public struct Words: Sendable {
  /// The language tag.
  public let tag: String
  /// How the language writes dates and provisions.
  public let language: Language
  /// The tables in which a phrase is looked for, the first that has it counts.
  private let tables: [PhraseTable]

  /// Reads the phrases of an interface language.
  ///
  /// The language record has the same tag.
  public init(_ json: JSON, file: String, language: Language) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    tag = try reader.string("tag")
    tables = [PhraseTable(try reader.texts("phrases", raw: true))]
    try reader.finish()
    self.language = language
  }

  /// Finds the phrases in a file that is written as usual, and takes each where it is asked for.
  ///
  /// Much faster than reading all of them; every other file is read, and refused, as by the other initialiser. What is
  /// not UTF-8 within a phrase is not noticed.
  public init(finding bytes: [UInt8], file: String, language: Language) throws(DataError) {
    guard let (tag, phrases) = PhraseTable.find(in: bytes) else {
      try self.init(try JSON.parse(bytes, file: file), file: file, language: language)
      return
    }
    self.init(tag: tag, language: language, tables: [phrases])
  }

  private init(tag: String, language: Language, tables: [PhraseTable]) {
    self.tag = tag
    self.language = language
    self.tables = tables
  }

  /// These phrases and others of the same language; of two with one key these stay.
  public func adding(_ others: Words) -> Words {
    Words(tag: tag, language: language, tables: tables + others.tables)
  }

  /// The keys of all phrases.
  public var keys: Set<String> { tables.reduce(into: []) { $0.formUnion($1.keys) } }

  /// The phrase as the file has it, with its gaps.
  public func pattern(_ key: String) -> String? {
    for table in tables { if let phrase = table[key] { return phrase } }
    return nil
  }

  /// A phrase with its gaps filled; the key itself where the language lacks it.
  public func text(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let pattern = pattern(key) else { return key }
    if values.isEmpty { return pattern }
    return Language.fill(pattern, values)
  }

  /// The gaps of a phrase.
  public static func gaps(of pattern: String) -> Set<String> {
    var gaps: Set<String> = []
    var rest = Substring(pattern).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      gaps.insert(String(Substring(rest[open..<close].dropFirst())))
      rest = rest[close...].dropFirst()
    }
    return gaps
  }
}

extension Words {
  /// A day in running text.
  public func date(_ date: CivilDate) -> String { language.long(date) }

  /// A day with its weekday, short.
  public func day(_ date: CivilDate) -> String {
    text("day.with-weekday", ["weekday": text("weekday.\(date.weekday.rawValue)"), "date": language.long(date)])
  }

  /// Provisions in running text, short.
  public func cite(_ articles: [ArticleReference], of law: Law) -> String {
    language.cite(articles, of: law, short: true)
  }

  /// A period in words.
  public func period(_ period: Period) -> String {
    text("period.\(period.unit.rawValue).\(period.count == 1 ? "one" : "other")", ["count": "\(period.count)"])
  }

  /// The name of a deadline or window.
  public func name(_ id: DeadlineID) -> String { text("deadline.\(id.rawValue)") }
  /// The name of a right.
  public func name(_ right: Right) -> String { text("right.\(right.rawValue)") }
  /// The name of an event.
  public func name(_ kind: EventKind) -> String { text("event.\(kind.rawValue)") }
  /// The name of a status.
  public func name(_ status: ProceedingStatus) -> String { text("status.\(status.rawValue)") }
  /// How sure a fact is.
  public func name(_ certainty: Certainty) -> String { text("certainty.\(certainty.rawValue)") }
}
