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
