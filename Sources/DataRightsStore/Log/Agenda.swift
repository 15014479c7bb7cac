public import DataRights

/// An index of proceedings, so that a big store is not folded whole to say what comes next or to find something in it.
///
/// It holds the day on which something is due next, and what one looks for: the company, the right, whether it is over.
/// Nothing is believed of it that the events and the data could contradict: an event makes its proceeding's entry
/// stale, and other data make the day of every entry stale.
public enum Agenda {
  /// A proceeding in which something is due.
  public struct Entry: Sendable, Hashable {
    /// The proceeding's number.
    public let number: Int
    /// The nearest day on which something is due in it.
    public let due: CivilDate

    /// Makes an entry.
    public init(number: Int, due: CivilDate) {
      self.number = number
      self.due = due
    }
  }

  /// What one looks for in a proceeding.
  public struct Traits: Sendable, Hashable {
    /// The id of the addressee.
    public let addressee: String
    /// The right that is used.
    public let right: Right
    /// What names it, in small letters and a name a line: its reference, the company, the addressee's id, the law's.
    public let names: String
    /// Whether it was closed or withdrawn.
    public let isOver: Bool
    /// The last day on which a letter came back; nil where none did.
    public let bounced: CivilDate?

    /// The reference, in small letters.
    public var reference: Substring { names.prefix { $0 != "\n" } }

    /// Makes what one looks for.
    public init(addressee: String, right: Right, names: String, isOver: Bool, bounced: CivilDate?) {
      self.addressee = addressee
      self.right = right
      self.names = names
      self.isOver = isOver
      self.bounced = bounced
    }

    /// What one looks for in a proceeding.
    public init(_ proceeding: Proceeding) {
      self.init(
        addressee: proceeding.addressee, right: proceeding.right,
        names: [proceeding.reference, proceeding.controller, proceeding.addressee, proceeding.law]
          .joined(separator: "\n").lowercased(),
        isOver: proceeding.events.contains { $0.kind == .closed || $0.kind == .withdrawn },
        bounced: proceeding.events.filter { $0.kind == .bounced }.map(\.on).max())
    }
  }

  /// How the entries of proceedings become current again.
  public enum Renewal: Sendable, Hashable {
    /// What one looks for, and the day, under data with a fingerprint.
    case whole(data: String)
    /// Only what one looks for, which needs no data.
    case traits
  }

  /// What the index is to say of a proceeding.
  public struct Note: Sendable, Hashable {
    /// The proceeding's number.
    public let number: Int
    /// What one looks for in it; nil where it does not count, as one whose opening was taken back.
    public let traits: Traits?
    /// The nearest day on which something is due; nil for none.
    public let due: CivilDate?
  }
}
