/// The words of a dossier's page that are the same for every proceeding, in the language of the interface.
public struct DossierLabels: Sendable, Hashable {
  /// A word of the page.
  public enum Key: String, Sendable, Hashable, CaseIterable {
    /// The name of the list of parts.
    case contents
    /// The headings of the parts.
    case matter, overdue, timeline, events, deadlines, letters, enclosures, integrity
    /// What a part says that has nothing to list.
    case nothingOverdue = "nothing-overdue"
    case noEvents = "no-events"
    case noDeadlines = "no-deadlines"
    case noLetters = "no-letters"
    case noEnclosures = "no-enclosures"
    /// What stands in the place of a letter whose text was not kept.
    case textNotKept = "text-not-kept"
    /// The heads of columns.
    case day, what, kind, details, note, proof, number, file, size, sum, place
    /// The names of tables.
    case timelineTable = "timeline-table"
    case eventTable = "event-table"
    case enclosureTable = "enclosure-table"
    /// What stands before the steps to a date, and before remarks.
    case derivation, remarks
    /// What stands before the hash.
    case headHash = "head-hash"
    /// What a period is in the column that says whose act a mark is.
    case period
    /// What stands before the number of an enclosure.
    case enclosure
  }

  private let words: [Key: String]

  /// Takes the words, each by its key.
  public init(_ word: (Key) -> String) {
    words = Dictionary(uniqueKeysWithValues: Key.allCases.map { ($0, word($0)) })
  }

  /// The word of a key.
  subscript(key: Key) -> String { words[key] ?? "" }
}
