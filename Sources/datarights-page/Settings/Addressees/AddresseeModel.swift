import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// An addressee, as its page and the list show it.
struct AddresseeModel: Sendable {
  /// A company behind it.
  struct Company: Sendable {
    let name: String
    /// How sure that is, as a word.
    let certainty: String
    let address: [String]
    /// Whose matters it answers for.
    let serves: [String]
  }

  /// A way to reach it.
  struct Contact: Sendable {
    let kind: Addressee.Contact.Kind
    let value: String
    let role: String?
    let certainty: String
    let checked: CivilDate
  }

  let id: String
  let name: String
  let website: String?
  let isOwn: Bool
  let checked: CivilDate
  /// Whether it should be checked anew.
  let isStale: Bool
  /// The day on which a letter came back.
  let bounced: CivilDate?
  let companies: [Company]
  let contacts: [Contact]
  let notes: [String]

  /// Puts together what is known of an addressee.
  init(_ addressee: Addressee, bounced: CivilDate?, _ places: PlaceNames, _ desk: Desk) throws {
    let words = desk.words
    (id, name, website, isOwn, checked) = (
      addressee.id, addressee.name, addressee.website, addressee.isOwn, addressee.checked
    )
    isStale = desk.isStale(addressee.checked)
    self.bounced = addressee.open(bounce: bounced)
    companies = try addressee.controllers.map { controller in
      Company(
        name: controller.name, certainty: words.name(controller.certainty), address: controller.address,
        serves: try controller.serves.map { place in
          place == "*" ? words.text("addressee.everybody") : try places.label(of: place)
        })
    }
    contacts = addressee.contacts.map { contact in
      Contact(
        kind: contact.kind, value: contact.value, role: contact.role?.text(in: words.tag),
        certainty: words.name(contact.certainty), checked: contact.checked)
    }
    notes = addressee.notes.map { $0.text.text(in: words.tag) }
  }

  /// The contact that a list shows: where letters go first.
  var first: Contact? { contacts.first { $0.kind == .email || $0.kind == .form } ?? contacts.first }

  /// All addressees, the users' own first.
  static func all(_ desk: Desk) throws -> [AddresseeModel] {
    let bounced = try desk.readJournal().bouncedAddressees()
    let places = try PlaceNames(desk.catalogue, desk.words.tag)
    return try desk.addressees().map { try AddresseeModel($0, bounced: bounced[$0.id], places, desk) }
      .sorted { ($0.isOwn ? 0 : 1, $0.name.lowercased()) < ($1.isOwn ? 0 : 1, $1.name.lowercased()) }
  }

  /// One by its id.
  static func one(_ id: String, _ desk: Desk) throws -> AddresseeModel {
    guard try desk.addressees().contains(where: { $0.id == id }) else { throw PageError.notFound }
    return try AddresseeModel(
      desk.addressee(id), bounced: desk.readJournal().bouncedAddressees()[id],
      PlaceNames(desk.catalogue, desk.words.tag), desk)
  }
}
