import DataRightsDesk

extension Workplace {
  /// Does what a form asks for; false where something is wrong with it, which the form then says.
  func act(
    _ request: PageRequest, _ state: inout FormState, _ body: (Desk, inout FormState) throws -> Void
  ) throws -> Bool {
    do {
      try work(request) { desk in try body(desk, &state) }
    } catch {
      guard let failure = Failure(error, words: request.context.words) else { throw error }
      state.problem = failure.sentences
    }
    return state.isRight
  }
}
