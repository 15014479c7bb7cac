import DataRights
import DataRightsDesk

/// A link to an entry of a plan, by its line.
struct EntryLink: Sendable, Hashable {
  let id: String
  let text: String

  /// The entry of an exit; its id where the plan has none.
  init(_ id: String, _ view: LeaveView) {
    self.id = id
    text = view.outlook.playbook.item(id).map { view.text($0.text) } ?? id
  }

  init(id: String, text: String) {
    (self.id, self.text) = (id, text)
  }
}

/// Why something cannot be logged, told so that its form can show it.
struct Refusal: Error, Sendable, Hashable {
  let message: String
  var hint: String?
  /// What comes first.
  var entries: [EntryLink] = []
  /// The id of a question to what is wrong with its answer.
  var answers: [String: String] = [:]

  init(message: String, hint: String? = nil) {
    (self.message, self.hint) = (message, hint)
  }

  init(_ failure: Failure) {
    self.init(message: failure.message, hint: failure.hint)
  }

  init(_ error: ExitError, _ view: LeaveView) {
    let failures = ExitFailures(desk: view.desk) { id in EntryLink(id, view).text }
    switch error {
    case .answers(let item, let problem):
      let words = view.desk.words
      self.init(message: words.text("page.form.wrong"))
      answers = Self.answers(problem, view.outlook.playbook.item(item)?.answers ?? [], view)
    case .guarded(let guarded):
      self.init(failures.failure(error, service: view.outlook.exit.service))
      entries = guarded.items.map { EntryLink($0, view) }
    default: self.init(failures.failure(error, service: view.outlook.exit.service))
    }
  }

  /// What a handler caught; what is no refusal is thrown on.
  init(catching error: any Error, _ words: Words) throws {
    if let refusal = error as? Refusal {
      self = refusal
    } else if let failure = Failure(error, words: words) {
      self.init(failure)
    } else {
      throw error
    }
  }

  private static func answers(
    _ problem: AnswerProblem, _ questions: [ItemQuestion], _ view: LeaveView
  ) -> [String: String] {
    let words = view.desk.words
    func name(_ id: String) -> String { questions.first { $0.id == id }.map { view.text($0.text) } ?? id }
    // A part of a record is named after its question.
    func base(_ id: String) -> String { id.split(separator: ".").first.map(String.init) ?? id }
    switch problem {
    case .missing(let ids):
      return Dictionary(ids.map { ($0, words.text("page.leaving.answer.missing")) }) { first, _ in first }
    case .unknownQuestion(let id, _), .twice(let id), .noChoice(let id, _):
      return [id: words.text("page.leaving.answer.missing")]
    case .misshapen(let id, let kind):
      return [base(id): words.text("page.leaving.answer.misshapen", ["form": words.text("answer.\(kind.rawValue)")])]
    case .wrongCount(let id, let must): return [id: words.text("page.leaving.answer.count", ["must": "\(must)"])]
    case .short(let id, let than, let unless):
      return [id: words.text("page.leaving.answer.short", ["than": name(than), "unless": name(unless)])]
    case .notYes(let id): return [id: words.text("page.leaving.answer.not-yes")]
    case .future(let id): return [base(id): words.text("page.leaving.answer.future")]
    }
  }
}

/// A refusal above its form.
func refusalBox(_ refusal: Refusal?, service: String, _ page: PageContext) -> HTML? {
  guard let refusal, refusal.answers.isEmpty else { return nil }
  return div(.class("flash", "bad", "summary"), .role("alert"), .tabindex(-1)) {
    h2 { page.text("page.leaving.refused") }
    p { refusal.message }
    if let hint = refusal.hint { p { hint } }
    if !refusal.entries.isEmpty {
      ul {
        for entry in refusal.entries {
          li { a(.href(page.links.path("leaving", service, "items", entry.id))) { entry.text } }
        }
      }
    }
  }
}
