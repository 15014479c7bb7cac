import DataRights
import DataRightsDesk

/// Notes what happened with an account: asked for, confirmed, signed in, called off and so on.
struct NotePages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("leaving/:service/notes/:kind") { request in page(try model(request), request) }
    routes.post("leaving/:service/notes/:kind", note)
  }

  private func model(_ request: PageRequest) throws -> NoteModel {
    guard let kind = NoteKind(rawValue: try request.parameter("kind")) else { throw PageError.notFound }
    return try place.work(request) { desk in NoteModel(kind, try desk.leaveView(request.parameter("service"))) }
  }

  private func page(_ model: NoteModel, _ request: PageRequest, status: Int = 200) -> PageResponse {
    let title = request.context.text(model.kind.key(isSubmitted: model.isSubmitted))
    return .page(Page(title: title, section: .leaving, noteView(model, request.context)), status: status)
  }

  private func note(_ request: PageRequest) throws -> PageResponse {
    var model = try model(request)
    model.typed = request.form
    let words = request.context.words
    let until = until(request.form)
    if until == .wrong { model.errors["until-day"] = words.text("page.leaving.day-wrong") }
    guard let fields = NotedFields(request, today: model.today), until != .wrong else {
      if NotedFields(request, today: model.today) == nil { model.errors["on"] = words.text("page.leaving.day-wrong") }
      return page(model, request, status: 422)
    }
    do {
      try place.work(request) { desk in
        let view = try desk.leaveView(model.service)
        let path = request.form.written("path") ?? (model.kind == .submitted ? view.outlook.path : nil)
        try desk.log(
          ExitEvent(
            model.kind.event, on: fields.on, path: path, until: until.named, text: fields.text, reason: fields.reason,
            evidence: try fields.evidence(desk)),
          in: view)
      }
    } catch {
      model.refusal = try Refusal(catching: error, words)
      return page(model, request, status: 422)
    }
    request.session.say(.done(said(model, fields, words)))
    return .redirect(request.links.path("leaving", model.service))
  }

  /// What is told after it was logged.
  private func said(_ model: NoteModel, _ fields: NotedFields, _ words: Words) -> String {
    var parts = [words.text(model.kind.key + "-done", ["service": model.serviceName])]
    if model.kind == .confirmed, fields.uploads.isEmpty, fields.text == nil {
      parts.append(words.text("leave.confirmed-by-word"))
    }
    return parts.joined(separator: " ")
  }

  private enum Until: Equatable {
    case named(NamedDay)
    case none, wrong

    var named: NamedDay? { if case .named(let day) = self { day } else { nil } }
  }

  private func until(_ form: Form) -> Until {
    let day = form.written("until-day")
    switch form["until"] {
    case "unknown": return .named(.unknown)
    case "day": return day.flatMap(CivilDate.init(iso:)).map { .named(.day($0)) } ?? .wrong
    // Whoever names a day means it, whichever answer is marked.
    default: return day.map { CivilDate(iso: $0).map { .named(.day($0)) } ?? .wrong } ?? .none
    }
  }
}
