/// The comparison of an answer with what the law lists.
struct ReviewPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("requests/:number/review", open)
  }

  private func open(_ request: PageRequest) throws -> PageResponse {
    let page = request.context
    let number = try request.number("number")
    let model = try place.work(request) { try ReviewModel($0, number: number) }
    return .page(
      Page(
        title: page.text("page.follow.review.title"), section: .requests,
        reviewView(model, isComplete: request.query["complete"] != nil, page)))
  }
}
