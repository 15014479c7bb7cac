import DataRights

/// What a call without a subcommand says: what is due next and what to do.
struct Overview {
  let context: Context

  init(_ context: Context) {
    self.context = context
  }

  func show() throws {
    let items = try DueItem.all(context)
    let outlooks = try context.outlooks()
    context.print(
      [
        "format": 1, "today": JSON(context.today.iso), "due": JSON(items.prefix(5).map(\.document)),
        "nextSteps": JSON(
          steps(outlooks).map { step in ["proceeding": JSON(step.number), "text": JSON(step.text)] as JSON }),
      ], text(items, outlooks))
  }

  /// What can be done now, each proceeding's most pressing step.
  private func steps(_ outlooks: [Outlook]) -> [(number: Int, text: String)] {
    outlooks.compactMap { outlook in
      guard let step = outlook.nextSteps.first, step.kind != .wait else { return nil }
      return (outlook.proceeding.number, context.words.text(step, of: outlook.proceeding))
    }
  }

  private func text(_ items: [DueItem], _ outlooks: [Outlook]) -> String {
    let words = context.words
    guard !outlooks.isEmpty else { return words.text("overview.empty") }
    var lines = [context.style.bold(words.text("overview.today", ["date": words.day(context.today)])), ""]
    lines.append(DueItem.table(Array(items.prefix(5)), context))
    let steps = steps(outlooks)
    if !steps.isEmpty {
      lines += ["", context.style.bold(words.text("show.next"))]
      lines += steps.map { wrapped($0.text, width: World.width, first: "  \($0.number)  ", rest: "     ") }
    }
    return lines.joined(separator: "\n")
  }
}
