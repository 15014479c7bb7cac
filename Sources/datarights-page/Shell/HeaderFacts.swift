import DataRights
import DataRightsDesk
import DataRightsStore

/// What the header says besides the navigation.
struct HeaderFacts: Sendable, Hashable {
  /// Whose matters are shown, where several people share the store.
  var person: String?
  /// Whether long work is under way.
  var isBusy = false
}

extension HeaderFacts {
  /// Looks it up; what cannot be read just now is left out.
  init(_ place: Workplace, _ jobs: JobBoard, _ session: Session) {
    isBusy = jobs.isBusy
    let id = session.person
    let people = try? place.work(for: Journal.ownPerson, in: session.words) { try $0.readJournal().people() }
    guard let people, people.count > 1 || id != Journal.ownPerson else { return }
    person = people.first { $0.person == id }?.profile.name ?? id
  }
}

/// Whose matters are shown, and that something is under way.
func headerView(_ facts: HeaderFacts, _ page: PageContext) -> HTML? {
  guard facts != HeaderFacts() else { return nil }
  return ul(.class("whose")) {
    if let person = facts.person {
      li {
        page.text("page.header.person") + " "
        strong { bdi { person } }
        " "
        a(.href(page.links.path("settings", "people"))) { page.text("page.header.change") }
      }
    }
    if facts.isBusy { li { a(.href(page.links.path("jobs"))) { page.text("page.jobs.title") } } }
  }
}
