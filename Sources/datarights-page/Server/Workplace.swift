import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Where the work behind a page is done: each request gets a desk of its own, and leaves it tidy.
struct Workplace: Sendable {
  let catalogue: Catalogue
  let store: String
  let today: CivilDate?
  let seed: UInt64?

  /// Does the work of a request, for the person and in the language that its session has chosen.
  ///
  /// Evidence that was kept for work that failed is taken back.
  func work<Answer>(_ request: PageRequest, _ body: (Desk) throws -> Answer) throws -> Answer {
    try work(for: request.session.person, in: request.context.words, body)
  }

  /// Does work for a person, such as that of a job; `progress` is told how far long work is.
  func work<Answer>(
    for person: String, in words: Words, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
    _ body: (Desk) throws -> Answer
  ) throws -> Answer {
    let desk = try Desk(
      catalogue: catalogue, words: words, world: World.live(today: today, seed: seed), store: store, person: person,
      progress: progress)
    do {
      let answer = try body(desk)
      desk.evidence.settle()
      return answer
    } catch {
      desk.evidence.takeBack()
      throw error
    }
  }
}
