import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// What the overview of settings shows.
struct SettingsModel: Sendable {
  /// A language of the pages, by its own name.
  struct Tongue: Sendable, Hashable {
    let tag: String
    let name: String
  }

  /// The name of the person whose matters are shown; nil where none was entered.
  let name: String?
  /// Where that person lives.
  let residence: String?
  /// How many people share the store.
  let people: Int
  /// How many addressees are the users' own.
  let ownAddressees: Int
  let tongues: [Tongue]
  /// How many pieces of long work there were in this run of the program.
  let jobs: Int

  /// Looks it up.
  init(_ desk: Desk, jobs: Int) throws {
    let journal = try desk.readJournal()
    let profile = try journal.profile()
    name = profile.name
    residence = try profile.residence.map { try PlaceNames(desk.catalogue, desk.words.tag).label(of: $0) }
    people = try journal.people().count
    ownAddressees = try journal.addressees().count
    tongues = try desk.catalogue.pageTags.map { Tongue(tag: $0, name: try desk.catalogue.language($0).name) }
    self.jobs = jobs
  }
}
