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

  /// Makes a piece of evidence.
  public init(_ level: EvidenceLevel, file: String? = nil, sha256: String? = nil, text: String? = nil) {
    self.level = level
    self.file = file
    self.sha256 = sha256
    self.text = text
  }
}

extension Sequence<Evidence> {
  /// The best level among some pieces; the user's word where there is none.
  public var level: EvidenceLevel { map(\.level).max() ?? .statement }
}

/// A day to come that somebody named, or the fact that nobody did.
public enum NamedDay: Sendable, Hashable {
  case day(CivilDate)
  /// It was looked for and not stated.
  case unknown

  /// Reads a day or the word `unknown`.
  public init?(_ text: String) {
    if text == "unknown" {
      self = .unknown
    } else if let date = CivilDate(iso: text) {
      self = .day(date)
    } else {
      return nil
    }
  }

  /// The day as a word.
  public var text: String { date?.iso ?? "unknown" }

  /// The day, where one was named.
  public var date: CivilDate? {
    if case .day(let date) = self { date } else { nil }
  }
}
