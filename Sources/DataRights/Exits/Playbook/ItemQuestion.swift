/// Something that an entry of a playbook asks when it is settled.
public struct ItemQuestion: Sendable, Hashable {
  /// What an answer is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A number of things.
    case count
    /// Free text.
    case text
    /// One of the choices.
    case choice
    /// A day.
    case date
    /// Two days with `..` between them.
    case period
    /// An amount of money with its currency.
    case amount
    /// Yes or no; only yes settles.
    case flag
    /// Several fields with `;` between them; may be given more than once.
    case record
  }

  /// One of the answers to choose from.
  public struct Choice: Sendable, Hashable {
    /// The word that is given as the answer.
    public let id: String
    /// The answer in words.
    public let text: LocalizedText
    /// What follows from it; nil where nothing does.
    public let reply: LocalizedText?
    /// Whether the exit ends with it, because the playbook is for other accounts.
    public let endsExit: Bool
    /// The state in which it leaves the entry.
    public let settles: ItemState
  }

  /// A part of a record.
  public struct Field: Sendable, Hashable {
    /// The field's id.
    public let id: String
    /// What it holds.
    public let kind: Kind
  }

  /// The question's id within its entry.
  public let id: String
  /// What an answer is.
  public let kind: Kind
  /// The question in words.
  public let text: LocalizedText
  /// Whether the entry can be settled without an answer.
  public let isOptional: Bool
  /// The number that settles the entry, of a count.
  public let must: Int?
  /// The question whose number this one must reach, of a count; nil where none is compared.
  public let reaches: String?
  /// The question whose answer names what is missing where the number falls short.
  public let unless: String?
  /// The answers to choose from.
  public let choices: [Choice]
  /// The parts of a record.
  public let fields: [Field]

  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    kind = try reader.choice("type")
    text = try LocalizedText(&reader, "text")
    isOptional = try reader.flag("optional")
    must = try reader.optionalInteger("must")
    reaches = try reader.optionalString("reaches")
    unless = try reader.optionalString("unless")
    choices = try reader.records("choices") { inner throws(DataError) in
      let ends = try inner.optionalString("ends")
      guard ends == nil || ends == ExitState.outOfScope.rawValue else {
        throw inner.error("\(inner.path(to: "ends")) is unknown", remedy: "write \"out-of-scope\" or leave it out")
      }
      let settles: ItemState = try inner.optionalChoice("settles") ?? .done
      guard settles != .overridden else {
        throw inner.error(
          "\(inner.path(to: "settles")) is \"overridden\"", remedy: "only a written reason overrides an entry")
      }
      return Choice(
        id: try inner.string("id"), text: try LocalizedText(&inner, "text"),
        reply: try LocalizedText.optional(&inner, "reply"), endsExit: ends != nil, settles: settles)
    }
    fields = try reader.records("fields") { inner throws(DataError) in
      Field(id: try inner.string("id"), kind: try inner.choice("type"))
    }
    try reader.unique(choices.map(\.id), in: "choices")
    try reader.unique(fields.map(\.id), in: "fields")
    guard (kind == .choice) == !choices.isEmpty, (kind == .record) == !fields.isEmpty,
      must == nil && reaches == nil || kind == .count, (reaches == nil) == (unless == nil)
    else {
      throw reader.error(
        "the question's parts do not fit its type",
        remedy: "give choices to a choice, fields to a record, must or reaches with unless to a count")
    }
  }
}
