/// The words by which a reply in one language is read.
public struct ReplyCues: Sendable {
  /// Phrases of a reaction, by how much one of them says.
  public struct Cues: Sendable {
    /// One is enough.
    public let strong: ReplyPatterns
    /// Two are enough, also in one sentence.
    public let medium: ReplyPatterns
    /// They help others.
    public let weak: ReplyPatterns
    /// A sentence that has one of them says nothing of the reaction.
    public let unless: ReplyPatterns
  }

  /// How a language introduces a letter that it quotes.
  public struct Quotes: Sendable {
    /// Lines before a quotation: `on .. wrote`.
    public let introductions: ReplyPatterns
    /// Words between dashes: `original message`.
    public let marks: ReplyPatterns
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
  public let negations: ReplyPatterns
  /// Phrases with such a word that do not.
  public let notNegations: ReplyPatterns
  /// Phrases after which a sentence speaks of what may be, not of what is.
  public let hedges: ReplyPatterns
  /// Phrases with such a word that do not.
  public let notHedges: ReplyPatterns
  /// Words that begin a clause of its own.
  public let clauseWords: Set<String>
  /// Phrases by which something is asked of the reader; what asks is more than a receipt.
  public let requests: ReplyPatterns
  /// Phrases by which something was erased.
  public let erasures: ReplyPatterns
  /// Phrases by which something is kept, which beside an erasure is a part, and in an answer is how long data are kept.
  public let retentions: ReplyPatterns
  /// Phrases by which something is held back, which beside data that are given is a part.
  public let withholdings: ReplyPatterns
  /// How a quoted letter is introduced.
  public let quotes: Quotes
  /// How dates and periods are written.
  public let dates: Dates
  /// The phrases of each reaction.
  public let reactions: [Reaction: Cues]
  /// The phrases of each exemption.
  public let exemptions: [Exemption: ReplyPatterns]

  /// Reads a record of cues strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    tag = try reader.string("tag")
    stopwords = Set(try reader.requiredStrings("stopwords"))
    abbreviations = Set(try reader.strings("abbreviations"))
    let words = try reader.texts("words")
    negations = try Self.patterns(&reader, "negations", words)
    notNegations = try Self.patterns(&reader, "notNegations", words)
    hedges = try Self.patterns(&reader, "hedges", words)
    notHedges = try Self.patterns(&reader, "notHedges", words)
    requests = try Self.patterns(&reader, "requests", words)
    erasures = try Self.patterns(&reader, "erasures", words)
    retentions = try Self.patterns(&reader, "retentions", words)
    withholdings = try Self.patterns(&reader, "withholdings", words)
    clauseWords = Set(try reader.strings("clauseWords"))
    quotes = try reader.record("quotes") { inner throws(DataError) in
      Quotes(
        introductions: try Self.patterns(&inner, "introductions", words),
        marks: try Self.patterns(&inner, "marks", words),
        headers: try inner.requiredStrings("headers"))
    }
    dates = try reader.record("dates") { inner throws(DataError) in try Dates(&inner) }
    reactions = try Self.named(&reader, "reactions") { inner throws(DataError) in
      Cues(
        strong: try Self.patterns(&inner, "strong", words), medium: try Self.patterns(&inner, "medium", words),
        weak: try Self.patterns(&inner, "weak", words), unless: try Self.patterns(&inner, "unless", words))
    }
    exemptions = try Self.named(&reader, "exemptions") { inner throws(DataError) in
      try Self.patterns(&inner, "cues", words)
    }
    try reader.finish()
  }

  /// Reads patterns; `{send}` in one stands for the words that the record has under `send`.
  private static func patterns(
    _ reader: inout ObjectReader, _ key: String, _ words: [String: String]
  ) throws(DataError) -> ReplyPatterns {
    let line = reader.line(of: key)
    var patterns: [ReplyPattern] = []
    for text in try reader.strings(key) {
      guard let pattern = ReplyPattern(expanded(text, words)) else {
        throw reader.error(
          "\(reader.path(to: key)) has \"\(text)\", which is no pattern",
          remedy: "write words, word*, *word, (a|b c), ({words}), (a)? and .. between them, in lower case and "
            + "without hyphens",
          line: line)
      }
      patterns.append(pattern)
    }
    return ReplyPatterns(patterns)
  }

  private static func expanded(_ text: String, _ words: [String: String]) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var expanded = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      // A name that there is not stays as it is, and the pattern is none.
      expanded += rest[..<open] + (words[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return expanded + rest
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
