import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Foundation

@testable import datarights_page

/// A store with one request of Erika Mustermann to a service of the catalogue, thrown away with the value.
final class FollowUpStore {
  let folder = Scratch.path()
  let words: Words
  let session: Session
  let place: Workplace
  private let uploads: WorkFolder
  private let jobs: JobBoard
  private let routes: Routes

  /// Opens a request for access under the GDPR on 2026-06-01, which is sent by mail on that day.
  ///
  /// - Parameter events: what happened then, each as `answered=2026-06-20`.
  init(today: String, _ events: String..., sent: Bool = true) throws {
    let catalogue = Catalogue.repository
    words = try catalogue.pageWords("en")
    session = Session(person: Journal.ownPerson, words: words)
    uploads = WorkFolder(store: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = folder + "/store"
    place = Workplace(catalogue: catalogue, store: store, today: day(today), seed: 1)
    let words = words
    jobs = JobBoard(folder: uploads) { ErrorText.pageError($0, words) }
    routes = Routes([FollowUpPages(place: place, jobs: jobs), JobPages(jobs: jobs)])
    let start = Workplace(catalogue: catalogue, store: store, today: day("2026-06-01"), seed: 1)
    try start.work(for: Journal.ownPerson, in: words) { desk in
      let journal = try desk.newPersonsJournal()
      try journal.setProfile(today: desk.today, recorded: desk.world.now) { _ in Writer.erikaMustermann }
      let builder = DraftBuilder(desk: desk)
      let plan = try builder.plan(
        DraftWish(right: .access, addressee: "aliexpress", law: "eu-gdpr", language: "en"))
      try journal.openProceeding(recorded: desk.world.now) { number in
        let draft = try builder.draft(plan, number: number)
        return (draft.opening, draft.letters)
      }
    }
    let logged = (sent ? [Event(.sent, on: day("2026-06-01"), via: .email)] : []) + DataRightsTestSupport.events(events)
    try desk { desk in
      for event in logged {
        try desk.writeJournal().log(event, in: 1, today: desk.today, recorded: desk.world.now)
      }
    }
  }

  deinit {
    uploads.remove()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var context: PageContext { PageContext(words: words, links: session.links, token: session.token.text) }

  /// Does something with a desk.
  func desk<Answer>(_ body: (Desk) throws -> Answer) throws -> Answer {
    try place.work(for: Journal.ownPerson, in: words, body)
  }

  /// The request as it is now.
  var proceeding: Proceeding { get throws { try desk { try $0.readJournal().proceeding(1) } } }

  /// What a page answers to GET, by its path such as `requests/1/review`.
  func get(_ path: String, _ query: [(String, String)] = []) throws -> PageResponse {
    try answer(.get, path, query: query)
  }

  /// What a page answers to a form.
  func post(
    _ path: String, _ form: [(String, String)], file: (field: String, name: String, text: String)? = nil
  ) throws -> PageResponse {
    try answer(.post, path, form: form, file: file)
  }

  private func answer(
    _ method: datarights_page.Method, _ path: String, query: [(String, String)] = [], form: [(String, String)] = [],
    file: (field: String, name: String, text: String)? = nil
  ) throws -> PageResponse {
    let segments = path.split(separator: "/").map(String.init)
    guard case .found(let handler, let parameters) = routes.match(method, segments) else { return .notFound }
    let request = PageRequest(
      method: method, path: segments, parameters: parameters, query: Self.fields(query), form: Self.fields(form),
      uploads: try file.map { [try upload($0)] } ?? [], session: session, context: context)
    return try handler(request)
  }

  private func upload(_ file: (field: String, name: String, text: String)) throws -> Upload {
    let folder = try UploadFolder(in: uploads)
    let written = try folder.newFile()
    try written.write(Array(file.text.utf8)[...])
    written.close()
    return Upload(
      field: file.field, name: Upload.cleaned(file.name), file: written.path, bytes: written.count, folder: folder)
  }

  private static func fields(_ values: [(String, String)]) -> Form {
    var form = Form()
    for (name, value) in values { form.add(name, value) }
    return form
  }

  /// The path of a redirect within the session, such as `requests/1`.
  func target(_ response: PageResponse) -> String? {
    guard case .redirect(let path) = response else { return nil }
    return String(path.text.dropFirst("/\(session.base)/".count))
  }

  /// Waits until the newest job has ended.
  func lastJob() async throws -> Job.State? {
    for _ in 0..<400 {
      if let job = jobs.all.first, job.hasEnded { return job.state }
      try await Task.sleep(for: .milliseconds(25))
    }
    return jobs.all.first?.state
  }
}

/// Texts that would do harm if they were taken for markup or for a template.
enum Hostile {
  static let all = [
    "<script>alert(1)</script>", "{{name}}", "\"><img src=x onerror=y>", "\u{202E}txt.exe",
    String(repeating: "a", count: 10_000),
  ]

  /// Whether none of them has become markup.
  static func isHarmless(_ html: String) -> Bool {
    !html.contains("<script") && !html.contains("<img") && !html.contains("\"><img")
  }
}

/// The status and the text of a page; nil for what is no page.
func shown(_ response: PageResponse) -> (status: Int, text: String)? {
  guard case .page(let page, let status) = response else { return nil }
  return (status, page.content.text)
}
