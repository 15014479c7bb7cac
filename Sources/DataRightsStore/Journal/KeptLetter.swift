public import DataRights

/// A letter that was written in a proceeding, as it was filled.
public struct KeptLetter: Sendable, Hashable {
  /// Which letter it is; nil for the request itself.
  public let followUp: FollowUp?
  /// The day that it bears.
  public let on: CivilDate
  /// The letter, and after it its copies in other languages; empty where an earlier version wrote it.
  public let letters: [Letter]
}
