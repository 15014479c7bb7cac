/// What a list of laws shows of one: its name, its rights and by when they are answered.
///
/// Read from a part of the record, so that a list of all laws costs little. Texts, articles and sources are left out.
public struct LawOutline: Sendable {
  /// The record's id.
  public let id: String
  /// Its names per language.
  public let names: [String: Law.Name]
  /// When it holds.
  public let validity: Validity
  /// Whether it is for some companies or data only.
  public let isSectoral: Bool
  /// How well the record as a whole is confirmed.
  public let certainty: Certainty
  /// The day on which the facts were last checked.
  public let checked: CivilDate
  /// The right nearest to one that the law does not have.
  public let nearest: [Right: Right]

  private let rights: [(right: Right, validity: Validity)]
  private let rules: [Rule]

  fileprivate struct Rule {
    let id: DeadlineID
    let rights: [Right]
    let validity: Validity
    let answer: Answer.Within
  }

  /// When a right is answered.
  public enum Answer: Sendable, Hashable {
    /// The law has no such right, nor one nearest to it.
    case notGiven
    /// The law names no number.
    case withoutPeriod
    /// Within a period.
    case within(Within)

    /// A period and what can lengthen it.
    public struct Within: Sendable, Hashable {
      /// The period for the answer.
      public let period: Period
      /// The whole period with the longest extension; nil where there is none.
      public let total: Period?
      /// Whether the controller may extend to a day of its choice.
      public let isOpenEnded: Bool
      /// How well the period is confirmed, and its extension where there is one.
      public let certainty: Certainty
    }
  }

  /// The keys of a law record that an outline does without.
  static let unread: Set<String> = [
    "text", "answer", "grounds", "exceptions", "notes", "examples", "sources", "methods", "acts", "reach", "clock",
    "articles", "citation", "url", "noticeArticles",
  ]

  /// Reads the outline of a law from the bytes of its record.
  public init(_ bytes: [UInt8], file: String) throws(DataError) {
    let json = try JSON.parse(bytes, file: file, skipping: Self.unread)
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    let names = try reader.map("names") { inner throws(DataError) in
      Law.Name(short: try inner.string("short"), full: try inner.string("full"))
    }
    self.names = Dictionary(names.map { ($0.id, $0.record) }) { first, _ in first }
    validity = try Validity(&reader)
    isSectoral = reader.optional("sector") != nil
    certainty = try reader.choice("certainty")
    checked = try reader.date("checked")
    nearest = try Law.nearest(&reader)
    var rights: [(right: Right, validity: Validity)] = []
    for json in reader.optional("rights")?.array ?? [] {
      var inner = try ObjectReader(json, under: "rights", of: reader)
      rights.append((try inner.choice("right"), try Validity(&inner)))
    }
    self.rights = rights
    var rules: [Rule] = []
    for json in reader.optional("deadlines")?.array ?? [] {
      var inner = try ObjectReader(json, under: "deadlines", of: reader)
      rules.append(try Rule(&inner))
    }
    self.rules = rules
  }

  /// The name in a language, else in its base language, else in English.
  public func name(in language: String) -> Law.Name { Law.name(id, names, in: language) }

  /// The rights it gives on a day.
  public func rights(on date: CivilDate) -> Set<Right> {
    Set(rights.filter { $0.validity.contains(date) }.map(\.right))
  }

  /// The right that it has for the one asked for: itself, else its nearest.
  public func effective(_ right: Right, on date: CivilDate) -> Right? {
    Law.effective(right, nearest: nearest, isGiven: rights(on: date).contains)
  }

  /// How sure one can be of an answer: as of its period, else as of the record.
  public func certainty(of answer: Answer) -> Certainty {
    if case .within(let within) = answer { within.certainty } else { certainty }
  }

  /// The day for which a table shows it: that of the last check, or the first on which it holds.
  public var shownOn: CivilDate { validity.from.map { max($0, checked) } ?? checked }

  /// By when a right, or its nearest, is answered on a day.
  public func answer(to right: Right, on date: CivilDate) -> Answer {
    guard let right = effective(right, on: date) else { return .notGiven }
    let rule = rules.first {
      $0.id.isAnswer && ($0.rights.isEmpty || $0.rights.contains(right))
        && $0.validity.contains(date)
    }
    return rule.map { .within($0.answer) } ?? .withoutPeriod
  }
}

extension LawOutline.Rule {
  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.choice("id")
    rights = try reader.choices("rights")
    validity = try Validity(&reader)
    let period = try reader.record("period") { inner throws(DataError) in try Period(&inner) }
    var total: Period?
    var isOpenEnded = false
    var certainty: Certainty = try reader.choice("certainty")
    if let json = reader.optional("extension") {
      var inner = try ObjectReader(json, under: "extension", of: reader)
      total = try inner.optionalRecord("total") { period throws(DataError) in try Period(&period) }
      isOpenEnded = try inner.flag("openEnded")
      certainty = max(certainty, try inner.choice("certainty"))
    }
    answer = LawOutline.Answer.Within(period: period, total: total, isOpenEnded: isOpenEnded, certainty: certainty)
  }
}
