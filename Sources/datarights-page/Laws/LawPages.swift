import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The laws, to be read and compared, and the calculator of deadlines.
struct LawPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) {
    routes.get("laws", list)
    routes.get("laws/compare", compare)
    routes.get("laws/deadline", calculate)
    routes.get("laws/places", find)
    routes.get("laws/places/:place", one)
    routes.get("laws/:law", law)
  }

  private func list(_ request: PageRequest) throws -> PageResponse {
    let text = request.query["q"]?.split(separator: " ").joined(separator: " ") ?? ""
    let right = request.query["right"].flatMap(Right.init(rawValue:))
    let model = try place.work(request) { desk in try LawListModel(desk, text: text, right: right) }
    return answer(request.context.text("page.laws.title"), lawListView(model, request.context))
  }

  private func law(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { desk in try LawModel(desk, request.parameter("law")) }
    return answer(model.law.name(in: request.context.words.tag).short, lawView(model, request.context))
  }

  private func compare(_ request: PageRequest) throws -> PageResponse {
    let right = request.query["right"].flatMap(Right.init(rawValue:))
    let model = try place.work(request) { desk in
      try ComparisonModel(desk, ids: request.query.all("law"), right: right)
    }
    return answer(request.context.text("page.laws.compare"), comparisonView(model, request.context))
  }

  /// Leads to the place that was chosen; without a choice to the picture of all.
  private func find(_ request: PageRequest) throws -> PageResponse {
    let wanted = request.query["place"] ?? ""
    guard !wanted.isEmpty else { return .redirect(request.links.path("laws").at("places")) }
    let id = try place.work(request) { desk in try desk.catalogue.placeID(wanted) }
    return .redirect(request.links.path("laws", "places", id))
  }

  private func one(_ request: PageRequest) throws -> PageResponse {
    let typed = try request.parameter("place")
    let model = try place.work(request) { desk in try PlaceModel(desk, desk.catalogue.placeID(typed)) }
    return answer(
      request.context.text("page.laws.place-title", ["place": model.name]), placeView(model, request.context))
  }

  private func calculate(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { desk in try CalculatorModel(desk, CalculatorForm(request.query)) }
    return answer(
      request.context.text("page.laws.calculator"), calculatorView(model, request.context),
      status: model.errors.isEmpty ? 200 : 422)
  }

  private func answer(_ title: String, _ view: HTML, status: Int = 200) -> PageResponse {
    .page(Page(title: title, section: .laws, view), status: status)
  }
}
