import DataRights
import DataRightsStore

/// What a call without a subcommand says: what is due next and what to do.
struct Overview {
  let context: Context
  /// How many duties are shown.
  private static let shown = 5
  /// Of how many proceedings, the newest, the next step is looked for.
  private static let considered = 1000

  init(_ context: Context) {
    self.context = context
  }

  func show() throws {
    let items = try DueList(context).nearest(Self.shown, ofEveryone: false).items
    let outlooks = try context.outlooks(
      of: context.readJournal().latestProceedings(Self.considered, ofEveryone: false).proceedings)
    let exits = try self.exits()
    context.print(
      [
        "format": 1, "today": JSON(context.today.iso), "due": JSON(items.map(\.document)),
        "nextSteps": JSON(
          steps(outlooks).map { step in ["proceeding": JSON(step.number), "text": JSON(step.text)] as JSON }),
        "exits": JSON(
          exits.map { exit in
            ["service": JSON(exit.service), "text": JSON(exit.text), "from": JSON(exit.from?.iso)] as JSON
          }),
      ], text(items, outlooks, exits))
  }

  /// What can be done now, each proceeding's most pressing step.
  private func steps(_ outlooks: [Outlook]) -> [(number: Int, text: String)] {
    outlooks.compactMap { outlook in
      guard let step = outlook.nextSteps.first, step.kind != .wait else { return nil }
      return (outlook.proceeding.number, context.words.text(step, of: outlook.proceeding))
    }
  }

  /// What comes next in each exit that is not over, or is over and has a day on which one looks again.
  private func exits() throws -> [(service: String, text: String, from: CivilDate?)] {
    let world = try ExitWorld(context)
    return try world.exits.compactMap { exit in
      let view = try LeaveView(world, exit)
      guard let action = view.outlook.actions.first else { return nil }
      return (exit.service, ActionView(view: view).text(action.what), action.from)
    }
  }

  private func text(
    _ items: [DueItem], _ outlooks: [Outlook], _ exits: [(service: String, text: String, from: CivilDate?)]
  ) -> String {
    let words = context.words
    guard !outlooks.isEmpty || !exits.isEmpty else { return words.text("overview.empty") }
    var lines = [context.style.bold(words.text("overview.today", ["date": words.day(context.today)])), ""]
    if !outlooks.isEmpty { lines.append(DueItem.table(items, context)) }
    if !exits.isEmpty {
      if !outlooks.isEmpty { lines.append("") }
      lines.append(context.style.bold(words.text("overview.exits")))
      lines += exits.map { exit in
        let from = exit.from.map { $0 > context.today ? " (\($0.iso))" : "" } ?? ""
        return wrapped(exit.text + from, width: World.width, first: "  \(exit.service)  ", rest: "    ")
      }
    }
    let steps = steps(outlooks)
    if !steps.isEmpty {
      lines += ["", context.style.bold(words.text("show.next"))]
      lines += steps.map { wrapped($0.text, width: World.width, first: "  \($0.number)  ", rest: "     ") }
    }
    return lines.joined(separator: "\n")
  }
}
