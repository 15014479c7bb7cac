import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Foundation

@testable import datarights_page

/// The pages of settings over a store of their own; they are asked directly, without a network.
final class SettingsStage {
  let store = Scratch.path()
  let session: Session
  let jobs: JobBoard
  let place: Workplace
  let today: CivilDate
  private let folder: WorkFolder
  private let routes: Routes

  init(_ tag: String = "en") throws {
    guard let today = CivilDate(iso: "2026-11-25") else { throw PageError.notFound }
    self.today = today
    let words = try Repository.pageWords(tag)
    session = Session(person: Journal.ownPerson, words: words)
    let folder = WorkFolder(store: store)
    self.folder = folder
    jobs = JobBoard(folder: folder, patience: .seconds(60)) { ErrorText.pageError($0, words) }
    place = Workplace(catalogue: .repository, store: store, today: today, seed: 1)
    routes = Routes([SettingsPages(place: place, jobs: jobs), JobPages(jobs: jobs)])
  }

  deinit { try? FileManager.default.removeItem(atPath: store) }

  /// What a page answered.
  struct Reply {
    /// The status; 303 for a redirect.
    let status: Int
    /// What stands in `main`.
    let html: String
    /// Where a redirect leads, as segments behind the random one.
    let path: [String]
  }

  func get(_ path: String...) throws -> Reply { try ask(.get, path, Form(), []) }

  /// Sends a form; files are named by their fields.
  func post(
    _ path: [String], _ fields: KeyValuePairs<String, String> = [:], files: KeyValuePairs<String, String> = [:]
  ) throws -> Reply {
    var form = Form()
    for (name, value) in fields { form.add(name, value) }
    let uploads = try files.map { field, content in try upload(field, Array(content.utf8)) }
    return try ask(.post, path, form, uploads)
  }

  /// Sends a single file.
  func post(_ path: [String], _ fields: KeyValuePairs<String, String> = [:], file: [UInt8]) throws -> Reply {
    var form = Form()
    for (name, value) in fields { form.add(name, value) }
    return try ask(.post, path, form, [try upload("file", file)])
  }

  /// Goes where a redirect leads, after the job there has ended.
  func follow(_ reply: Reply) throws -> Reply {
    _ = waits { !jobs.isBusy }
    return try ask(.get, reply.path, Form(), [])
  }

  /// The file of the last job.
  func file() throws -> [UInt8] {
    _ = waits { !jobs.isBusy }
    guard case .ended(.file(let path, _, _, _)) = jobs.all.first?.state else { throw PageError.notFound }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// What the log says.
  func journal<Answer>(_ read: (Journal) throws -> Answer) throws -> Answer {
    try place.work(for: Journal.ownPerson, in: session.words) { try read($0.newPersonsJournal()) }
  }

  /// Enters a profile, so that there is a store.
  func enterProfile() throws {
    _ = try journal { journal in
      try journal.setProfile(today: today, recorded: "2026-11-25T12:00:00Z") { _ in
        Writer(name: "Erika Mustermann", email: "erika@example.org", residence: "de-be")
      }
    }
  }

  private func upload(_ field: String, _ bytes: [UInt8]) throws -> Upload {
    let made = try UploadFolder(in: folder)
    let file = try made.newFile()
    try file.write(bytes[...])
    file.close()
    return Upload(field: field, name: "sent.file", file: file.path, bytes: bytes.count, folder: made)
  }

  private func ask(_ method: datarights_page.Method, _ path: [String], _ form: Form, _ uploads: [Upload]) throws
    -> Reply
  {
    guard case .found(let handler, let parameters) = routes.match(method, path) else {
      return Reply(status: 404, html: "", path: path)
    }
    let context = PageContext(words: session.words, links: session.links, token: session.token.text)
    let request = PageRequest(
      method: method, path: path, parameters: parameters, query: Form(), form: form, uploads: uploads,
      session: session, context: context)
    switch try handler(request) {
    case .page(let page, let status): return Reply(status: status, html: page.content.text, path: path)
    case .fragment(let html): return Reply(status: 200, html: html.text, path: path)
    case .redirect(let target):
      return Reply(status: 303, html: "", path: target.text.split(separator: "/").dropFirst().map(String.init))
    case .file, .notFound: return Reply(status: 404, html: "", path: path)
    }
  }
}
