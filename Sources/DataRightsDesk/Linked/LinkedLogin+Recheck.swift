package import DataRights

extension LinkedLogin {
  /// The day from which one looks at the provider's list again; nil where nothing is left to look for.
  package var recheck: CivilDate? {
    switch recorded {
    case .revoked: firstRecheck
    case .verified: secondRecheck
    default: nil
    }
  }
}
