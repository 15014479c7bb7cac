import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Foundation

@testable import datarights_page

/// A store in which somebody leaves a service by the pages, thrown away with the value.
final class ExitStore {
  let folder = Scratch.path()
  let place: Workplace
  let session: Session
  let words: Words
  let jobs: JobBoard
  private let uploads: WorkFolder

  init(today: String = "2026-11-25", language: String = "en") throws {
    let catalogue = Catalogue.repository
    let words = try catalogue.pageWords(language)
    self.words = words
    place = Workplace(catalogue: catalogue, store: folder + "/store", today: CivilDate(iso: today), seed: 1)
    session = Session(person: Journal.ownPerson, words: words)
    uploads = WorkFolder(store: folder)
    jobs = JobBoard(folder: uploads) { ErrorText.pageError($0, words) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    uploads.remove()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Begins to leave AliExpress, and says that the buyer's account shall be deleted.
  static func decided(today: String = "2026-11-25") throws -> ExitStore {
    let store = try ExitStore(today: today)
    try store.post("leaving/aliexpress/start", ["persona": "buyer"])
    for (item, answer) in [
      ("account-kind", "buyer"), ("papers-needed", "no"), ("purchase-near", "no"), ("decision", "delete"),
      ("finality", "yes"),
    ] {
      try store.post("leaving/aliexpress/items/\(item)", ["state": "done", "a0": answer])
    }
    return store
  }

  /// Does something with a desk.
  func desk<Answer>(_ body: (Desk) throws -> Answer) throws -> Answer {
    try place.work(for: session.person, in: words, body)
  }

  /// How the exit from AliExpress stands.
  var outlook: ExitOutlook { get throws { try desk { try $0.leaveView("aliexpress").outlook } } }

  @discardableResult
  func get(_ path: String, query: [String: String] = [:]) throws -> PageResponse {
    try answer(.get, path, query: query, form: [:], files: [])
  }

  @discardableResult
  func post(
    _ path: String, _ form: [String: String], files: [(field: String, name: String, text: String)] = []
  ) throws -> PageResponse {
    try answer(.post, path, query: [:], form: form, files: files)
  }

  private func answer(
    _ method: datarights_page.Method, _ path: String, query: [String: String], form: [String: String],
    files: [(field: String, name: String, text: String)]
  ) throws -> PageResponse {
    let segments = path.split(separator: "/").map(String.init)
    let routes = Routes([LeavingPages(place: place, jobs: jobs)])
    guard case .found(let handler, let parameters) = routes.match(method, segments) else { return .notFound }
    let folder = try UploadFolder(in: uploads)
    let sent = try files.map { file in
      let upload = try folder.newFile()
      try upload.write(Array(file.text.utf8)[...])
      upload.close()
      return Upload(field: file.field, name: file.name, file: upload.path, bytes: upload.count, folder: folder)
    }
    return try handler(
      PageRequest(
        method: method, path: segments, parameters: parameters, query: Self.fields(query), form: Self.fields(form),
        uploads: sent, session: session,
        context: PageContext(words: words, links: session.links, token: session.token.text)))
  }

  private static func fields(_ values: [String: String]) -> Form {
    var form = Form()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) { form.add(name, value) }
    return form
  }
}

extension PageResponse {
  /// The status and the text of a page about leaving; nil for what is no page.
  var leavingPage: (status: Int, text: String)? {
    guard case .page(let page, let status) = self else { return nil }
    return (status, page.content.text)
  }

  /// Where it leads; nil where it leads nowhere.
  var leadsTo: String? {
    guard case .redirect(let path) = self else { return nil }
    return path.text
  }
}
