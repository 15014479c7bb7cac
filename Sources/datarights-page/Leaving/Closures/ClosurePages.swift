import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The separate closures.
struct ClosurePages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("closures") { request in
      let closures = try place.work(request) { desk in
        try desk.catalogue.closureIDs.map { try ClosureModel($0, desk, answers: []) }
      }
      let page = request.context
      return .page(Page(title: page.text("page.closures.title"), section: .leaving, closureList(closures, page)))
    }
    routes.get("closures/:id") { request in
      let model = try place.work(request) { desk in
        try ClosureModel(request.parameter("id"), desk, answers: request.query.all("a"))
      }
      let page = request.context
      return .page(
        Page(
          title: page.text("page.closures.of", ["closure": model.name]), section: .leaving, closureView(model, page)))
    }
    routes.get("closures/:id/log/:state") { request in show(try form(request), request) }
    routes.get("closures/:id/items/:item") { request in show(try form(request), request) }
    routes.post("closures/:id/log/:state", log)
    routes.post("closures/:id/items/:item", log)
  }

  private func show(_ model: ClosureForm, _ request: PageRequest, status: Int = 200) -> PageResponse {
    let page = request.context
    return .page(
      Page(title: model.title(page), section: .leaving, closureFormView(model, page)), status: status)
  }

  /// The form that a path names.
  private func form(_ request: PageRequest) throws -> ClosureForm {
    try place.work(request) { desk in
      let id = try request.parameter("id")
      let closure = try ClosureModel(id, desk, answers: [])
      let target: ClosureForm.Target
      if let state = request.parameters["state"] {
        guard let state = ClosureState(rawValue: state), state != .notDecided else { throw PageError.notFound }
        target = .state(state)
      } else {
        guard let check = closure.checks.first(where: { $0.id == request.parameters["item"] && $0.exit == nil }) else {
          throw PageError.notFound
        }
        target = .item(
          ClosureForm.ClosureCheck(
            id: check.id, text: check.text, detail: check.detail, mayNotApply: check.mayNotApply,
            isOpen: check.state == .open))
      }
      let record = try desk.catalogue.closure(id)
      let channels = record.channels.filter { channel in
        channel.variants.isEmpty || closure.variant.map { channel.variants.contains($0.id) } ?? false
      }
      return ClosureForm(
        closure: id, name: closure.name, target: target,
        channels: channels.map { Choice($0.id, $0.text.text(in: desk.words.tag)) }, today: desk.today)
    }
  }

  private func log(_ request: PageRequest) throws -> PageResponse {
    var model = try form(request)
    model.typed = request.form
    let words = request.context.words
    let typedUntil = request.form.written("until-day")
    let until = typedUntil.flatMap(CivilDate.init(iso:))
    if typedUntil != nil, until == nil { model.errors["until-day"] = words.text("page.leaving.day-wrong") }
    guard let fields = NotedFields(request, today: model.today), model.errors.isEmpty else {
      if NotedFields(request, today: model.today) == nil { model.errors["on"] = words.text("page.leaving.day-wrong") }
      return show(model, request, status: 422)
    }
    do {
      try place.work(request) { desk in
        try desk.logClosure(
          event(model, fields, until: until, request.form, evidence: try fields.evidence(desk, quoting: true)),
          in: model.closure)
      }
    } catch {
      model.refusal = try Refusal(catching: error, words)
      return show(model, request, status: 422)
    }
    request.session.say(.done(words.text("page.closures.logged", ["closure": model.name])))
    return .redirect(request.links.path("closures", model.closure))
  }

  private func event(
    _ model: ClosureForm, _ fields: NotedFields, until: CivilDate?, _ form: Form, evidence: [Evidence]
  ) -> ClosureEvent {
    switch model.target {
    case .state(let state):
      ClosureEvent(
        state, on: fields.on, variant: form.written("variant"), until: until.map(NamedDay.day),
        channel: form.written("channel"), text: fields.text, reason: fields.reason, evidence: evidence)
    case .item(let check):
      ClosureEvent(
        nil, on: fields.on, item: check.id, itemState: form["state"].flatMap(ItemState.init(rawValue:)) ?? .done,
        text: fields.text, reason: fields.reason, evidence: evidence)
    }
  }
}

extension Desk {
  /// Logs an event of a separate closure; what is refused is told with the names of what comes first.
  func logClosure(_ event: ClosureEvent, in id: String) throws {
    let world = try ExitWorld(self)
    let outlook = try world.outlook(world.closure(id))
    do throws(ClosureError) {
      _ = try outlook.logging(event, today: today)
    } catch {
      let record = outlook.record
      func name(_ id: String) -> String {
        record.prerequisites.first { $0.id == id }?.text.text(in: words.tag) ?? id
      }
      var refusal = Refusal(ExitFailures(desk: self, named: name).failure(error, id: record.name))
      if case .prerequisitesOpen(let items) = error {
        refusal.entries = items.map { EntryLink(id: $0, text: name($0)) }
      }
      throw refusal
    }
    try log(event, inClosure: id)
  }
}

/// All separate closures.
private func closureList(_ closures: [ClosureModel], _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.closures.title") }
    p { page.text("page.closures.about") }
    dataTable(
      page.text("page.closures.title"),
      columns: ["name", "variant", "state"].map { page.text("page.closures.column.\($0)") },
      rows: closures.map { closure in
        [
          HTML { a(.href(page.links.path("closures", closure.id))) { closure.name } },
          HTML(closure.variant?.name ?? "–"), badge(page.words.name(closure.state), closure.state.tone),
        ]
      })
  }
}
