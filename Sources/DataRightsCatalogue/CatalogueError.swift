public import DataRights

/// Why the catalogue has no answer.
public enum CatalogueError: Error, Hashable, Sendable {
  /// No such record; the kind, the id that was asked for, the nearest known id and name.
  case unknown(Kind, String, nearest: String?, known: [String])
  /// A name that several places bear, with their ids.
  case ambiguous(String, [String])
  /// A data file is wrong.
  case data(DataError)
  /// A file cannot be read.
  case unreadable(String)
  /// A letter does not exist for a law in a language.
  case noLetter(String, law: String, language: String, languages: [String])
  /// A place has no calendar of that name.
  case noCalendar(String, place: String, known: [String])
  /// Calendars include one another, or playbooks extend one another, in a circle.
  case circle(String)

  /// What was looked for.
  public enum Kind: String, Hashable, Sendable {
    case law, place, authority, addressee, language, interface, playbook, provider, closure
  }
}
