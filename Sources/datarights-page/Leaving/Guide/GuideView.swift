import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// What a playbook tells beside its plan: remarks, ways out of problems, questions.
struct GuideModel: Sendable {
  struct Entry: Sendable {
    let question: String
    let answer: String
    let links: [WebAddress]
    /// Where one goes on then.
    let returnsTo: EntryLink?
  }

  let service: String
  let name: String
  let isBegun: Bool
  let notes: [String]
  let troubles: [Entry]
  let questions: [Entry]

  init(_ service: String, _ desk: Desk) throws {
    let exit = try ExitWorld(desk).exits.first { $0.service == service }
    guard let id = exit?.playbook ?? desk.catalogue.playbookIDs.first(where: { $0 == service }) else {
      throw PageError.notFound
    }
    let playbook = try desk.catalogue.playbook(id)
    let name = exit?.name ?? playbook.name
    func text(_ text: LocalizedText) -> String { text.text(in: desk.words.tag, service: name) }
    func entry(_ entry: Playbook.Entry) -> Entry {
      Entry(
        question: text(entry.question), answer: text(entry.answer),
        links: entry.links.compactMap { WebAddress($0.url) },
        returnsTo: exit == nil
          ? nil : entry.returnsTo.flatMap { playbook.item($0) }.map { EntryLink(id: $0.id, text: text($0.text)) })
    }
    self.service = service
    self.name = name
    isBegun = exit != nil
    notes = playbook.notes.map { text($0.text) }
    troubles = playbook.troubleshooting.map(entry)
    questions = playbook.questions.map(entry)
  }
}

/// The page with questions and ways out of problems.
func guideView(_ model: GuideModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text(
          model.isBegun ? "page.leaving.back-to" : "page.leaving.back-to-start", ["service": model.name])
      }
    }
    h1 { page.text("page.leaving.questions-of", ["service": model.name]) }
    entries("leave.troubleshooting", model.troubles, model, page)
    entries("leave.faq", model.questions, model, page)
    if !model.notes.isEmpty {
      h2 { page.text("page.leaving.beforehand") }
      ul { model.notes.map { note in li { note } } }
    }
  }
}

private func entries(_ title: String, _ entries: [GuideModel.Entry], _ model: GuideModel, _ page: PageContext) -> HTML?
{
  guard !entries.isEmpty else { return nil }
  return HTML {
    h2 { page.text(title) }
    for entry in entries {
      details {
        summary { entry.question }
        p { entry.answer }
        if !entry.links.isEmpty {
          ul { entry.links.map { link in li { a(.href(link), .rel("noreferrer")) { link.text } } } }
        }
        if let item = entry.returnsTo {
          p {
            page.text("page.leaving.go-on") + " "
            a(.href(page.links.path("leaving", model.service, "items", item.id))) { item.text }
          }
        }
      }
    }
  }
}
