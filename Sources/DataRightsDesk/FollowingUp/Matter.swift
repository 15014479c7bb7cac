package import DataRights
import DataRightsCatalogue
import DataRightsStore

/// A proceeding with what the data say about it: its law, its addressee, the authorities, what can be written next.
package struct Matter {
  package let proceeding: Proceeding
  package let outlook: Outlook
  package let law: Law
  package let addressee: Addressee
  package let controller: Addressee.Controller
  /// The authorities that take a complaint, that of the residence first.
  package let authorities: [Authority]
  package let advice: [Advice]

  package init(_ desk: Desk, number: Int) throws {
    proceeding = try desk.readJournal().proceeding(number)
    law = try desk.law(proceeding.law)
    outlook = try Outlook(proceeding, law: law, geography: desk.catalogue.geography, today: desk.today)
    let addressee = try desk.addressee(proceeding.addressee)
    let chain = try proceeding.resident.map { try desk.catalogue.chain(of: $0) } ?? []
    let named = addressee.controllers.first { [name = proceeding.controller] in $0.name == name }
    guard let controller = named ?? addressee.controller(for: chain) else {
      throw desk.failure("no-controller", ["addressee": addressee.name])
    }
    self.addressee = addressee
    self.controller = controller
    authorities = try desk.authorities(for: proceeding, under: law)
    advice = outlook.advice(under: law)
  }
}
