package import DataRights
import DataRightsStore

extension Desk {
  /// Logs an event of an exit by what its playbook allows, and says how the exit stands then.
  @discardableResult
  package func log(_ event: ExitEvent, inExitFrom service: String) throws -> Exit {
    // A service that is not known makes no store.
    _ = try ExitWorld(self).exit(service)
    return try writeJournal().log(inExitFrom: service, recorded: self.world.now) { exit in
      let outlook = try ExitWorld(self).outlook(exit)
      do throws(ExitError) {
        return try outlook.logging(event)
      } catch {
        throw ExitFailures(desk: self).failure(error, service: service)
      }
    }
  }
}
