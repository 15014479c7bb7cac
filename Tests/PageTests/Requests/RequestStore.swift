import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Foundation

@testable import datarights_page

/// A store with requests of invented people, thrown away with the value.
final class RequestStore {
  let folder = Scratch.path()
  let place: Workplace
  let session: Session
  let words: Words
  private let uploads: WorkFolder

  init(today: String, person: String = Journal.ownPerson, language: String = "en") throws {
    let catalogue = Catalogue.repository
    words = try catalogue.pageWords(language)
    place = Workplace(catalogue: catalogue, store: folder + "/store", today: CivilDate(iso: today), seed: 1)
    session = Session(person: person, words: words)
    uploads = WorkFolder(store: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    uploads.remove()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var context: PageContext { PageContext(words: words, links: session.links, token: session.token.text) }

  /// Does something with a desk.
  @discardableResult
  func desk<Answer>(_ body: (Desk) throws -> Answer) throws -> Answer {
    try place.work(for: session.person, in: words, body)
  }

  /// Opens a request for access under the GDPR, sent by mail on a day where one is named.
  @discardableResult
  func open(sent: String? = nil, addressee: String = "aliexpress", controller: String = "Example GmbH") throws -> Int {
    try desk { desk in
      let journal = try desk.newPersonsJournal()
      let opened = sent.flatMap { CivilDate(iso: $0) } ?? desk.today
      let made = try journal.openProceeding(recorded: desk.world.now) { number in
        (
          Proceeding(
            number: number, profile: journal.person, reference: "DR-2345-\(6000 + number)", right: .access,
            law: "eu-gdpr", addressee: addressee, controller: controller, controllerPlace: nil,
            representativePlaces: [], resident: "de-be", language: "en", opened: opened, disclosed: []), []
        )
      }
      if sent != nil {
        try journal.log(
          Event(.sent, on: opened, via: .email), in: made.number, today: desk.today, recorded: desk.world.now)
      }
      return made.number
    }
  }

  /// A request of the browser, with fields of a query or a form and files.
  func request(
    _ parameters: [String: String] = [:], query: [String: String] = [:], form: [String: String] = [:],
    files: [(name: String, text: String)] = []
  ) throws -> PageRequest {
    let folder = try UploadFolder(in: uploads)
    let sent = try files.map { file in
      let upload = try folder.newFile()
      try upload.write(Array(file.text.utf8)[...])
      upload.close()
      return Upload(field: "evidence", name: file.name, file: upload.path, bytes: upload.count, folder: folder)
    }
    return PageRequest(
      method: form.isEmpty ? .get : .post, path: [], parameters: parameters, query: Self.fields(query),
      form: Self.fields(form), uploads: sent, session: session, context: context)
  }

  private static func fields(_ values: [String: String]) -> Form {
    var form = Form()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) { form.add(name, value) }
    return form
  }

  /// What a route of the requests answers, a thrown error as its page has it.
  func answer(_ method: datarights_page.Method, _ path: [String], _ request: PageRequest) throws -> PageResponse {
    let words = words
    let jobs = JobBoard(folder: uploads) { ErrorText.pageError($0, words) }
    let areas: [any PageArea] = [RequestPages(place: place, jobs: jobs)]
    guard case .found(let handler, parameters: _) = Routes(areas).match(method, path) else { return .notFound }
    return try handler(request)
  }
}

extension PageResponse {
  /// The status and the text of a page; nil for what is no page.
  var shownPage: (status: Int, text: String)? {
    guard case .page(let page, let status) = self else { return nil }
    return (status, page.content.text)
  }

  var redirected: String? {
    guard case .redirect(let path) = self else { return nil }
    return path.text
  }
}
