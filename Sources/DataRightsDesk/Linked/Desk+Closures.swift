package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Desk {
  /// Logs what was said or done about a separate closure, as far as its guards allow it.
  package func log(_ event: ClosureEvent, inClosure id: String) throws {
    _ = try catalogue.closure(id)
    try writeJournal().log(inClosure: id, recorded: world.now) { closure in
      let outlook = try ExitWorld(self).outlook(closure)
      do throws(ClosureError) {
        return try outlook.logging(event, today: today)
      } catch {
        throw ExitFailures(desk: self).failure(error, id: id)
      }
    }
  }
}
