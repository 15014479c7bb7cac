/// The recipe of an exit from a service.
public struct Playbook: Sendable {
  /// A login of another service that people use to sign in.
  public struct OfferedLogin: Sendable, Hashable {
    /// The provider's id.
    public let provider: String
    /// The kinds of connection that people should look for.
    public let connections: [Connection]
    /// Keys of the playbook's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// A way through the service's screens.
  public struct Path: Sendable, Hashable {
    /// The path's id.
    public let id: String
    /// Where it leads along.
    public let text: LocalizedText
    /// Whether it is the one to take where nothing speaks against it.
    public let isRecommended: Bool
  }

  /// Something to know.
  public struct Note: Sendable, Hashable {
    /// The remark in plain words.
    public let text: LocalizedText
    /// The points of the guide that it carries out.
    public let covers: [String]
    /// Keys of the playbook's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// A question with its answer, or a problem with its way out.
  public struct Entry: Sendable, Hashable {
    /// The entry's id.
    public let id: String
    /// The question or the problem.
    public let question: LocalizedText
    /// The answer.
    public let answer: LocalizedText
    /// The item at which one goes on; nil where none is meant.
    public internal(set) var returnsTo: String?
    /// Where to go.
    public let links: [PlaybookItem.Link]
    /// The points of the guide that it carries out.
    public let covers: [String]
    /// Keys of the playbook's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// The record's id, which is its file's name.
  public let id: String
  /// The service's name.
  public let name: String
  /// Whether it is only a base for others.
  public let isAbstract: Bool
  /// The day of the guide or data set that it follows.
  public let edition: CivilDate
  /// After how many days since the edition a note says how old it is.
  public let staleAfterDays: Int
  /// The day on which it was last checked.
  public let checked: CivilDate
  /// The companies to write to, the service's own first.
  public let addressees: [String]
  /// The names under which providers list the service.
  public let aliases: [String]
  /// Names that look alike and are other services.
  public let unrelated: [String]
  /// How many minutes it takes at least and at most; nil where nobody says.
  public let minutes: ClosedRange<Int>?
  /// The guide whose points the entries name; nil where it follows none.
  public let guide: String?
  /// The logins of other services that people use with it.
  public let logins: [OfferedLogin]
  /// Ids of separate closures that an exit brings up.
  public let closures: [String]
  /// What to know beforehand.
  public let notes: [Note]
  /// The ways through the service's screens.
  public let paths: [Path]
  /// What is to be done, phase by phase.
  public let items: [PlaybookItem]
  /// Ways out of problems.
  public let troubleshooting: [Entry]
  /// Questions that people ask.
  public let questions: [Entry]
  /// Where the facts come from.
  public let sources: [String: Source]

  /// Whether its edition lies so far back that a reader should be told.
  public func isStale(on day: CivilDate) -> Bool { day - edition > staleAfterDays }

  /// The keys of the sources that its parts name.
  var citedSources: [String] {
    items.flatMap(\.sources) + notes.flatMap(\.sources) + logins.flatMap(\.sources)
      + (troubleshooting + questions).flatMap(\.sources)
  }

  /// An entry by its id.
  public func item(_ id: String) -> PlaybookItem? { items.first { $0.id == id } }

  /// The first entry with a role.
  public func item(_ role: PlaybookRole) -> PlaybookItem? { items.first { $0.role == role } }

  /// The path to take where nobody chose.
  public var recommendedPath: String? { (paths.first(where: \.isRecommended) ?? paths.first)?.id }

  /// The entries that stand before the decision, itself among them.
  public var preliminary: Set<String> {
    guard let last = items.firstIndex(where: { $0.role == .decision }) else { return [] }
    return Set(items[...last].map(\.id))
  }
}
