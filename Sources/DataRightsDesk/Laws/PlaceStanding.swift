package import DataRights
import DataRightsCatalogue

/// How well the people of a place are protected by the laws on record, whatever the company.
package enum PlaceStanding: String, Sendable, Hashable, CaseIterable {
  /// A general law of the place is in force.
  case inForce = "in-force"
  /// Some parts of the country have a law of their own.
  case inParts = "in-parts"
  /// A law of the place is enacted and not in force yet.
  case enacted
  /// Only laws for some companies or data are in force.
  case sector
  /// No law of the place is on record.
  case none

  /// The standing of a place by the laws that were looked at for it, those of its parts left aside.
  package init(_ pick: Pick) {
    let own = pick.laws.filter { $0.isOfResidence }
    let live = own.filter { $0.verdict == .applies || $0.verdict == .mayApply }
    if live.contains(where: { $0.law.sector == nil }) {
      self = .inForce
    } else if own.contains(where: { $0.verdict == .notInForce && $0.law.sector == nil }) {
      self = .enacted
    } else {
      self = live.isEmpty ? .none : .sector
    }
  }
}

extension Desk {
  /// What the laws say to somebody who lives in each of some places, on a day and whatever the company.
  package func picks(for places: [String], on day: CivilDate) throws -> [Pick] {
    let picker = JurisdictionPicker(laws: try catalogue.laws(), geography: catalogue.geography)
    return try places.map { try picker.pick(JurisdictionPicker.Question(resident: $0, right: nil, on: day)) }
  }
}
