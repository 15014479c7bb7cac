import DataRights
import DataRightsDesk
import DataRightsExchange
import DataRightsStore

/// The requests and the life of each.
struct RequestPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("requests", list)
    routes.get("requests/calendar.ics", calendar)
    routes.get("requests/table.csv", table)
    routes.get("requests/:number", one)
    routes.get("requests/:number/evidence/:sum", evidence)
    routes.get("requests/:number/log", logForm)
    routes.post("requests/:number/log", log)
    routes.get("requests/:number/events/:position", correctForm)
    routes.post("requests/:number/events/:position", correct)
    routes.get("requests/:number/events/:position/take-back", takeBackForm)
    routes.post("requests/:number/events/:position/take-back", takeBack)
    routes.get("requests/:number/forget", forgetForm)
    routes.post("requests/:number/forget", forget)
  }

  private func list(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { try RequestListModel($0, request.query) }
    return .page(
      Page(
        title: request.context.text("page.nav.requests"), section: .requests, requestListView(model, request.context)))
  }

  /// The days before a date on which a calendar reminds of it, as the command has it.
  private static let alarm = 1

  private func calendar(_ request: PageRequest) throws -> PageResponse {
    let bytes = try place.work(request) { desk in
      try CalendarView(desk, alarm: Self.alarm, openOnly: false, ofEveryone: request.query["who"] == "everyone").bytes
    }
    return .file(FileAnswer(.bytes(bytes), name: "datarights.ics", type: "text/calendar; charset=utf-8"))
  }

  private func table(_ request: PageRequest) throws -> PageResponse {
    let bytes = try place.work(request) { desk in
      try ProceedingTable.csv(RequestListModel.search(request.query), desk)
    }
    return .file(FileAnswer(.bytes(bytes), name: "datarights.csv", type: "text/csv; charset=utf-8"))
  }

  private func one(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    let model = try place.work(request) { try RequestModel($0, Self.proceeding(number, $0)) }
    return Self.page(model.title, requestView(model, request.context))
  }

  private func evidence(_ request: PageRequest) throws -> PageResponse {
    let (number, sum) = (try request.number("number"), try request.parameter("sum"))
    return try place.work(request) { desk in
      let pieces = try Self.proceeding(number, desk).events.flatMap(\.evidence)
      guard let piece = pieces.first(where: { $0.sha256 == sum }) else { return .notFound }
      switch desk.evidence.folder.state(of: sum) {
      case .missing: return .notFound
      case .changed: throw PageError(status: 422, request.context.text("page.requests.file-changed"))
      case .kept:
        return .file(
          FileAnswer(
            .path(desk.evidence.folder.path(of: sum)), name: Upload.cleaned(piece.file ?? ""),
            type: "application/octet-stream"))
      }
    }
  }

  /// A page of this part.
  static func page(_ title: String, _ content: HTML, status: Int = 200) -> PageResponse {
    .page(Page(title: title, section: .requests, content), status: status)
  }

  /// The request with a number; there is no page where it is nobody's or another person's.
  static func proceeding(_ number: Int, _ desk: Desk) throws -> Proceeding {
    do {
      return try desk.readJournal().proceeding(number)
    } catch StoreError.noSuchProceeding, StoreError.otherPersons {
      throw PageError.notFound
    }
  }
}
