import DataRights
import DataRightsDesk

/// The pages of the entries of a plan.
struct ItemPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("leaving/:service/items/:item") { request in
      let model = try model(request) { _ in }
      return page(model, request)
    }
    routes.post("leaving/:service/items/:item", settle)
  }

  private func model(_ request: PageRequest, _ change: (inout ItemModel) -> Void) throws -> ItemModel {
    var model = try place.work(request) { desk in
      let view = try desk.leaveView(request.parameter("service"))
      guard let planned = view.outlook.item(try request.parameter("item")) else { throw PageError.notFound }
      return try ItemModel(view, planned)
    }
    change(&model)
    return model
  }

  private func page(_ model: ItemModel, _ request: PageRequest, status: Int = 200) -> PageResponse {
    .page(Page(title: model.title, section: .leaving, itemView(model, request.context)), status: status)
  }

  private func settle(_ request: PageRequest) throws -> PageResponse {
    var form = request.form
    if form["more"] != nil {
      // One more group of rows is no change: the form comes back as it was typed.
      var longer = Form()
      for field in form.fields where field.name != "rows" { longer.add(field.name, field.value) }
      longer.add("rows", "\(QuestionModel.rows(form) + 3)")
      form = longer
      return page(try model(request) { $0.typed = form }, request)
    }
    let words = request.context.words
    do {
      let said = try place.work(request) { desk in try log(request, desk) }
      guard let said else {
        let wrong = try model(request) { model in
          model.typed = form
          model.wrongDay = true
        }
        return page(wrong, request, status: 422)
      }
      request.session.say(.done(said))
      return .redirect(request.links.path("leaving", try request.parameter("service")).at("next"))
    } catch {
      let refusal = try Refusal(catching: error, words)
      let refused = try model(request) { model in
        model.typed = form
        model.refusal = refusal
      }
      return page(refused, request, status: 422)
    }
  }

  /// Logs what the form says and words what follows; nil where the day is none.
  private func log(_ request: PageRequest, _ desk: Desk) throws -> String? {
    let view = try desk.leaveView(request.parameter("service"))
    guard let planned = view.outlook.item(try request.parameter("item")) else { throw PageError.notFound }
    guard let fields = NotedFields(request, today: desk.today) else { return nil }
    let state = request.form["state"].flatMap(ItemState.init(rawValue:)) ?? .done
    let questions = planned.item.answers.enumerated().map { QuestionModel($1, number: $0, view) }
    let answers = state == .done ? ItemModel.answers(questions, request.form) : []
    try desk.log(
      ExitEvent(
        .checked, on: fields.on, item: planned.id, state: state, answers: answers, text: fields.text,
        reason: fields.reason, evidence: try fields.evidence(desk)),
      in: view)
    let said = desk.words.text(
      "page.leaving.logged.\(state.rawValue)", ["item": view.text(planned.item.text)])
    return ([said] + planned.item.replies(to: answers).map(view.text)).joined(separator: " ")
  }
}
