import DataRights

/// The list of what an answer must contain under the proceeding's law, to compare the answer with.
struct AnswerReview {
  let context: Context
  let matter: Matter
  private let items: [RightRecord.AnswerItem]
  private let canonical: Language

  init(context: Context, matter: Matter) throws {
    self.context = context
    self.matter = matter
    let asked = matter.proceeding.events.map(\.on).min() ?? matter.proceeding.opened
    let right = matter.law.effective(matter.proceeding.right, on: asked) ?? matter.proceeding.right
    items = matter.law.record(of: right, on: asked)?.answer.filter { $0.validity.contains(asked) } ?? []
    canonical = try context.canonical()
    guard !items.isEmpty else {
      throw context.failure("no-answer-list", ["law": matter.law.name(in: context.words.tag).short])
    }
  }

  /// Asks for each item whether the answer has it, and gives the keys of those that it lacks; nil without a terminal.
  func ask() throws -> [String]? {
    guard World.isInteractive, !context.wantsJSON else { return nil }
    let words = context.words
    var missing: [String] = []
    for item in items {
      let choice = try Prompt(context: context).choose(
        words.text("review.ask", ["item": item.text.text(in: words.tag), "articles": cite(item)]),
        among: [(words.text("review.yes"), true), (words.text("review.no"), false)])
      if !choice { missing.append(item.id) }
    }
    return missing
  }

  private func cite(_ item: RightRecord.AnswerItem) -> String { context.words.cite(item.articles, of: matter.law) }

  var document: JSON {
    [
      "format": 1, "proceeding": JSON(matter.proceeding.number), "law": JSON(matter.law.id),
      "items": JSON(
        items.map { item -> JSON in
          [
            "item": JSON(item.id), "text": JSON(item.text.text(in: context.words.tag)),
            "articles": JSON(item.articles.map { canonical.cite([$0], of: matter.law, withAct: false, short: true) }),
          ]
        }),
    ]
  }

  var text: String {
    let words = context.words
    var lines = [words.text("review.list", ["law": matter.law.name(in: words.tag).short])]
    lines += items.map { item in
      wrapped(
        "\(item.id): \(item.text.text(in: words.tag)) (\(cite(item)))", width: World.width, first: "  [ ] ",
        rest: "      ")
    }
    lines += ["", words.text("review.how", ["number": "\(matter.proceeding.number)"])]
    return lines.joined(separator: "\n")
  }
}
