import DataRights
import DataRightsDesk
import DataRightsStore

/// Erases all that is known of a person.
struct ErasurePages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("settings/forget") { try page($0, FormState(), status: 200) }
    routes.post("settings/forget", erase)
  }

  private func erase(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    let model = try place.work(request) { try ErasureModel($0) }
    guard model.isNamed(by: state["name"]) else {
      state.refuse("name", request.context.text("page.settings.forget.name.wrong", ["name": model.name]))
      return try page(request, state, status: 422)
    }
    let (session, person) = (request.session, request.session.person)
    let number = place.start(request.context.text("page.settings.forget.job"), request, on: jobs) { desk, _ in
      let words = desk.words
      let erasure = Erasure(desk)
      try erasure.prepare(proceeding: nil)
      let outcome = try erasure.erase(proceeding: nil)
      if session.person == person { session.choose(person: Journal.ownPerson) }
      let counts = [
        "proceedings": "\(outcome.forgotten.proceedings.count)", "events": "\(outcome.forgotten.events)",
        "files": "\(outcome.files)",
      ]
      return .text(
        ([words.text("forget.done", counts), words.text("forget.remains")] + outcome.remarks).joined(separator: "\n"))
    }
    do {
      return .redirect(try jobs.next(after: number, request))
    } catch let error as PageError {
      state.problem = error.message
      return try page(request, state, status: 422)
    }
  }

  private func page(_ request: PageRequest, _ state: FormState, status: Int) throws -> PageResponse {
    var model = try place.work(request) { try ErasureModel($0) }
    model.state = state
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.forget"), section: .settings, erasureView(model, page)), status: status)
  }
}
