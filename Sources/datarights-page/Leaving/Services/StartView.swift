import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// A service that was not begun to be left: what its playbook says beforehand.
struct StartModel: Sendable {
  let service: String
  let name: String
  let minutes: ClosedRange<Int>?
  let edition: CivilDate
  let notes: [String]
  let hasQuestions: Bool

  init(_ service: String, _ desk: Desk) throws {
    guard desk.catalogue.playbookIDs.contains(service) else { throw PageError.notFound }
    let playbook = try desk.catalogue.playbook(service)
    guard !playbook.isAbstract else { throw PageError.notFound }
    self.service = service
    name = playbook.name
    minutes = playbook.minutes
    edition = playbook.edition
    notes = playbook.notes.map { $0.text.text(in: desk.words.tag, service: playbook.name) }
    hasQuestions = !playbook.questions.isEmpty || !playbook.troubleshooting.isEmpty
  }
}

/// The page from which an exit is begun.
func startView(_ model: StartModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) { a(.href(page.links.path("leaving"))) { page.text("page.leaving.back") } }
    h1 { page.text("page.leaving.of", ["service": model.name]) }
    if let minutes = model.minutes {
      p {
        page.text("page.leaving.minutes", ["least": "\(minutes.lowerBound)", "most": "\(minutes.upperBound)"])
      }
    }
    postForm(page.links.path("leaving", model.service, "start"), page) {
      personaField(Form(), page)
      submitButton(page.text("page.leaving.begin"))
    }
    if !model.notes.isEmpty {
      h2 { page.text("page.leaving.beforehand") }
      ul { model.notes.map { note in li { note } } }
    }
    if model.hasQuestions {
      p {
        a(.href(page.links.path("leaving", model.service, "questions"))) { page.text("page.leaving.questions") }
      }
    }
    p(.class("hint")) { page.text("page.leaving.edition", ["date": page.words.date(model.edition)]) }
  }
}
