import DataRights
import DataRightsCatalogue
import DataRightsDesk

extension Sandbox {
  /// What a command would work with on this machine, for tests of its parts.
  func desk(today: String) throws -> Desk {
    let catalogue = try Catalogue()
    return try Desk(
      catalogue: catalogue, words: catalogue.words("en"),
      world: World.live(today: CivilDate(iso: today), seed: 1), store: store, person: nil)
  }
}
