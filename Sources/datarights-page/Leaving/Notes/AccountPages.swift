import DataRights
import DataRightsDesk

/// How the account was used and whom letters go to, said anew.
struct AccountPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("leaving/:service/account") { request in
      try page(request, refusal: nil)
    }
    routes.post("leaving/:service/account", change)
  }

  private func page(_ request: PageRequest, refusal: Refusal?) throws -> PageResponse {
    let model = try place.work(request) { desk in
      try AccountModel(desk.leaveView(request.parameter("service")), refusal)
    }
    let title = request.context.text("page.leaving.account")
    return .page(
      Page(title: title, section: .leaving, accountView(model, request.context)), status: refusal == nil ? 200 : 422)
  }

  private func change(_ request: PageRequest) throws -> PageResponse {
    do {
      try place.work(request) { desk in try change(request.form, in: desk.leaveView(request.parameter("service"))) }
    } catch let error where !(error is PageError) {
      return try page(request, refusal: Refusal(catching: error, request.context.words))
    }
    request.session.say(.done(request.context.text("page.leaving.account-kept")))
    return .redirect(request.links.path("leaving", try request.parameter("service")))
  }
}

extension AccountPages {
  private func change(_ form: Form, in view: LeaveView) throws {
    let desk = view.desk
    if let persona = form["persona"].flatMap(Persona.init(rawValue:)), persona != view.outlook.exit.persona {
      try desk.log(ExitEvent(.persona, on: desk.today, persona: persona), in: view)
    }
    if let id = form.written("to"), id != view.outlook.addressee {
      let addressee = try desk.addressee(id).id
      try desk.log(ExitEvent(.addressee, on: desk.today, addressee: addressee), in: view)
    }
  }
}

/// How an account is used and whom letters go to.
struct AccountModel: Sendable {
  let service: String
  let name: String
  let persona: Persona
  let addressee: String?
  let addressees: [Choice]
  /// Why what was asked for last cannot be done.
  let refusal: Refusal?

  init(_ view: LeaveView, _ refusal: Refusal?) throws {
    self.refusal = refusal
    service = view.outlook.exit.service
    name = view.outlook.exit.name
    persona = view.outlook.exit.persona
    addressee = view.outlook.addressee
    addressees = try view.desk.addressees().map { Choice($0.id, $0.name) }
  }
}

/// The page on which both are changed.
func accountView(_ model: AccountModel, _ page: PageContext) -> HTML {
  var typed = Form()
  typed.add("persona", model.persona.rawValue)
  let none = model.addressee == nil ? [Choice("", page.text("page.leaving.no-addressee"))] : []
  return HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text("page.leaving.back-to", ["service": model.name])
      }
    }
    h1 { page.text("page.leaving.account") }
    refusalBox(model.refusal, service: model.service, page)
    postForm(page.links.path("leaving", model.service, "account"), page) {
      personaField(typed, page)
      selectField(
        FieldText("to", label: page.text("page.leaving.addressee"), hint: page.text("page.leaving.addressee-hint")),
        none + model.addressees, value: model.addressee ?? "")
      submitButton(page.text("page.leaving.save"))
    }
  }
}
