public import DataRights

/// An index of the days on which something is due, so that a big store is not folded whole to say what comes next.
///
/// Nothing is believed of it that the events and the data could contradict: an event makes its proceeding's entry
/// stale, and other data make all entries stale.
public enum Agenda {
  /// What the index covers.
  public struct State: Sendable, Hashable {
    /// The fingerprint of the data under which it was made; nil where it was never made.
    public let fingerprint: String?
    /// The proceedings of which something was logged since, by number.
    public let stale: [Int]
  }

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
}
