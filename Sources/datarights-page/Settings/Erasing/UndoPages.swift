import DataRights
import DataRightsDesk
import DataRightsStore

/// Takes back what was done last, after it has said what that is.
struct UndoPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("undo") { try page($0, FormState(), status: 200) }
    routes.post("undo", undo)
  }

  private func undo(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    var text = request.context.text("page.settings.undo.done")
    let isDone = try place.act(request, &state) { desk, state in
      let journal = try desk.writeJournal()
      let model = try UndoModel(journal.lastAction(), desk)
      guard model.mark == state["mark"] else {
        state.problem = desk.words.text("page.settings.undo.changed")
        return
      }
      _ = try journal.undo(today: desk.today, recorded: desk.world.now)
      if model.hasLetter { text += " " + desk.words.text("undo.file") }
    }
    guard isDone else { return try page(request, state, status: 422) }
    request.session.say(.done(text))
    return .redirect(request.links.start)
  }

  private func page(_ request: PageRequest, _ state: FormState, status: Int) throws -> PageResponse {
    var reason: String?
    let model: UndoModel?
    do {
      model = try place.work(request) { desk in try UndoModel(desk.readJournal().lastAction(), desk) }
    } catch {
      guard let failure = Failure(error, words: request.context.words) else { throw error }
      (model, reason) = (nil, failure.sentences)
    }
    let page = request.context
    return .page(
      Page(
        title: page.text("page.settings.undo"), section: .settings,
        undoView(model, reason: reason, state, page)), status: status)
  }
}
