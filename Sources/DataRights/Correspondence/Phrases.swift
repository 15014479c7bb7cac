/// The phrases of a language that fill gaps of letters, by the word of the thing that they name.
public struct Phrases: Sendable {
  /// What a request is called, by right.
  public let requests: [String: String]
  /// What an answer must contain, by the item's key.
  public let items: [String: String]
  /// The grounds of a request as sentences without a full stop, by the ground's key.
  public let grounds: [String: String]
  /// What an opt-out is directed at, by use.
  public let uses: [String: String]
  /// What happened, as short sentences, by the kind of the event.
  public let events: [String: String]
  /// What a complaint is about, as sentences without a full stop, by the grievance's word.
  public let grievances: [String: String]
  /// What has been settled, as short sentences, by the kind of the event that settled it.
  public let resolved: [String: String]
  /// What is enclosed, with a gap for its date.
  public let enclosures: [String: String]
  /// The paragraph by which somebody says for whom they write, with a gap for the person's name.
  public let capacities: [String: String]

  /// What a copy in another language is called in its subject line.
  public let courtesy: String

  init(_ reader: inout ObjectReader) throws(DataError) {
    requests = try reader.texts("requests")
    items = try reader.texts("items")
    grounds = try reader.texts("grounds")
    uses = try reader.texts("uses")
    events = try reader.texts("events")
    grievances = try reader.texts("grievances")
    resolved = try reader.texts("resolved")
    enclosures = try reader.texts("enclosures")
    capacities = try reader.texts("capacity")
    courtesy = try reader.string("courtesy")
  }
}

extension Phrases {
  /// The words of all grievances, and the one for each item that an answer lacks.
  public static var grievanceKeys: Set<String> { Set(Grievance.allCases.map(\.rawValue) + ["missing"]) }

  /// The events that settle something.
  public static let resolvedKeys: Set<String> = [
    "answered", "partly-answered", "fulfilled", "identity-provided", "clarified", "fee-paid",
  ]

  /// What an enclosure can be.
  public static let enclosureKeys: Set<String> = ["request", "reply", "own-letter", "proof", "authority"]
}
