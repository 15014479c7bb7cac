import DataRights
import DataRightsDesk

/// What an answer must contain, to compare the answer with.
struct ReviewModel: Sendable {
  let request: RequestLine
  /// The short name of the law.
  let law: String
  /// What the law lists, each with its provisions; empty where it lists nothing.
  let items: [Choice]
  /// Whether an answer has been logged, without which the letter has nothing to refer to.
  let isAnswered: Bool

  /// Looks up what the law of a request lists.
  init(_ desk: Desk, number: Int) throws {
    let words = desk.words
    let matter = try Matter(desk, number: number)
    request = RequestLine(matter.proceeding, words)
    law = matter.law.name(in: words.tag).short
    // Not every law lists what an answer must contain; the page then says so.
    let review = try? AnswerReview(desk: desk, matter: matter)
    items =
      review.map { review in
        review.items.map { Choice($0.id, $0.text.text(in: words.tag).asHeading, hint: review.cite($0)) }
      } ?? []
    let answers = FollowUp.incompleteAnswer.answers
    isAnswered = matter.proceeding.events.contains { answers.contains($0.kind) }
  }
}
