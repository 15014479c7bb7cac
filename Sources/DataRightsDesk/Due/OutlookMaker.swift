import DataRights
import DataRightsCatalogue

/// Makes outlooks of many proceedings; what depends on law, right and parties alone is prepared once.
final class OutlookMaker: Sendable {
  private struct Key: Hashable {
    let law: String
    let right: Right
    let parties: Parties
  }

  /// What the outlooks of some proceedings have in common.
  private struct Ground {
    let law: Law
    /// Nil where not all that a plan needs is among the data; a proceeding may get by with less.
    let plan: DeadlinePlan?
  }

  /// An outlook with the law of its proceeding.
  struct Made: Sendable {
    let outlook: Outlook
    let law: Law
  }

  private let catalogue: Catalogue
  private let today: CivilDate
  private let grounds = BoundedMemory<Key, Ground?>(most: 256)

  init(_ catalogue: Catalogue, today: CivilDate) {
    self.catalogue = catalogue
    self.today = today
  }

  /// How a proceeding looks; nil where its law is not among the data.
  func make(_ proceeding: Proceeding) throws -> Made? {
    let key = Key(law: proceeding.law, right: proceeding.right, parties: proceeding.parties)
    guard let ground = try ground(key) else { return nil }
    let outlook =
      if let plan = ground.plan {
        try Outlook(proceeding, plan: plan, today: today)
      } else {
        try Outlook(proceeding, law: ground.law, geography: catalogue.geography, today: today)
      }
    return Made(outlook: outlook, law: ground.law)
  }

  private func ground(_ key: Key) throws -> Ground? {
    try grounds.value(key) {
      guard catalogue.hasLaw(key.law) else { return nil }
      let law = try catalogue.law(key.law)
      let plan = try? DeadlineCalculator(law: law, geography: catalogue.geography).plan(
        for: key.right, parties: key.parties)
      return Ground(law: law, plan: plan)
    }
  }
}
