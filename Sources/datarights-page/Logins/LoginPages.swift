import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The linked logins.
struct LoginPages: PageArea {
  let place: Workplace
  let jobs: JobBoard
  private let shelf = LoginImportShelf()

  init(place: Workplace, jobs: JobBoard) {
    self.place = place
    self.jobs = jobs
  }

  func routes(_ routes: inout Routes) {
    routes.get("logins", list)
    routes.get("logins/new", new)
    routes.get("logins/providers", providers)
    routes.get("logins/providers/:provider", provider)
    routes.get("logins/:service/:provider/:connection", one)
    routes.post("logins/:service/:provider/:connection", log)
    let imports = LoginImportPages(place: place, jobs: jobs, shelf: shelf)
    routes.get("logins/import", imports.form)
    routes.post("logins/import", imports.takeIn)
    routes.get("logins/import/:number", imports.result)
  }

  private func list(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { desk in try LoginListModel(desk, only: request.query["service"]) }
    return .page(
      Page(
        title: request.context.text("page.logins.title"), section: .logins, loginListView(model, request.context)))
  }

  private func new(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { desk in try NewLoginModel(desk, request.query) }
    if let key = model.key { return .redirect(loginPath(key, request.links)) }
    return .page(
      Page(title: request.context.text("page.logins.add"), section: .logins, newLoginView(model, request.context)),
      status: model.wasSent ? 422 : 200)
  }

  private func providers(_ request: PageRequest) throws -> PageResponse {
    let providers = try place.work(request) { desk in
      try desk.catalogue.providerIDs.map { (id: $0, name: try desk.catalogue.provider($0).name) }
    }
    return .page(
      Page(
        title: request.context.text("page.logins.providers"), section: .logins,
        providersView(providers, request.context)))
  }

  private func provider(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("provider")
    let model = try place.work(request) { desk in
      guard desk.catalogue.providerIDs.contains(id) else { throw PageError.notFound }
      return try ProviderModel(desk, id)
    }
    return .page(Page(title: model.name, section: .logins, providerView(model, request.context)))
  }

  private func one(_ request: PageRequest) throws -> PageResponse {
    try place.work(request) { desk in
      let model = try self.model(request, desk)
      return self.page(model, LoginForm(today: desk.today), request)
    }
  }

  private func log(_ request: PageRequest) throws -> PageResponse {
    try place.work(request) { desk in
      let model = try self.model(request, desk)
      var form = LoginForm(request.form)
      guard form.check(request.context) else { return self.page(model, form, status: 422, request) }
      do {
        guard let event = try form.event(request.uploads, desk) else { throw PageError.notFound }
        let warnings = try desk.log([model.key], of: model.key.service) { _ in event }.warnings
        request.session.say(
          .done(
            ([desk.words.text("page.logins.saved", ["state": desk.words.name(event.state)])]
              + warnings.map { warning in
                desk.words.text("login.warning.\(warning.rawValue)", ["provider": model.provider.name])
              }).joined(separator: " ")))
        return .redirect(loginPath(model.key, request.links))
      } catch {
        guard let failure = Failure(error, words: desk.words) else { throw error }
        desk.evidence.takeBack()
        return self.page(model, form, failure: failure.sentence, status: 422, request)
      }
    }
  }

  private func model(_ request: PageRequest, _ desk: Desk) throws -> LoginModel {
    try LoginModel(
      desk, service: request.parameter("service"), provider: request.parameter("provider"),
      connection: request.parameter("connection"))
  }

  private func page(
    _ model: LoginModel, _ form: LoginForm, failure: String? = nil, status: Int = 200, _ request: PageRequest
  ) -> PageResponse {
    .page(
      Page(
        title: "\(model.service) – \(model.provider.name)", section: .logins,
        loginView(model, form, failure: failure, request.context)), status: status)
  }
}

extension Failure {
  /// What is wrong and what to do, as sentences above a form.
  var sentence: String {
    [message, hint].compactMap(\.self).filter { !$0.isEmpty }.map { text in
      let sentence = text.prefix(1).uppercased() + text.dropFirst()
      return sentence.last.map { ".!?:".contains($0) } == true ? sentence : sentence + "."
    }.joined(separator: " ")
  }
}
