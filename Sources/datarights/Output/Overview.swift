import DataRightsDesk
import DataRights
import DataRightsStore

/// What a call without a subcommand says: what is due next and what to do.
struct Overview {
  let desk: Desk
  /// How many duties are shown.
  private static let shown = 5
  /// Of how many proceedings, the newest, the next step is looked for.
  private static let considered = 1000

  init(_ desk: Desk) {
    self.desk = desk
  }

  func show() throws {
    let items = try DueList(desk).nearest(Self.shown, ofEveryone: false).items
    let outlooks = try desk.outlooks(
      of: desk.readJournal().latestProceedings(Self.considered, ofEveryone: false).proceedings)
    let exits = try NextActions(desk).exits()
    desk.print(
      [
        "format": 1, "today": JSON(desk.today.iso), "due": JSON(items.map(\.document)),
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
    NextActions(desk).steps(outlooks).map { next in
      (next.outlook.proceeding.number, desk.words.text(next.step, of: next.outlook.proceeding))
    }
  }

  private func text(_ items: [DueItem], _ outlooks: [Outlook], _ exits: [NextActions.OfExit]) -> String {
    let words = desk.words
    guard !outlooks.isEmpty || !exits.isEmpty else { return words.text("overview.empty") }
    var lines = [desk.style.bold(words.text("overview.today", ["date": words.day(desk.today)])), ""]
    if !outlooks.isEmpty { lines.append(DueItem.table(items, desk)) }
    if !exits.isEmpty {
      if !outlooks.isEmpty { lines.append("") }
      lines.append(desk.style.bold(words.text("overview.exits")))
      lines += exits.map { exit in
        let from = exit.from.map { $0 > desk.today ? " (\($0.iso))" : "" } ?? ""
        return wrapped(exit.text + from, width: Terminal.width, first: "  \(exit.service)  ", rest: "    ")
      }
    }
    let steps = steps(outlooks)
    if !steps.isEmpty {
      lines += ["", desk.style.bold(words.text("show.next"))]
      lines += steps.map { wrapped($0.text, width: Terminal.width, first: "  \($0.number)  ", rest: "     ") }
    }
    return lines.joined(separator: "\n")
  }
}
