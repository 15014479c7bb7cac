package import DataRights
import DataRightsStore

/// What can be done next in all that is under way.
package struct NextActions {
  /// The most pressing step of a proceeding.
  package struct Step {
    package let outlook: Outlook
    package let step: NextStep
  }

  /// What comes next in an exit.
  package struct OfExit {
    package let service: String
    package let name: String
    package let text: String
    /// The day from which it makes sense; nil for at once.
    package let from: CivilDate?
  }

  package let desk: Desk

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// What can be done now in proceedings, the most pressing step of each; none for one that only waits.
  package func steps(_ outlooks: [Outlook]) -> [Step] {
    outlooks.compactMap { outlook in
      guard let step = outlook.nextSteps.first, step.kind != .wait else { return nil }
      return Step(outlook: outlook, step: step)
    }
  }

  /// What comes next in each exit that is not over, or is over and has a day on which one looks again.
  package func exits() throws -> [OfExit] {
    let world = try ExitWorld(desk)
    return try world.exits.compactMap { exit in
      let view = try LeaveView(world, exit)
      guard let action = view.outlook.actions.first else { return nil }
      return OfExit(
        service: exit.service, name: exit.name, text: ActionWords(view: view).text(action.what), from: action.from)
    }
  }
}
