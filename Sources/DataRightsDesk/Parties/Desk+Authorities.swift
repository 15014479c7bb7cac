package import DataRights
import DataRightsCatalogue

extension Desk {
  /// The authorities that take a complaint: the law's own, else that of the residence and that of the company's seat.
  package func authorities(for proceeding: Proceeding, under law: Law) throws -> [Authority] {
    if let own = law.authority { return [try catalogue.authority(own)] }
    var found: [Authority] = []
    let seats = law.reach.filter { $0.by == .controller }.flatMap(\.places)
    let seat = try proceeding.controllerPlace.flatMap { place in
      try catalogue.geography.lies(place, in: seats) ? place : nil
    }
    for place in [proceeding.resident, seat].compactMap(\.self) {
      guard let authority = try catalogue.authority(of: place), !found.contains(where: { $0.id == authority.id })
      else { continue }
      found.append(authority)
    }
    return found
  }
}
