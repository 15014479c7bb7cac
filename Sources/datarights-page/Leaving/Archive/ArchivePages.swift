import DataRights
import DataRightsDesk

/// Puts the records of an exit into one archive.
struct ArchivePages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("leaving/:service/archive") { request in page(try model(request), request) }
    routes.post("leaving/:service/archive", make)
  }

  private func model(_ request: PageRequest) throws -> ArchiveModel {
    try place.work(request) { desk in ArchiveModel(try desk.leaveView(request.parameter("service"))) }
  }

  private func page(_ model: ArchiveModel, _ request: PageRequest, status: Int = 200) -> PageResponse {
    let title = request.context.text("page.leaving.archive")
    return .page(Page(title: title, section: .leaving, archiveView(model, request.context)), status: status)
  }

  private func make(_ request: PageRequest) throws -> PageResponse {
    var model = try model(request)
    model.typed = request.form
    let words = request.context.words
    let day = request.form.written("keep-until").flatMap(CivilDate.init(iso:))
    if day.map({ $0 < model.today }) ?? true { model.errors["keep-until"] = words.text("page.leaving.keep-wrong") }
    let kept = request.form.written("place")
    if kept == nil { model.errors["place"] = words.text("page.leaving.place-missing") }
    guard let day, let kept, model.errors.isEmpty else { return page(model, request, status: 422) }
    let (service, today) = (model.service, model.today)
    let uploads = request.uploads.filter { $0.field == "files" }
    let job = place.start(words.text("page.leaving.archive-job"), request, on: jobs) { desk, work in
      let path = try work.newPath() + ".zip"
      let view = try desk.leaveView(service)
      let report = try ExitReport(view).text(width: 100)
      let contents = try ArchiveContents(
        desk, view: view, uploads: uploads.map { EvidenceFile($0.file, name: $0.name) }, report: report,
        keepUntil: day)
      let sum = try contents.write(to: path, service: service)
      do {
        try desk.settleArchive(view, place: kept, sum: sum, keepUntil: day)
      } catch is Failure {
        // Something comes before the entry, which stays open and says what; the archive is made all the same.
      }
      return .file(path: path, name: "\(service)-\(today.iso).zip", type: "application/zip")
    }
    return .redirect(jobs.path(job, request.links))
  }
}
