import DataRights
import DataRightsDesk
import DataRightsStore

/// Erasing a request.
extension RequestPages {
  func forgetForm(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    return try place.work(request) { desk in
      let proceeding = try Self.proceeding(number, desk)
      let page = request.context
      let title = desk.words.title(proceeding.right, try AddresseeNames(desk)[proceeding.addressee])
      let model = DangerModel(
        heading: page.text("page.requests.forget-title"),
        texts: [
          page.text("page.requests.forget-what", ["request": title, "reference": proceeding.reference]),
          page.text("forget.remains"),
        ], button: page.text("page.requests.forget-button"),
        action: page.links.path("requests", "\(number)", "forget"), back: page.links.path("requests", "\(number)"))
      return Self.page(model.heading, dangerView(model, page))
    }
  }

  func forget(_ request: PageRequest) throws -> PageResponse {
    let number = try request.number("number")
    return try place.work(request) { desk in
      _ = try Self.proceeding(number, desk)
      let erasure = Erasure(desk)
      try erasure.prepare(proceeding: number)
      let outcome = try erasure.erase(proceeding: number)
      let counts = ["events": "\(outcome.forgotten.events)", "files": "\(outcome.files)"]
      request.session.say(
        .done(([desk.words.text("page.requests.forgotten", counts)] + outcome.remarks).joined(separator: " ")))
      return .redirect(request.links.path("requests"))
    }
  }
}
