import DataRights
import DataRightsDesk

extension Desk {
  /// The exit from a service as it stands today; the page is not found where none was begun.
  func leaveView(_ service: String) throws -> LeaveView {
    let world = try ExitWorld(self)
    guard let exit = world.exits.first(where: { $0.service == service }) else { throw PageError.notFound }
    return try LeaveView(world, exit)
  }

  /// Logs an event of an exit; what is refused is told with the names of entries and questions.
  func log(_ event: ExitEvent, in view: LeaveView) throws {
    do throws(ExitError) {
      _ = try view.outlook.logging(event)
    } catch {
      throw Refusal(error, view)
    }
    try log(event, inExitFrom: view.outlook.exit.service)
  }
}
