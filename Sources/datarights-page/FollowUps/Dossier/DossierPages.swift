import DataRights
import DataRightsDesk
import DataRightsStore

/// A request as one document for an authority or a lawyer.
struct DossierPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("requests/:number/dossier") { try ask($0, DossierEntry()) }
    routes.post("requests/:number/dossier", make)
  }

  private func ask(_ request: PageRequest, _ entry: DossierEntry) throws -> PageResponse {
    let number = try request.number("number")
    let model = try place.work(request) { try DossierFormModel($0, number: number) }
    return .page(
      Page(
        title: request.context.text("page.follow.dossier.title"), section: .requests,
        dossierFormView(model, entry, request.context)), status: entry.errors.isEmpty ? 200 : 422)
  }

  private func make(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    let words = request.context.words
    var entry = DossierEntry(request.form)
    guard let wish = entry.wish(words) else { return try ask(request, entry) }
    // What is not there is told at once, and not by a job.
    _ = try place.work(request) { try $0.readJournal().proceeding(number) }
    let title = words.text("page.follow.dossier.job", ["number": "\(number)"])
    let job = place.start(title, request, on: jobs) { desk, work in
      try Self.write(desk, number, wish, to: work.newPath())
    }
    return .redirect(jobs.path(job, request.links))
  }

  private static func write(_ desk: Desk, _ number: Int, _ wish: DossierWish, to path: String) throws -> JobResult {
    let proceeding = try desk.readJournal().proceeding(number)
    let source = try DossierSource(proceeding, desk)
    let (dossier, redaction) = try DossierBuilder(desk, proceeding, source).dossier(wish)
    let output = DossierOutput(desk: desk, dossier: dossier, source: source, wish: wish, redaction: redaction)
    try output.write(to: path)
    let sum = desk.words.text("dossier.sum", ["sum": try desk.digest(of: path).hex])
    return .file(
      path: path, name: "dossier-\(proceeding.reference).\(wish.format.rawValue)",
      type: wish.format == .zip ? "application/zip" : "text/html; charset=utf-8",
      note: (output.remarks + [sum]).joined(separator: "\n"))
  }
}
