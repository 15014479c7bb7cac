import DataRights
import DataRightsCatalogue
import DataRightsStore

/// A proceeding with what the data say about it: its law, its addressee, the authorities, what can be written next.
struct Matter {
  let proceeding: Proceeding
  let outlook: Outlook
  let law: Law
  let addressee: Addressee
  let controller: Addressee.Controller
  /// The authorities that take a complaint, that of the residence first.
  let authorities: [Authority]
  let advice: [Advice]

  init(_ context: Context, number: Int) throws {
    proceeding = try context.readJournal().proceeding(number)
    law = try context.law(proceeding.law)
    outlook = try Outlook(proceeding, law: law, geography: context.catalogue.geography, today: context.today)
    let addressee = try context.addressee(proceeding.addressee)
    let chain = try proceeding.resident.map { try context.catalogue.chain(of: $0) } ?? []
    let named = addressee.controllers.first { [name = proceeding.controller] in $0.name == name }
    guard let controller = named ?? addressee.controller(for: chain) else {
      throw context.failure("no-controller", ["addressee": addressee.name])
    }
    self.addressee = addressee
    self.controller = controller
    authorities = try context.authorities(for: proceeding, under: law)
    advice = outlook.advice(under: law)
  }
}

extension Context {
  /// The authorities that take a complaint: the law's own, else that of the residence and that of the company's seat.
  func authorities(for proceeding: Proceeding, under law: Law) throws -> [Authority] {
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
