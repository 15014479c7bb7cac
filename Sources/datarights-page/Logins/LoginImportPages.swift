import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsExchange

/// Taking in the lists of providers: the form, the work, and what came of it.
struct LoginImportPages: Sendable {
  let place: Workplace
  let jobs: JobBoard
  let shelf: LoginImportShelf

  func form(_ request: PageRequest) throws -> PageResponse {
    try place.work(request) { desk in
      try self.page(LoginImportForm(query: request.query), desk, request)
    }
  }

  func takeIn(_ request: PageRequest) throws -> PageResponse {
    var form = LoginImportForm(request.form, request.uploads)
    guard let wish = form.wish(request.context) else {
      return try place.work(request) { desk in try self.page(form, status: 422, desk, request) }
    }
    let person = request.session.person
    guard !wish.isLong else { return start(wish, person, request) }
    do {
      let result = try place.work(request) { desk in try wish.takeIn(desk) }
      return .redirect(resultPath(shelf.put(result, of: person), request.links))
    } catch {
      guard let failure = Failure(error, words: request.context.words) else { throw error }
      return try place.work(request) { desk in
        try self.page(form, failure: failure.sentence, status: 422, desk, request)
      }
    }
  }

  /// Long lists are read as a job, which leads to the result.
  private func start(_ wish: LoginImportWish, _ person: String, _ request: PageRequest) -> PageResponse {
    let (shelf, links, words) = (shelf, request.links, request.context.words)
    let job = place.start(words.text("page.provider-list.job"), request, on: jobs) { desk, _ in
      let result = try wish.takeIn(desk)
      return .link(
        links.path("logins", "import", "\(shelf.put(result, of: person))"), words.text("page.provider-list.see"))
    }
    return .redirect(jobs.path(job, request.links))
  }

  func result(_ request: PageRequest) throws -> PageResponse {
    guard let result = shelf.result(try request.number("number"), of: request.session.person) else {
      return .notFound
    }
    return .page(
      Page(
        title: request.context.text("page.provider-list.result-title", ["provider": result.provider]), section: .logins,
        loginImportResultView(result, request.context)))
  }

  private func resultPath(_ number: Int, _ links: Links) -> Links.Path {
    links.path("logins", "import", "\(number)")
  }

  private func page(
    _ form: LoginImportForm, failure: String? = nil, status: Int = 200, _ desk: Desk, _ request: PageRequest
  ) throws -> PageResponse {
    let providers = try ListProvider.allCases.map { provider in
      Choice(provider.rawValue, try desk.catalogue.provider(provider.rawValue).name)
    }
    return .page(
      Page(
        title: request.context.text("page.provider-list.title"), section: .logins,
        loginImportView(
          form, providers: providers, services: try NewLoginModel.services(desk), failure: failure,
          request.context)), status: status)
  }
}
