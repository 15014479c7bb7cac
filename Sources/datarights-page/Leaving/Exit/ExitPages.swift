import DataRights
import DataRightsDesk

/// The page of an exit, and what can be read beside it.
struct ExitPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("leaving/:service") { request in
      let service = try request.parameter("service")
      let shown = try place.work(request) { desk in
        let world = try ExitWorld(desk)
        guard let exit = world.exits.first(where: { $0.service == service }) else {
          return Shown.start(try StartModel(service, desk))
        }
        return .exit(try ExitModel(LeaveView(world, exit)))
      }
      switch shown {
      case .exit(let model):
        let title = request.context.text("page.leaving.of", ["service": model.name])
        return .page(Page(title: title, section: .leaving, exitView(model, request.context)))
      case .start(let model):
        let title = request.context.text("page.leaving.of", ["service": model.name])
        return .page(Page(title: title, section: .leaving, startView(model, request.context)))
      }
    }
    routes.get("leaving/:service/questions") { request in
      let model = try place.work(request) { desk in try GuideModel(try request.parameter("service"), desk) }
      let title = request.context.text("page.leaving.questions")
      return .page(Page(title: title, section: .leaving, guideView(model, request.context)))
    }
    routes.get("leaving/:service/report") { request in
      let model = try place.work(request) { desk in
        try ReportModel(desk.leaveView(try request.parameter("service")))
      }
      return .page(Page(title: model.title, section: .leaving, reportView(model, request.context)))
    }
  }

  /// What stands at the address of a service.
  private enum Shown {
    case exit(ExitModel)
    case start(StartModel)
  }
}
