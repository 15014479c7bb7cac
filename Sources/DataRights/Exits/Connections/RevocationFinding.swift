/// What a newer list says about a connection that the user says was revoked.
public enum RevocationFinding: Sendable, Hashable {
  /// By what a revocation is verified.
  public enum Evidence: Sendable, Hashable {
    /// The provider records the removal, on the day of the revocation or later.
    case removal(on: CivilDate)
    /// The provider records a removal without a day, or with one that cannot be this revocation's.
    case undatedRemoval
    /// The connection is missing from a list that is complete; `seenBefore` where an older list has it.
    case absence(seenBefore: Bool)

    /// Whether the provider itself records the removal that the user speaks of.
    public var isStrong: Bool { if case .removal = self { true } else { false } }
  }

  /// The connection is gone.
  case verified(by: Evidence)
  /// It still holds in a list written after the revocation.
  case failed
  /// It holds again: it was made anew on that day, after the revocation.
  case reappeared(on: CivilDate)
  /// It is listed as expired, which is not removed.
  case expired
  /// The list was written before the revocation or on its day.
  case tooOld(exportedOn: CivilDate)
  /// Nothing says when the list was written.
  case undated
  /// The list has nothing on the connection and is not complete for its kind.
  case silent
  /// The service is listed, but not with which kind of connection.
  case unknownKind
  /// The user speaks of no revocation, and the connection is listed as holding.
  case listed
  /// The user speaks of no revocation, and the connection is not listed.
  case notListed
}
