import DataRights
import DataRightsDesk
import DataRightsStore

/// The people who share the store, and whose matters are shown.
struct PeoplePages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("settings/people") { try page($0, FormState(), status: 200) }
    routes.post("settings/people", add)
    routes.post("settings/people/switch", turn)
  }

  private func add(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    for name in ["short", "name"] where state.isBlank(name) {
      state.refuse(name, request.context.text("page.settings.people.\(name).missing"))
    }
    guard state.isRight else { return try page(request, state, status: 422) }
    let id = state["short"].lowercased()
    let known = try model(request).people.map(\.id)
    if known.contains(id) { state.refuse("short", request.context.text("page.settings.people.short.taken")) }
    do {
      // The desk says whether the short name can be one.
      try place.work(for: id, in: request.context.words) { desk in
        let name = try state.read("name", desk.words, desk.enteredLine)
        guard state.isRight else { return }
        try desk.newPersonsJournal().setProfile(today: desk.today, recorded: desk.world.now) { writer in
          var writer = writer
          writer.name = name
          return writer
        }
      }
    } catch let failure as Failure where failure.code == "profile-name" {
      state.refuse("short", failure.sentences)
    }
    guard state.isRight else { return try page(request, state, status: 422) }
    request.session.choose(person: id)
    request.session.say(.done(request.context.text("page.settings.people.added")))
    return .redirect(request.links.path("settings", "profile"))
  }

  private func turn(_ request: PageRequest) throws -> PageResponse {
    guard let id = request.form["person"], let person = try model(request).people.first(where: { $0.id == id }) else {
      return .notFound
    }
    request.session.choose(person: id)
    request.session.say(
      .done(request.context.text("page.settings.people.turned", ["name": person.name ?? person.id])))
    return .redirect(request.links.start)
  }

  private func page(_ request: PageRequest, _ state: FormState, status: Int) throws -> PageResponse {
    var model = try model(request)
    model.state = state
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.people"), section: .settings, peopleView(model, page)), status: status)
  }

  private func model(_ request: PageRequest) throws -> PeopleModel {
    try place.work(request) { try PeopleModel($0) }
  }
}
