import DataRights
import DataRightsDesk
import DataRightsLetters

/// Many letters from one table: uploaded, looked at row by row, then written into an archive.
struct BatchPages: PageArea {
  let place: Workplace
  let jobs: JobBoard
  private let shelf = Shelf<BatchModel>()

  init(place: Workplace, jobs: JobBoard) { (self.place, self.jobs) = (place, jobs) }

  func routes(_ routes: inout Routes) {
    routes.get("settings/batch") { form($0, FormState(["format": LetterFormat.eml.rawValue]), status: 200) }
    routes.post("settings/batch", upload)
    routes.get("settings/batch/:id", show)
    routes.post("settings/batch/:id", write)
  }

  private func upload(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    let format = LetterFormat(rawValue: state["format"])
    if format == nil { state.refuse("format", request.context.text("page.settings.batch.format.missing")) }
    let upload = request.uploads.first { $0.field == "file" }
    if upload == nil { state.refuse("file", request.context.text("page.settings.file.missing")) }
    guard let upload, let format else { return form(request, state, status: 422) }
    let model = BatchModel(upload: upload, format: format, person: request.session.person)
    let id = shelf.put(model)
    let path = request.links.path("settings", "batch", id)
    let number = place.start(request.context.text("page.settings.batch.job.check"), request, on: jobs) { desk, _ in
      var model = model
      model.rows = try BatchModel.rows(upload, format, desk)
      shelf.replace(id, with: model)
      return .link(path, desk.words.text("page.settings.batch.see"))
    }
    do {
      return .redirect(try jobs.next(after: number, request))
    } catch let error as PageError {
      shelf.remove(id)
      state.refuse("file", error.message ?? request.context.text("page.error.failed"))
      return form(request, state, status: 422)
    }
  }

  private func show(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("id")
    let model = try shelf.item(id)
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.batch"), section: .settings, batchView(model, id: id, page)))
  }

  private func write(_ request: PageRequest) throws -> PageResponse {
    let model = try shelf.item(try request.parameter("id"))
    guard model.person == request.session.person else {
      throw PageError(status: 422, request.context.text("page.settings.import.other-person"))
    }
    let number = place.start(request.context.text("page.settings.batch.job"), request, on: jobs) { desk, work in
      try LetterArchive(desk: desk).write(model, work)
    }
    return .redirect(try jobs.next(after: number, request))
  }

  private func form(_ request: PageRequest, _ state: FormState, status: Int) -> PageResponse {
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.batch"), section: .settings, batchFormView(state, page)), status: status)
  }
}
