public import DataRights

/// A table of everything that happened in some proceedings, one event a line, to be read in a spreadsheet.
///
/// It is no backup: what the events do not say is not in it, and a proceeding without events has no line.
public struct EventTable {
  /// What stands in a column.
  public enum Column: String, Sendable, Hashable, CaseIterable {
    case number, reference, right, law, addressee, controller, date, time, event, until, via, note, evidence, sha256
  }

  /// How values are worded; each stands under its id or its word where nothing else is said.
  public struct Words {
    /// The name of a column.
    public var header: (Column) -> String = { $0.rawValue }
    /// The name of a right.
    public var right: (Right) -> String = { $0.rawValue }
    /// The name of a law, by its id.
    public var law: (String) -> String = { $0 }
    /// The name of an addressee, by its id.
    public var addressee: (String) -> String = { $0 }
    /// The name of what happened.
    public var event: (EventKind) -> String = { $0.rawValue }
    /// The name of a channel.
    public var channel: (Event.Channel) -> String = { $0.rawValue }

    /// The ids and words as they are.
    public init() {}
  }

  private let columns: [Column]
  private let words: Words

  /// Prepares tables.
  ///
  /// - Parameters:
  ///   - columns: the columns, in order.
  ///   - words: how values are worded.
  public init(columns: [Column] = Column.allCases, words: Words = Words()) {
    self.columns = columns
    self.words = words
  }

  /// The table of some proceedings, their events in the order in which they were logged.
  public func text(
    of proceedings: [Proceeding], separator: CSVWriter.Separator = .comma, hasMark: Bool = false
  ) -> String {
    var writer = writer(separator: separator, hasMark: hasMark)
    add(proceedings, to: &writer)
    return writer.text
  }

  /// Begins a table to which proceedings are added some at a time.
  public func writer(separator: CSVWriter.Separator = .comma, hasMark: Bool = false) -> CSVWriter {
    CSVWriter(header: columns.map(words.header), separator: separator, hasMark: hasMark)
  }

  /// Adds the events of some proceedings to a table.
  public func add(_ proceedings: [Proceeding], to writer: inout CSVWriter) {
    for proceeding in proceedings {
      for event in proceeding.events {
        writer.add(columns.map { cell($0, event, of: proceeding) ?? "" })
      }
    }
  }

  private func cell(_ column: Column, _ event: Event, of proceeding: Proceeding) -> String? {
    switch column {
    case .number: String(proceeding.number)
    case .reference: proceeding.reference
    case .right: words.right(proceeding.right)
    case .law: words.law(proceeding.law)
    case .addressee: words.addressee(proceeding.addressee)
    case .controller: proceeding.controller
    case .date: event.on.iso
    case .time: event.at?.iso
    case .event: words.event(event.kind)
    case .until: event.until?.iso
    case .via: event.via.map(words.channel)
    case .note: event.note
    // Pieces stand in both columns in the same order.
    case .evidence: event.evidence.map { $0.file ?? "" }.joined(separator: "; ")
    case .sha256: event.evidence.map { $0.sha256 ?? "" }.joined(separator: "; ")
    }
  }
}
