import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// What the page of the profile shows.
struct ProfileModel: Sendable {
  /// A number or the like by which companies know a person.
  struct Identifier: Sendable, Hashable {
    /// Its word in the data.
    let kind: String
    let name: String
    /// The companies of the catalogue that ask for it.
    let askedBy: [String]
  }

  var state: FormState
  /// The names of all places.
  let places: [String]
  /// The languages of letters, by tag and name.
  let languages: [Choice]
  let identifiers: [Identifier]

  /// The profile as it is kept, or the form as it was sent.
  init(_ desk: Desk, _ state: FormState? = nil) throws {
    let names = try PlaceNames(desk.catalogue, desk.words.tag)
    places = try names.labels()
    languages =
      [Choice("", desk.words.text("page.settings.profile.language.by-law"))]
      + (try desk.catalogue.languageTags.map { Choice($0, try desk.catalogue.language($0).name) })
    identifiers = try Self.identifiers(desk)
    self.state = try state ?? Self.state(desk.readJournal().profile(), names)
  }

  /// The name of the field of an identifier.
  static func field(_ kind: String) -> String { "identifier-" + kind }

  private static func state(_ writer: Writer, _ names: PlaceNames) throws -> FormState {
    var form = Form()
    form.add("name", writer.name ?? "")
    form.add("email", writer.email ?? "")
    form.add("address", writer.address.joined(separator: "\n"))
    form.add("residence", try writer.residence.map(names.label) ?? "")
    form.add("language", writer.language ?? "")
    for (kind, value) in writer.identifiers { form.add(field(kind), value) }
    return FormState(form)
  }

  /// The kinds that the languages have names for, without those that the profile has fields for; those that companies
  /// ask for come first.
  private static func identifiers(_ desk: Desk) throws -> [Identifier] {
    let own: Set = ["name", "email", "postal-address"]
    var askedBy: [String: [String]] = [:]
    for id in desk.catalogue.addresseeIDs {
      let addressee = try desk.catalogue.addressee(id)
      for kind in Set(addressee.identifies.flatMap(\.self)) { askedBy[kind, default: []].append(addressee.name) }
    }
    return desk.words.language.identifiers.filter { !own.contains($0.key) }
      .map { Identifier(kind: $0.key, name: $0.value, askedBy: askedBy[$0.key] ?? []) }
      .sorted { ($0.askedBy.isEmpty ? 1 : 0, $0.name) < ($1.askedBy.isEmpty ? 1 : 0, $1.name) }
  }
}
