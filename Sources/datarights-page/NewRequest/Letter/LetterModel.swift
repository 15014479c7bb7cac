import DataRights
import DataRightsDesk
import DataRightsStore

/// The step at which the letter is written.
struct LetterModel: Sendable {
  let soFar: SoFar
  let form: LetterForm
  /// What the form asks; nil where no letter can be written.
  let questions: LetterQuestions?
  let preview: LetterPreview?
  /// What is wrong, by field; empty until the letter is to be written.
  let errors: [String: String]
  /// What stands in the way of the letter.
  let failure: Failure?

  /// Fills the letter of a form.
  ///
  /// - Parameters:
  ///   - failure: what kept the letter from being written; nil for what kept it from being filled.
  ///   - showsErrors: whether the fields say what is missing, which they do not before they were filled.
  init(
    _ trail: Trail, _ form: LetterForm, _ attempt: LetterAttempt, failure: Failure? = nil, showsErrors: Bool,
    _ desk: Desk
  ) throws {
    soFar = try SoFar(trail, before: .letter, desk)
    self.form = form
    let profile = try desk.readJournal().profile()
    let plan =
      try attempt.draft?.plan
      ?? LetterAttempt(LetterInput(LetterForm(profile: profile), trail, profile: profile, desk), desk).draft?.plan
    questions = try plan.map { try LetterQuestions($0, desk) }
    preview = try LetterPreview(attempt, desk)
    errors = showsErrors ? attempt.errors : [:]
    self.failure = failure ?? attempt.failure
  }
}
