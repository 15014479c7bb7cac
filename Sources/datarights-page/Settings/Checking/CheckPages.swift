import DataRights
import DataRightsDesk

/// Checks the store, and mends what can be mended without loss.
struct CheckPages: PageArea {
  let place: Workplace
  let jobs: JobBoard
  private let shelf = Shelf<CheckModel>()

  init(place: Workplace, jobs: JobBoard) { (self.place, self.jobs) = (place, jobs) }

  func routes(_ routes: inout Routes) {
    routes.get("settings/check") { request in
      let page = request.context
      return .page(Page(title: page.text("page.settings.check"), section: .settings, checkFormView(page)))
    }
    routes.post("settings/check", check)
    routes.get("settings/check/:id") { request in
      let model = try shelf.item(try request.parameter("id"))
      let page = request.context
      return .page(Page(title: page.text("page.settings.check.result"), section: .settings, checkView(model, page)))
    }
  }

  private func check(_ request: PageRequest) throws -> PageResponse {
    let mending = request.form["mend"] != nil
    let links = request.links
    let number = place.start(request.context.text("page.settings.check.job"), request, on: jobs) { desk, _ in
      let id = shelf.put(try CheckModel(desk, mending: mending))
      return .link(links.path("settings", "check", id), desk.words.text("page.settings.check.see"))
    }
    return .redirect(try jobs.next(after: number, request))
  }
}
