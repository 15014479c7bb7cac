import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsTestSupport
import Foundation

@testable import datarights_page

/// A store with linked logins of an invented person, and the pages about them and about laws; gone with the value.
final class LoginStage {
  static let hostile = [
    "<script>alert(1)</script>", "{{name}}", "\"><img src=x onerror=y>", "a\u{202E}b",
    String(repeating: "x", count: 10_000),
  ]

  let words: Words
  let session: Session
  private let folder = Scratch.path()
  private let place: Workplace
  private let uploads: WorkFolder
  private let routes: Routes

  init(today: String = "2026-11-25", person: String = "own", language: String = "en") throws {
    let words = try Catalogue.repository.pageWords(language)
    self.words = words
    session = Session(person: person, words: words)
    place = Workplace(catalogue: Catalogue.repository, store: folder + "/store", today: day(today), seed: 1)
    uploads = WorkFolder(store: folder + "/uploads")
    let jobs = JobBoard(folder: uploads) { ErrorText.pageError($0, words) }
    routes = Routes([LoginPages(place: place, jobs: jobs), LawPages(place: place, jobs: jobs)])
  }

  deinit {
    uploads.remove()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var context: PageContext { PageContext(words: words, links: session.links, token: session.token.text) }

  /// Does something with a desk.
  func desk<Answer>(_ body: (Desk) throws -> Answer) throws -> Answer {
    try place.work(for: session.person, in: words, body)
  }

  /// Logs what the provider's own list says, which no guard holds up.
  func list(_ key: LinkedLogin.Key, _ state: LoginState, on iso: String) throws {
    _ = try desk { desk in
      try desk.log([key], of: key.service) { _ in LoginEvent(state, on: day(iso), source: .import) }
    }
  }

  /// What is answered to a browser that asks for a page.
  func get(_ path: String..., query: KeyValuePairs<String, String> = [:], session: Session? = nil) throws -> Shown {
    try answer(.get, path, query: Self.fields(query), form: Form(), files: [], session ?? self.session)
  }

  /// What is answered to a browser that sends a form.
  func post(
    _ path: String..., form: KeyValuePairs<String, String>, files: [(field: String, name: String, text: String)] = []
  ) throws -> Shown {
    try answer(.post, path, query: Form(), form: Self.fields(form), files: files, session)
  }

  /// An answer, with the text of its page or the address that it leads to.
  struct Shown {
    var status: Int
    var text = ""
    var target = ""
  }

  private func answer(
    _ method: datarights_page.Method, _ path: [String], query: Form, form: Form,
    files: [(field: String, name: String, text: String)], _ session: Session
  ) throws -> Shown {
    guard case .found(let handler, let parameters) = routes.match(method, path) else { return Shown(status: 404) }
    let folder = try UploadFolder(in: uploads)
    let sent = try files.map { file in
      let upload = try folder.newFile()
      try upload.write(Array(file.text.utf8)[...])
      upload.close()
      return Upload(field: file.field, name: file.name, file: upload.path, bytes: upload.count, folder: folder)
    }
    let request = PageRequest(
      method: method, path: path, parameters: parameters, query: query, form: form, uploads: sent, session: session,
      context: context)
    do {
      switch try handler(request) {
      case .page(let page, let status): return Shown(status: status, text: page.content.text)
      case .fragment(let html): return Shown(status: 200, text: html.text)
      case .redirect(let path): return Shown(status: 303, target: path.text)
      case .file: return Shown(status: 200)
      case .notFound: return Shown(status: 404)
      }
    } catch {
      return Shown(status: ErrorText.pageError(error, words).status)
    }
  }

  private static func fields(_ values: KeyValuePairs<String, String>) -> Form {
    var form = Form()
    for (name, value) in values { form.add(name, value) }
    return form
  }
}
