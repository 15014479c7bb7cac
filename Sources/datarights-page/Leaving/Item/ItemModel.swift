import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// An entry of a plan with everything that helps to settle it.
struct ItemModel: Sendable {
  /// A page of others.
  struct Link: Sendable {
    let text: String
    let address: WebAddress

    init?(_ link: PlaybookItem.Link, _ view: LeaveView) {
      guard let address = WebAddress(link.url) else { return nil }
      self.address = address
      text = link.text.map(view.text) ?? link.url
    }
  }

  /// A page that does part of the work of an entry; its name is the end of its path.
  enum Tool: String, Sendable {
    case orders, archive

    init?(_ planned: PlannedItem, _ view: LeaveView) {
      switch planned.item.role {
      case .archive: self = .archive
      case .orders, .orderRecords, .invoices:
        guard view.desk.catalogue.orderWordingIDs.contains(view.outlook.exit.service) else { return nil }
        self = .orders
      default: return nil
      }
    }
  }

  /// Something to know beside it.
  struct Note: Sendable {
    let text: String
    let links: [Link]
  }

  /// What was logged about it.
  struct Given: Sendable {
    let on: CivilDate
    let answers: [(question: String, value: String)]
    let text: String?
    let reason: String?
    let files: [String]
    let replies: [String]
  }

  let service: String
  let serviceName: String
  let planned: PlannedItem
  let title: String
  let detail: String?
  let why: String?
  let links: [Link]
  let notes: [Note]
  /// The company that answers, where it follows from the residence.
  let company: String?
  let questions: [QuestionModel]
  /// Open entries that come before this one.
  let waitsFor: [EntryLink]
  let source: ItemSource?
  /// A page of ours that does part of the work.
  let tool: Tool?
  let given: Given?
  let today: CivilDate
  var typed = Form()
  var refusal: Refusal?
  var wrongDay = false

  init(_ view: LeaveView, _ planned: PlannedItem) throws {
    let (item, outlook) = (planned.item, view.outlook)
    self.planned = planned
    service = outlook.exit.service
    serviceName = outlook.exit.name
    title = view.text(item.text)
    detail = item.detail.map(view.text)
    why = item.why.map(view.text)
    links = item.links.compactMap { Link($0, view) }
    notes = view.notes(around: item).map { note in
      Note(text: view.paragraph(note), links: note.links.compactMap { Link($0, view) })
    }
    company = item.role == .residence ? try view.world.controller(of: outlook)?.name : nil
    questions = item.answers.enumerated().map { QuestionModel($1, number: $0, view) }
    waitsFor = item.needs.filter { outlook.item($0)?.state == .open && outlook.item($0)?.isTask == true }
      .map { EntryLink($0, view) }
    source = try ItemSource(planned, view)
    tool = Tool(planned, view)
    given = planned.event.map { event in
      Given(
        on: event.on,
        answers: event.answers.map { answer in
          let asked = item.answers.first { $0.id == answer.question }
          return (asked.map { view.text($0.text) } ?? answer.question, Self.value(answer, asked, view))
        },
        text: event.text, reason: event.reason, files: event.evidence.compactMap(\.file),
        replies: item.replies(to: event.answers).map(view.text))
    }
    today = outlook.today
  }

  private static func value(_ answer: GivenAnswer, _ asked: ItemQuestion?, _ view: LeaveView) -> String {
    let words = view.desk.words
    switch asked?.kind {
    case .choice: return asked?.choices.first { $0.id == answer.value }.map { view.text($0.text) } ?? answer.value
    case .flag: return words.text(answer.value == "yes" ? "page.leaving.yes" : "page.leaving.no")
    case .date: return CivilDate(iso: answer.value).map(words.date) ?? answer.value
    default: return answer.value
    }
  }
}

/// A question of an entry; its fields are named by its number.
struct QuestionModel: Sendable {
  let question: ItemQuestion
  let number: Int
  let text: String
  let choices: [Choice]
  /// What the parts of a record are called.
  let parts: [String]

  init(_ question: ItemQuestion, number: Int, _ view: LeaveView) {
    let words = view.desk.words
    self.question = question
    self.number = number
    text = view.text(question.text)
    choices = question.choices.map { Choice($0.id, view.text($0.text)) }
    parts = question.fields.map { field in
      let key = "page.leaving.part.\(field.id)"
      return words.pattern(key) == nil ? words.text("answer.\(field.kind.rawValue)") : words.text(key)
    }
  }

  /// The name of its field.
  var name: String { "a\(number)" }
  /// The name of a part in a row of a record.
  func name(row: Int, part: Int) -> String { "a\(number)-r\(row)-p\(part)" }

  /// How many rows of a record a form has.
  static func rows(_ form: Form) -> Int { min(max(form["rows"].flatMap { Int($0) } ?? 3, 3), 60) }
}
