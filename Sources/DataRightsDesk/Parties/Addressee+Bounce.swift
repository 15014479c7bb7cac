package import DataRights

extension Addressee {
  /// The day on which a letter came back, unless the user mended the address since.
  package func open(bounce: CivilDate?) -> CivilDate? {
    bounce.flatMap { isOwn && checked > $0 ? nil : $0 }
  }
}
