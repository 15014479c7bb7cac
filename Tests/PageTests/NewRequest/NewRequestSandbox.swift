import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import Foundation

@testable import datarights_page

/// A store of its own with the pages of the way to a letter, called without a network.
final class NewRequestSandbox {
  let folder = Scratch.path()
  let place: Workplace
  let pages: NewRequestPages
  let session: Session
  let context: PageContext

  private static let jobs = JobBoard(folder: WorkFolder(store: Scratch.path())) { _ in
    .notFound
  }

  init(language: String = "en") throws {
    let catalogue = try Catalogue()
    let words = try catalogue.pageWords(language)
    place = Workplace(
      catalogue: catalogue, store: folder, today: CivilDate(year: 2026, month: 11, day: 25), seed: 1)
    pages = NewRequestPages(place: place, jobs: Self.jobs)
    session = Session(person: "own", words: words)
    context = PageContext(words: words, links: session.links, token: "token")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var hasStore: Bool { FileManager.default.fileExists(atPath: folder) }

  func work<Answer>(_ body: (Desk) throws -> Answer) throws -> Answer {
    try place.work(for: "own", in: context.words, body)
  }

  /// Keeps a profile, as the settings would.
  func keep(_ writer: Writer) throws {
    _ = try work { desk in
      try desk.newPersonsJournal().setProfile(today: desk.today, recorded: desk.world.now) { _ in writer }
    }
  }

  func get(_ query: KeyValuePairs<String, String>) -> PageRequest { request(.get, query: form(query), form: Form()) }

  func post(_ fields: KeyValuePairs<String, String>) -> PageRequest {
    request(.post, query: Form(), form: form(fields))
  }

  private func form(_ fields: KeyValuePairs<String, String>) -> Form {
    var form = Form()
    for field in fields { form.add(field.key, field.value) }
    return form
  }

  private func request(_ method: datarights_page.Method, query: Form, form: Form) -> PageRequest {
    PageRequest(
      method: method, path: [], parameters: [:], query: query, form: form, uploads: [], session: session,
      context: context)
  }
}

extension PageResponse {
  /// The markup of a page or a fragment.
  var markup: String {
    switch self {
    case .page(let page, _): page.content.text
    case .fragment(let html): html.text
    default: ""
    }
  }

  var status: Int? { if case .page(_, let status) = self { status } else { nil } }

  /// Where it leads, without the random first segment.
  var target: String? {
    guard case .redirect(let path) = self else { return nil }
    return path.text.split(separator: "/").dropFirst().joined(separator: "/")
  }
}
