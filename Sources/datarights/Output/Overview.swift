import DataRights

/// What a call without a subcommand says: what is due next and what to do.
struct Overview {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  func show() throws {
    let items = try DueItem.all(session)
    let outlooks = try session.outlooks()
    session.print(
      [
        "format": 1, "today": JSON(session.today.iso), "due": JSON(items.prefix(5).map(\.document)),
        "nextSteps": JSON(
          steps(outlooks).map { step in ["proceeding": JSON(step.number), "text": JSON(step.text)] as JSON }),
      ], text(items, outlooks))
  }

  /// What can be done now, each proceeding's most pressing step.
  private func steps(_ outlooks: [Outlook]) -> [(number: Int, text: String)] {
    outlooks.compactMap { outlook in
      guard let step = outlook.nextSteps.first, step.kind != .wait else { return nil }
      return (outlook.proceeding.number, session.words.text(step, of: outlook.proceeding))
    }
  }

  private func text(_ items: [DueItem], _ outlooks: [Outlook]) -> String {
    let words = session.words
    guard !outlooks.isEmpty else { return words.text("overview.empty") }
    var lines = [session.style.bold(words.text("overview.today", ["date": words.day(session.today)])), ""]
    lines.append(DueItem.table(Array(items.prefix(5)), session))
    let steps = steps(outlooks)
    if !steps.isEmpty {
      lines += ["", session.style.bold(words.text("show.next"))]
      lines += steps.map { wrapped($0.text, width: World.width, first: "  \($0.number)  ", rest: "     ") }
    }
    return lines.joined(separator: "\n")
  }
}
