import DataRights
import DataRightsDesk
import DataRightsStore

/// The people who share the store.
struct PeopleModel: Sendable {
  /// A person, by the short name of the profile.
  struct Person: Sendable, Hashable {
    let id: String
    /// The full name; nil where none was entered.
    let name: String?
    /// Whether their matters are shown.
    let isChosen: Bool
  }

  let people: [Person]
  var state = FormState()

  /// Looks them up; the store's first person is always there.
  init(_ desk: Desk) throws {
    var found = try desk.readJournal().people().map {
      Person(id: $0.person, name: $0.profile.name, isChosen: $0.person == desk.person)
    }
    for id in Set([Journal.ownPerson, desk.person]) where !found.contains(where: { $0.id == id }) {
      found.append(Person(id: id, name: nil, isChosen: id == desk.person))
    }
    people = found.sorted { ($0.id == Journal.ownPerson ? 0 : 1, $0.id) < ($1.id == Journal.ownPerson ? 0 : 1, $1.id) }
  }
}
