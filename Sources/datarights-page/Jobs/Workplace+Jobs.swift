import DataRightsDesk

extension Workplace {
  /// Starts a job whose work has a desk of the person and the language that the session has now; its progress is shown.
  func start(
    _ title: String, _ request: PageRequest, on jobs: JobBoard,
    _ body: @escaping @Sendable (Desk, JobWork) throws -> JobResult
  ) -> Int {
    let (person, words) = (request.session.person, request.context.words)
    return jobs.start(title) { work in
      do {
        return try self.work(for: person, in: words, progress: work.report) { try body($0, work) }
      } catch {
        // The board would tell it in the language with which the program began.
        throw ErrorText.pageError(error, words)
      }
    }
  }
}
