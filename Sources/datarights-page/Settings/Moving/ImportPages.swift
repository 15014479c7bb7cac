import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Takes in an export of ours or what another program kept, after it has shown what that would be.
struct ImportPages: PageArea {
  let place: Workplace
  let jobs: JobBoard
  private let shelf = Shelf<ImportModel>()

  init(place: Workplace, jobs: JobBoard) { (self.place, self.jobs) = (place, jobs) }

  func routes(_ routes: inout Routes) {
    routes.get("settings/import") { try form($0, FormState(), status: 200) }
    routes.post("settings/import", upload)
    routes.get("settings/import/:id", show)
    routes.post("settings/import/:id", take)
  }

  private func upload(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    guard let upload = request.uploads.first(where: { $0.field == "file" }) else {
      state.refuse("file", request.context.text("page.settings.file.missing"))
      return try form(request, state, status: 422)
    }
    let law = state.isBlank("law") ? nil : state["law"]
    let model = ImportModel(upload, law: law, person: request.session.person)
    let id = shelf.put(model)
    let path = request.links.path("settings", "import", id)
    let number = place.start(request.context.text("page.settings.import.job"), request, on: jobs) { desk, _ in
      var model = model
      model.contents = ImportModel.Contents(try ImportModel.plan(upload, law: law, desk))
      shelf.replace(id, with: model)
      return .link(path, desk.words.text("page.settings.import.see"))
    }
    do {
      return .redirect(try jobs.next(after: number, request))
    } catch let error as PageError {
      shelf.remove(id)
      state.refuse("file", error.message ?? request.context.text("page.error.failed"))
      return try form(request, state, status: 422)
    }
  }

  private func show(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("id")
    let model = try shelf.item(id)
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.import"), section: .settings, importView(model, id: id, page)))
  }

  private func take(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("id")
    let model = try shelf.item(id)
    let path = request.links.path("settings", "import", id)
    // Sent twice, it is done once.
    guard let upload = model.upload else { return .redirect(path) }
    guard model.person == request.session.person else {
      throw PageError(status: 422, request.context.text("page.settings.import.other-person"))
    }
    let number = place.start(request.context.text("page.settings.import.job.take"), request, on: jobs) { desk, _ in
      let plan = try ImportModel.plan(upload, law: model.law, desk)
      try plan.store()
      var model = model
      model.contents = ImportModel.Contents(plan)
      model.upload = nil
      shelf.replace(id, with: model)
      return .link(
        path, desk.words.text("page.settings.import.see"), note: desk.words.text("page.settings.import.done"))
    }
    return .redirect(try jobs.next(after: number, request))
  }

  private func form(_ request: PageRequest, _ state: FormState, status: Int) throws -> PageResponse {
    let page = request.context
    let laws = try place.catalogue.outlines().map { Choice($0.id, $0.name(in: page.words.tag).full) }
      .sorted { $0.label < $1.label }
    return .page(
      Page(
        title: page.text("page.settings.import"), section: .settings,
        importFormView(state, [Choice("", page.text("page.settings.import.law.by-residence"))] + laws, page)),
      status: status)
  }
}
