/// How much a piece of evidence proves.
public enum EvidenceLevel: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The user says so.
  case statement = "E0"
  /// A page's text, a saved page or a picture of it.
  case page = "E1"
  /// An export of the provider.
  case export = "E2"
  /// A message of the company or a receipt's number.
  case message = "E3"

  /// Orders by what it proves.
  public static func < (a: EvidenceLevel, b: EvidenceLevel) -> Bool { a.rawValue < b.rawValue }
}

/// What proves an event: a file that the user keeps, known by its digest, or what a page said.
public struct Evidence: Sendable, Hashable {
  /// How much it proves.
  public let level: EvidenceLevel
  /// The file's name without its folder; nil for a text.
  public let file: String?
  /// The file's SHA-256 sum in hexadecimal digits; nil for a text.
  public let sha256: String?
  /// What the page or message said, as the user copied it.
  public let text: String?
  /// Whether a copy of the file is kept with the log.
  public let isKept: Bool
  /// What the header of a message says; nil where the file is no message.
  public let message: Message?

  /// What the header of a message says of itself: the sender wrote it, and nothing proves it.
  public struct Message: Sendable, Hashable {
    /// The day, as the sender's clock had it.
    public let on: CivilDate?
    /// The addresses that it names as its senders.
    public let from: [String]
    /// The addresses that it went to.
    public let to: [String]
    /// Its `Message-ID`.
    public let id: String?

    /// Makes what a header says.
    public init(on: CivilDate?, from: [String], to: [String], id: String?) {
      self.on = on
      self.from = from
      self.to = to
      self.id = id
    }
  }

  /// Makes a piece of evidence.
  public init(
    _ level: EvidenceLevel, file: String? = nil, sha256: String? = nil, text: String? = nil, isKept: Bool = false,
    message: Message? = nil
  ) {
    self.level = level
    self.file = file
    self.sha256 = sha256
    self.text = text
    self.isKept = isKept
    self.message = message
  }
}

extension Sequence<Evidence> {
  /// The best level among some pieces; the user's word where there is none.
  public var level: EvidenceLevel { map(\.level).max() ?? .statement }
}
