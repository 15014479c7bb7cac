package import DataRights

/// The list of what an answer must contain under the proceeding's law, to compare the answer with.
package struct AnswerReview {
  package let desk: Desk
  package let matter: Matter
  package let items: [RightRecord.AnswerItem]

  package init(desk: Desk, matter: Matter) throws {
    self.desk = desk
    self.matter = matter
    let asked = matter.proceeding.events.map(\.on).min() ?? matter.proceeding.opened
    let right = matter.law.effective(matter.proceeding.right, on: asked) ?? matter.proceeding.right
    items = matter.law.record(of: right, on: asked)?.answer.filter { $0.validity.contains(asked) } ?? []
    guard !items.isEmpty else {
      throw desk.failure("no-answer-list", ["law": matter.law.name(in: desk.words.tag).short])
    }
  }

  package func cite(_ item: RightRecord.AnswerItem) -> String { desk.words.cite(item.articles, of: matter.law) }
}
