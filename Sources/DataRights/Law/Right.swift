/// A right that a data subject can ask a controller to honour, under one word for all laws.
public enum Right: String, Sendable, Hashable, CaseIterable {
  case access, erasure, objection
  case marketingObjection = "marketing-objection"
  case rectification, restriction, portability
  case optOut = "opt-out"
  case limitSensitive = "limit-sensitive"
  case automatedDecision = "automated-decision"
  case withdrawConsent = "withdraw-consent"
  case recipientList = "recipient-list"

  /// Reads a right's word; `deletion` is accepted for `erasure`.
  public init?(word: String) {
    self.init(rawValue: word == "deletion" ? "erasure" : word)
  }

  /// What an opt-out can be directed at.
  public enum Use: String, Sendable, Hashable, CaseIterable {
    case sale, sharing
    case targetedAdvertising = "targeted-advertising"
    case profiling
  }
}

/// How well a fact is confirmed.
public enum Certainty: String, Sendable, Hashable, CaseIterable, Comparable {
  /// From the text of the law, a regulator, or the company's own page.
  case confirmed
  /// From a secondary source.
  case reported
  /// Our reading of a confirmed text.
  case derived

  private var rank: Int {
    switch self {
    case .confirmed: 0
    case .reported: 1
    case .derived: 2
    }
  }

  /// Orders by doubt: confirmed comes before reported, reported before derived.
  public static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }
}

/// Where a fact comes from.
public struct Source: Sendable, Hashable {
  /// What kind of text it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case primary, official, guidance, secondary
  }

  /// The title, with a date or an article where it matters.
  public let title: String
  /// Its address.
  public let url: String
  /// What kind of text it is; nil where the record does not say.
  public let kind: Kind?
  /// The copy in which it was read, where that was not the address itself.
  public let readVia: String?

  init(_ reader: inout ObjectReader) throws(DataError) {
    title = try reader.string("title")
    url = try reader.string("url")
    kind = try reader.optionalChoice("kind")
    readVia = try reader.optionalString("readVia")
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      throw reader.error("\(reader.path(to: "url")) is no web address", remedy: "write an address that begins https://")
    }
  }

  static func all(_ reader: inout ObjectReader) throws(DataError) -> [String: Source] {
    let sources = try reader.map("sources") { inner throws(DataError) in try Source(&inner) }
    guard !sources.isEmpty else {
      throw reader.error("\(reader.path(to: "sources")) is missing or empty", remedy: "name where the facts come from")
    }
    return Dictionary(sources.map { ($0.id, $0.record) }) { first, _ in first }
  }
}

/// What stands behind a statement of a record: the provisions, the sources and how sure it is.
public struct Basis: Sendable, Hashable {
  /// The provisions that say so.
  public let articles: [ArticleReference]
  /// Keys of the record's sources.
  public let sources: [String]
  /// How well it is confirmed.
  public let certainty: Certainty

  /// The line on which the sources stand.
  public let line: Int

  init(_ reader: inout ObjectReader) throws(DataError) {
    line = reader.line(of: "sources")
    articles = try ArticleReference.list(&reader, "articles")
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
  }
}

/// The days from and to which something holds; open where nil.
public struct Validity: Sendable, Hashable {
  /// The first day.
  public let from: CivilDate?
  /// The last day.
  public let until: CivilDate?

  init(_ reader: inout ObjectReader) throws(DataError) {
    from = try reader.optionalDate("from")
    until = try reader.optionalDate("until")
    if let from, let until, until < from {
      throw reader.error("it ends before it begins", remedy: "put the earlier day into \"from\"", check: "order")
    }
  }

  /// Whether some day lies within both.
  public func overlaps(_ other: Validity) -> Bool {
    let startsInTime = other.until.map { until in from.map { $0 <= until } ?? true } ?? true
    let endsInTime = other.from.map { from in until.map { from <= $0 } ?? true } ?? true
    return startsInTime && endsInTime
  }

  /// Whether a day lies within.
  public func contains(_ date: CivilDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }
}
