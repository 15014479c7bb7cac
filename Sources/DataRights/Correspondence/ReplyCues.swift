/// The words by which a reply in one language is read.
public struct ReplyCues: Sendable {
  /// Phrases of a reaction, by how much one of them says.
  public struct Cues: Sendable {
    /// One is enough.
    public let strong: [ReplyPattern]
    /// Two are enough, also in one sentence.
    public let medium: [ReplyPattern]
    /// They help others.
    public let weak: [ReplyPattern]
  }

  /// How a language introduces a letter that it quotes.
  public struct Quotes: Sendable {
    /// Lines before a quotation: `on .. wrote`.
    public let introductions: [ReplyPattern]
    /// Words between dashes: `original message`.
    public let marks: [ReplyPattern]
    /// Names of the lines that head a quoted letter, the sender's first: `from`, `sent`.
    public let headers: [String]
  }

  /// How a language writes dates and periods.
  public struct Dates: Sendable {
    /// Word to month, 1…12.
    public let months: [String: Int]
    /// Word to number.
    public let numbers: [String: Int]
    /// Word, or two words, to unit.
    public let units: [String: Period.Unit]
    /// Words by which a period is one more: `further`.
    public let further: Set<String>
  }

  /// The language's BCP 47 tag, which is the record's file name: `de`.
  public let tag: String
  /// Frequent words by which the language is recognised.
  public let stopwords: Set<String>
  /// Words whose full stop ends no sentence, without it: `art`.
  public let abbreviations: Set<String>
  /// Phrases that turn what stands near them into its contrary.
  public let negations: [ReplyPattern]
  /// Phrases with such a word that do not.
  public let notNegations: [ReplyPattern]
  /// Phrases after which a sentence speaks of what may be, not of what is.
  public let hedges: [ReplyPattern]
  /// Phrases with such a word that do not.
  public let notHedges: [ReplyPattern]
  /// Words that begin a clause of its own.
  public let clauseWords: Set<String>
  /// How a quoted letter is introduced.
  public let quotes: Quotes
  /// How dates and periods are written.
  public let dates: Dates
  /// The phrases of each reaction.
  public let reactions: [Reaction: Cues]
  /// The phrases of each exemption.
  public let exemptions: [Exemption: [ReplyPattern]]

  /// Reads a record of cues strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    tag = try reader.string("tag")
    stopwords = Set(try reader.requiredStrings("stopwords"))
    abbreviations = Set(try reader.strings("abbreviations"))
    negations = try Self.patterns(&reader, "negations")
    notNegations = try Self.patterns(&reader, "notNegations")
    hedges = try Self.patterns(&reader, "hedges")
    notHedges = try Self.patterns(&reader, "notHedges")
    clauseWords = Set(try reader.strings("clauseWords"))
    quotes = try reader.record("quotes") { inner throws(DataError) in
      Quotes(
        introductions: try Self.patterns(&inner, "introductions"), marks: try Self.patterns(&inner, "marks"),
        headers: try inner.requiredStrings("headers"))
    }
    dates = try reader.record("dates") { inner throws(DataError) in try Dates(&inner) }
    reactions = try Self.named(&reader, "reactions") { inner throws(DataError) in
      Cues(
        strong: try Self.patterns(&inner, "strong"), medium: try Self.patterns(&inner, "medium"),
        weak: try Self.patterns(&inner, "weak"))
    }
    exemptions = try Self.named(&reader, "exemptions") { inner throws(DataError) in
      try Self.patterns(&inner, "cues")
    }
    try reader.finish()
  }

  private static func patterns(_ reader: inout ObjectReader, _ key: String) throws(DataError) -> [ReplyPattern] {
    let line = reader.line(of: key)
    var patterns: [ReplyPattern] = []
    for text in try reader.strings(key) {
      guard let pattern = ReplyPattern(text) else {
        throw reader.error(
          "\(reader.path(to: key)) has \"\(text)\", which is no pattern",
          remedy: "write words, word*, *word, (a|b c), (a)? and .. between them, in lower case and without hyphens",
          line: line)
      }
      patterns.append(pattern)
    }
    return patterns
  }

  /// A map whose keys are words of a closed list.
  private static func named<Name: RawRepresentable & CaseIterable & Hashable, Value>(
    _ reader: inout ObjectReader, _ key: String, _ make: (inout ObjectReader) throws(DataError) -> Value
  ) throws(DataError) -> [Name: Value] where Name.RawValue == String {
    let line = reader.line(of: key)
    var named: [Name: Value] = [:]
    for (id, value) in try reader.map(key, make) {
      guard let name = Name(rawValue: id) else {
        throw reader.error(
          "\(reader.path(to: key)) has \"\(id)\"",
          remedy: "choose among " + Name.allCases.map(\.rawValue).joined(separator: ", "), line: line)
      }
      named[name] = value
    }
    return named
  }
}

extension ReplyCues.Dates {
  /// Words that mean the same are separated by `|`.
  init(_ reader: inout ObjectReader) throws(DataError) {
    func indexed(_ texts: [String], from first: Int) -> [String: Int] {
      let pairs = texts.enumerated().flatMap { index, text in text.split(separator: "|").map { (String($0), index) } }
      return Dictionary(pairs.map { ($0.0, $0.1 + first) }) { earlier, _ in earlier }
    }
    let names = try reader.requiredStrings("months")
    guard names.count == 12 else {
      throw reader.error("\(reader.path(to: "months")) has \(names.count) names", remedy: "list twelve")
    }
    months = indexed(names, from: 1)
    numbers = indexed(try reader.requiredStrings("numbers"), from: 0)
    var units: [String: Period.Unit] = [:]
    for (name, words) in try reader.texts("units") {
      guard let unit = Period.Unit(rawValue: name) else {
        throw reader.error("\(reader.path(to: "units")) has \"\(name)\"", remedy: "choose among day, week, month")
      }
      for word in words.split(separator: "|") { units[String(word)] = unit }
    }
    self.units = units
    further = Set(try reader.requiredStrings("further"))
  }
}
