/// The first page: what is to be done today.
struct TodayPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  func routes(_ routes: inout Routes) { routes.get("", today) }

  private func today(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { try TodayModel($0) }
    return .page(
      Page(title: request.context.text("page.nav.today"), section: .today, todayView(model, request.context)))
  }
}
