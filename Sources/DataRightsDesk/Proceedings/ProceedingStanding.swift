package import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Where a proceeding stands today: its dates, what can be done, and who could be complained to.
package struct ProceedingStanding {
  package let outlook: Outlook
  package let law: Law
  /// The authority for a complaint; nil where none is known or the part of the country decides.
  package let authority: Authority?
  /// What the user can do next, the most pressing first.
  package let steps: [NextStep]
  /// The hash of the last event, which covers all before it.
  package let head: String
  package var proceeding: Proceeding { outlook.proceeding }

  package init(_ desk: Desk, _ proceeding: Proceeding) throws {
    law = try desk.catalogue.law(proceeding.law)
    head = try desk.readJournal().head(of: proceeding).hash
    outlook = try Outlook(proceeding, law: law, geography: desk.catalogue.geography, today: desk.today)
    authority = try desk.authority(under: law, in: [proceeding.resident].compactMap(\.self))
    let needsLand =
      try authority == nil && proceeding.resident.map { try desk.catalogue.authorityIsRegional($0) } ?? false
    steps = outlook.nextSteps.flatMap { $0.kind == .complain && needsLand ? [NextStep(.nameLand), $0] : [$0] }
  }
}
