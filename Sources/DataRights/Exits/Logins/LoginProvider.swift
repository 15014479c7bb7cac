/// A company whose account people use to sign in elsewhere, and how such a link is ended.
public struct LoginProvider: Sendable {
  /// A statement with where it comes from.
  public struct Fact: Sendable, Hashable {
    /// The statement in plain words; `{service}` stands for the service.
    public let text: LocalizedText
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// A way through the menus.
  public struct Path: Sendable, Hashable {
    /// The way.
    public let fact: Fact
    /// Whether it is the way in today's versions.
    public let isCurrent: Bool
  }

  /// A kind of connection and how it is ended.
  public struct ConnectionRecord: Sendable, Hashable {
    /// The kind.
    public let connection: Connection
    /// What the provider calls it.
    public let name: LocalizedText
    /// The page that lists it; nil where none is confirmed.
    public let link: String?
    /// The ways through the menus.
    public let paths: [Path]
    /// Language tag to the words on the button that ends it.
    public let removal: [String: [String]]
    /// How it is ended.
    public let steps: [Fact]
    /// How one sees that it is gone.
    public let gone: LocalizedText
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty

    /// The words on the button in a language, else in English.
    public func labels(in language: String) -> [String] { removal[language] ?? removal["en"] ?? [] }
  }

  /// A request for deletion that the provider passes on to the service.
  public struct Request: Sendable, Hashable {
    /// What it does.
    public let fact: Fact
    /// The words on the button.
    public let labels: [String]
  }

  /// A file in which the provider lists connections.
  public struct Export: Sendable, Hashable {
    /// The word by which `logins import` knows it.
    public let id: String
    /// How to get it.
    public let fact: Fact
    /// The kinds of connection that it lists.
    public let lists: [Connection]
  }

  /// The record's id, which is its file's name.
  public let id: String
  /// The provider's name.
  public let name: String
  /// The day on which it was last checked.
  public let checked: CivilDate
  /// The kinds of connection.
  public let connections: [ConnectionRecord]
  /// Whether ending a connection deletes data at the service.
  public let deletesData: Bool
  /// Whether it makes up addresses that forward mail, under which accounts are registered.
  public let hasRelay: Bool
  /// The request for deletion that it passes on; nil where it passes none on.
  public let request: Request?
  /// The files in which it lists connections.
  public let exports: [Export]
  /// How soon a revocation takes effect; nil where nobody says.
  public let settles: Fact?
  /// What to know.
  public let notes: [Fact]
  /// Where the facts come from.
  public let sources: [String: Source]

  /// The record of a kind of connection.
  public func record(_ connection: Connection) -> ConnectionRecord? {
    connections.first { $0.connection == connection }
  }

  /// The keys of the sources that its parts name.
  var citedSources: [String] {
    let facts = connections.flatMap { $0.steps + $0.paths.map(\.fact) } + notes + exports.map(\.fact)
    let single = [request?.fact, settles].compactMap(\.self)
    return (facts + single).flatMap(\.sources) + connections.flatMap(\.sources)
  }

  /// Reads a provider's record strictly.
  public init(_ json: JSON, file: String) throws(DataError) {
    var reader = try ObjectReader(json, file: file)
    id = try reader.string("id")
    name = try reader.string("name")
    checked = try reader.date("checked")
    connections = try reader.records("connections") { inner throws(DataError) in try ConnectionRecord(&inner) }
    deletesData = try reader.flag("deletesData")
    hasRelay = try reader.flag("relay")
    request = try reader.optionalRecord("request") { inner throws(DataError) in
      Request(fact: try Fact(&inner), labels: try inner.strings("labels"))
    }
    exports = try reader.records("exports") { inner throws(DataError) in
      Export(id: try inner.string("id"), fact: try Fact(&inner), lists: try inner.choices("lists"))
    }
    settles = try reader.optionalRecord("settles") { inner throws(DataError) in try Fact(&inner) }
    notes = try reader.records("notes") { inner throws(DataError) in try Fact(&inner) }
    sources = try Source.all(&reader)
    try reader.finish()
    guard !connections.isEmpty else {
      throw reader.error("no connection", remedy: "say what kinds of connection there are")
    }
    try reader.unique(connections.map(\.connection.rawValue), in: "connections")
    try reader.unique(exports.map(\.id), in: "exports")
    try reader.known(citedSources, among: sources)
  }
}

extension LoginProvider.Fact {
  init(_ reader: inout ObjectReader) throws(DataError) {
    text = try LocalizedText(&reader, "text")
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
  }
}

extension LoginProvider.ConnectionRecord {
  init(_ reader: inout ObjectReader) throws(DataError) {
    connection = try reader.choice("id")
    name = try LocalizedText(&reader, "name")
    link = try reader.optionalWebAddress("link")
    paths = try reader.records("paths") { inner throws(DataError) in
      LoginProvider.Path(fact: try LoginProvider.Fact(&inner), isCurrent: try inner.flag("current"))
    }
    removal = try reader.lists("removal")
    steps = try reader.records("steps") { inner throws(DataError) in try LoginProvider.Fact(&inner) }
    gone = try LocalizedText(&reader, "gone")
    sources = try reader.requiredStrings("sources")
    certainty = try reader.choice("certainty")
    guard removal["en"]?.isEmpty == false else {
      throw reader.error("removal has no English words", remedy: "write {\"en\": [\"…\"]}")
    }
  }
}

extension ObjectReader {
  /// A map from names to lists of texts.
  mutating func lists(_ key: String) throws(DataError) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    guard let value = optional(key) else { return [:] }
    guard let entries = value.members else { throw wrong(key, value, "an object") }
    for entry in entries {
      guard let elements = entry.value.array else { throw wrong("\(key).\(entry.key)", entry.value, "a list of texts") }
      let texts = elements.compactMap(\.string)
      guard texts.count == elements.count else { throw wrong("\(key).\(entry.key)", entry.value, "a list of texts") }
      lists[entry.key] = texts
    }
    return lists
  }
}
