import DataRights
import DataRightsDesk

/// A letter that is being written: what it takes, what was entered, what it says so far.
struct FollowUpFormModel: Sendable {
  let request: RequestLine
  let letter: FollowUp
  /// What the letter is called.
  let name: String
  /// Why it makes sense, and when.
  let advice: [String]
  let options: FollowUpOptions
  let input: FollowUpInput
  /// What is wrong with the fields, by their names.
  var errors: [String: String] = [:]
  /// Why it was not written.
  var trouble: Trouble?
  var preview: FollowUpPreview

  /// What came of filling a form.
  private struct Filled {
    var errors: [String: String]
    var draft: Result<FollowUpDraft, Failure>?
  }

  /// The letter as it was entered, to be looked at.
  init(_ desk: Desk, number: Int, letter: FollowUp, input: FollowUpInput) throws {
    let matter = try Matter(desk, number: number)
    let options = try FollowUpOptions(desk, letter, matter)
    self.init(desk, matter, letter, options, input, try Self.fill(desk, matter, letter, options, input))
  }

  private init(
    _ desk: Desk, _ matter: Matter, _ letter: FollowUp, _ options: FollowUpOptions, _ input: FollowUpInput,
    _ filled: Filled
  ) {
    let words = desk.words
    request = RequestLine(matter.proceeding, words)
    self.letter = letter
    name = words.text("letter.\(letter.rawValue)").asHeading
    advice =
      matter.advice.first { $0.letter == letter }.map { advice in
        [words.text("advice.\(advice.reason.rawValue)").asSentence] + desk.times(of: advice)
      } ?? []
    self.options = options
    self.input = input
    errors = filled.errors
    preview = FollowUpPreview(Trouble(message: words.text("page.follow.preview.wrong")))
    switch filled.draft {
    case .success(let draft):
      do {
        preview = try FollowUpPreview(draft, desk)
      } catch {
        preview = FollowUpPreview(
          Failure(error, words: words).map(Trouble.init) ?? Trouble(message: words.text("page.error.failed")))
      }
    case .failure(let failure):
      preview = FollowUpPreview(Trouble(failure))
    case nil: break
    }
  }

  /// Writes the letter and gives its number among those of the request; nil where something is wrong with it.
  static func write(
    _ desk: Desk, number: Int, letter: FollowUp, input: FollowUpInput
  ) throws -> (model: FollowUpFormModel, index: Int?) {
    let matter = try Matter(desk, number: number)
    let options = try FollowUpOptions(desk, letter, matter)
    let filled = try fill(desk, matter, letter, options, input)
    var model = FollowUpFormModel(desk, matter, letter, options, input, filled)
    switch filled.draft {
    case .success(let draft) where model.preview.trouble == nil:
      return (model, try FollowUpBuilder(desk: desk).keep(draft).letters.count + 1)
    case .success: model.trouble = model.preview.trouble
    case .failure(let failure):
      if let field = fields[failure.code] {
        model.errors[field] = failure.message.asSentence
      } else {
        model.trouble = Trouble(failure)
      }
    case nil: break
    }
    return (model, nil)
  }

  private static func fill(
    _ desk: Desk, _ matter: Matter, _ letter: FollowUp, _ options: FollowUpOptions, _ input: FollowUpInput
  ) throws -> Filled {
    let (wish, errors) = input.wish(letter, number: matter.proceeding.number, needs: options.needs, desk.words)
    guard errors.isEmpty else { return Filled(errors: errors) }
    do {
      return Filled(
        errors: [:], draft: .success(try FollowUpBuilder(desk: desk).draft(wish, letter, of: matter)))
    } catch {
      guard let failure = Failure(error, words: desk.words) else { throw error }
      return Filled(errors: [:], draft: .failure(failure))
    }
  }

  /// The field at which a failure is told.
  private static let fields = [
    "reply-by-past": "reply-by", "nothing-missing": "missing", "unknown-item": "missing",
    "unknown-authority": "authority", "no-letter-language": "language", "nothing-to-complain-of": "reason",
  ]
}
