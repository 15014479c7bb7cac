import DataRights
import DataRightsDesk

extension AnswerReview {
  /// Asks for each item whether the answer has it, and gives the keys of those that it lacks; nil without a terminal.
  func ask() throws -> [String]? {
    guard Terminal.isInteractive, !desk.wantsJSON else { return nil }
    let words = desk.words
    var missing: [String] = []
    for item in items {
      let choice = try Prompt(desk: desk).choose(
        words.text("review.ask", ["item": item.text.text(in: words.tag), "articles": cite(item)]),
        among: [(words.text("review.yes"), true), (words.text("review.no"), false)])
      if !choice { missing.append(item.id) }
    }
    return missing
  }

  func document() throws -> JSON {
    let canonical = try desk.canonical()
    return [
      "format": 1, "proceeding": JSON(matter.proceeding.number), "law": JSON(matter.law.id),
      "items": JSON(
        items.map { item -> JSON in
          [
            "item": JSON(item.id), "text": JSON(item.text.text(in: desk.words.tag)),
            "articles": JSON(item.articles.map { canonical.cite([$0], of: matter.law, withAct: false, short: true) }),
          ]
        }),
    ]
  }

  var text: String {
    let words = desk.words
    var lines = [words.text("review.list", ["law": matter.law.name(in: words.tag).short])]
    lines += items.map { item in
      wrapped(
        "\(item.id): \(item.text.text(in: words.tag)) (\(cite(item)))", width: Terminal.width, first: "  [ ] ",
        rest: "      ")
    }
    lines += ["", words.text("review.how", ["number": "\(matter.proceeding.number)"])]
    return lines.joined(separator: "\n")
  }
}
