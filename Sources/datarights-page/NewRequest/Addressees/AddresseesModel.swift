import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// Whom one can write to.
struct AddresseesModel: Sendable {
  let soFar: SoFar
  /// What was typed to find somebody; empty for everybody.
  let search: String
  let rows: [AddresseeRow]

  /// Looks up those whose name, website or company has what was typed in it, the person's own first.
  init(_ trail: Trail, search: String, _ desk: Desk) throws {
    soFar = try SoFar(trail, before: .whom, desk)
    self.search = search
    let chain = try desk.residence.map { try desk.catalogue.chain(of: $0) } ?? []
    let bounced = try desk.readJournal().bouncedAddressees()
    let wanted = search.plain
    rows = try desk.addressees().map { addressee in
      AddresseeRow(addressee, chain: chain, bounced: addressee.open(bounce: bounced[addressee.id]), desk)
    }.filter { row in
      wanted.isEmpty || ([row.name, row.website ?? "", row.company ?? ""].contains { $0.plain.contains(wanted) })
    }.sorted { ($0.isOwn ? 0 : 1, $0.name.plain) < ($1.isOwn ? 0 : 1, $1.name.plain) }
  }
}

/// Somebody to write to.
struct AddresseeRow: Sendable {
  let id: String
  let name: String
  let website: String?
  /// The company that answers for where the person lives; nil where none is known.
  let company: String?
  let contacts: [Contact]
  let notes: [String]
  let isOwn: Bool
  let isStale: Bool
  /// The day on which a letter came back.
  let bounced: CivilDate?

  /// A way to reach them.
  struct Contact: Sendable {
    let kind: Addressee.Contact.Kind
    let value: String
    let role: String?
    let certainty: Certainty
    let checked: CivilDate
  }

  fileprivate init(_ addressee: Addressee, chain: [String], bounced: CivilDate?, _ desk: Desk) {
    let controller = addressee.controller(for: chain)
    (id, name, website, isOwn) = (addressee.id, addressee.name, addressee.website, addressee.isOwn)
    company = controller?.name
    contacts = addressee.contacts.filter { contact in
      contact.controllers.isEmpty || controller.map { contact.controllers.contains($0.id) } ?? true
    }.map { contact in
      Contact(
        kind: contact.kind, value: contact.value, role: contact.role?.text(in: desk.words.tag),
        certainty: contact.certainty, checked: contact.checked)
    }
    notes = addressee.notes.map { $0.text.text(in: desk.words.tag) }
    isStale = desk.isStale(addressee.checked)
    self.bounced = bounced
  }
}
