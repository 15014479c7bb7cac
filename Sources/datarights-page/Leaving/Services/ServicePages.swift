import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// The list of services, and how an exit is begun.
struct ServicePages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("leaving") { request in page(try place.work(request, ServicesModel.init), request) }
    routes.post("leaving", beginOwn)
    routes.post("leaving/:service/start", begin)
  }

  private func page(_ model: ServicesModel, _ request: PageRequest, status: Int = 200) -> PageResponse {
    let title = request.context.text("page.leaving.title")
    return .page(Page(title: title, section: .leaving, servicesView(model, request.context)), status: status)
  }

  private func begin(_ request: PageRequest) throws -> PageResponse {
    let service = try request.parameter("service")
    let name = try place.work(request) { desk in
      let start = try StartModel(service, desk)
      try begin(
        Exit(
          service: service, name: start.name, playbook: service, persona: persona(request), started: desk.today), desk)
      return start.name
    }
    return begun(service, name, request)
  }

  private func beginOwn(_ request: PageRequest) throws -> PageResponse {
    let form = request.form
    guard let name = form.written("name"), name.count <= 100, !name.contains("\n") else {
      var model = try place.work(request, ServicesModel.init)
      model.typed = form
      model.errors["name"] = request.context.text("page.leaving.own-name-wrong")
      return page(model, request, status: 422)
    }
    do {
      let service = try place.work(request) { desk in
        let taken = Set(try ExitWorld(desk).exits.map(\.service) + desk.catalogue.playbookIDs)
        let service = ServicesModel.id(for: name, isTaken: taken.contains)
        let playbook = try desk.catalogue.playbook(form.written("by") ?? "shop")
        let addressee = try form.written("to").map { try desk.addressee($0).id }
        try begin(
          Exit(
            service: service, name: name, playbook: playbook.id, addressee: addressee, persona: persona(request),
            started: desk.today), desk)
        return service
      }
      return begun(service, name, request)
    } catch {
      let refusal = try Refusal(catching: error, request.context.words)
      var model = try place.work(request, ServicesModel.init)
      model.typed = form
      model.refusal = refusal
      return page(model, request, status: 422)
    }
  }

  private func begin(_ exit: Exit, _ desk: Desk) throws {
    _ = try desk.writeJournal().startExit(exit, recorded: desk.world.now)
  }

  private func persona(_ request: PageRequest) -> Persona {
    request.form["persona"].flatMap(Persona.init(rawValue:)) ?? .buyer
  }

  private func begun(_ service: String, _ name: String, _ request: PageRequest) -> PageResponse {
    request.session.say(.done(request.context.text("page.leaving.was-begun", ["service": name])))
    return .redirect(request.links.path("leaving", service))
  }
}
