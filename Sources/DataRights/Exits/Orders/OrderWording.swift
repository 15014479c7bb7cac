/// How a shop and the tools that read it word an export of orders: names of columns and statuses, in any language.
public struct OrderWording: Sendable {
  /// What a column of an export holds.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case id, parent, status, ending, ordered, paid, ended, item, price, payable, quantity, currency
    /// Whether money came in: `true` or `false`.
    case isPaid = "is-paid"
    /// Whether money is held back.
    case frozen
  }

  /// The record's id, which is its file's name: `aliexpress`.
  public let id: String
  /// The names of the sheet of a workbook, as written.
  public let sheets: [String]
  /// Columns whose amounts are whole numbers of the smallest unit.
  private let inMinorUnits: Set<String>
  /// Where the facts come from.
  public let sources: [String: Source]
  /// How well they are confirmed.
  public let certainty: Certainty
  /// The day of the last check.
  public let checked: CivilDate
  /// Currencies without a smaller unit, by their ISO 4217 codes.
  public let withoutMinorUnit: Set<String>
  private let columns: [String: Column]
  private let ignored: Set<String>
  private let statuses: [String: OrderStage]
  private let endings: [String: OrderStage]
  private let notFrozen: Set<String>

  /// Reads a record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    sheets = try reader.requiredStrings("sheets")
    columns = try ConnectionWording.keys(&reader, "columns", Column.self)
    ignored = Set(try reader.strings("ignoredColumns").map(Self.key))
    inMinorUnits = Set(try reader.strings("inMinorUnits").map(Self.key))
    statuses = try ConnectionWording.keys(&reader, "statuses", OrderStage.self)
    endings = try ConnectionWording.keys(&reader, "endings", OrderStage.self)
    withoutMinorUnit = Set(try reader.strings("withoutMinorUnit"))
    notFrozen = Set(try reader.requiredStrings("notFrozen").map(Self.key))
    certainty = try reader.choice("certainty")
    sources = try Source.all(&reader)
    checked = try reader.date("checked")
    try reader.finish()
  }

  /// A wording without what files write differently: case, spaces, punctuation and accents.
  private static func key(_ text: String) -> String { ServiceName.key(text) }

  /// What a column with a header holds; nil where the header is not known.
  public func column(_ header: String) -> Column? { columns[Self.key(header)] }

  /// Whether a column is known and of no use here.
  public func isIgnored(_ header: String) -> Bool { ignored.contains(Self.key(header)) }

  /// Whether the amounts of a column are whole numbers of the smallest unit.
  public func isInMinorUnits(_ header: String) -> Bool { inMinorUnits.contains(Self.key(header)) }

  /// Whether a sheet of a workbook is the one with the orders, by its name.
  public func isSheet(_ name: String) -> Bool { sheets.contains { Self.key($0) == Self.key(name) } }

  /// What the words of one row mean together.
  ///
  /// Money that is held back is a dispute, whatever the status says. An ending tells more than a status that is the same
  /// for every order that is over; one that is not known tells nothing.
  public func stage(status: String?, ending: String?, isPaid: String?, frozen: String?) -> OrderStage {
    if let frozen, !Self.key(frozen).isEmpty, !notFrozen.contains(Self.key(frozen)) { return .dispute }
    guard let status, let stage = statuses[Self.key(status)] else { return .unknown }
    guard stage == .completed else { return stage }
    if let ending, let end = endings[Self.key(ending)] { return end }
    return isPaid.map { Self.key($0) == "false" } ?? false ? .cancelled : .completed
  }

  /// Whether a wording of a status is known.
  public func knows(status: String) -> Bool { statuses[Self.key(status)] != nil }
}
