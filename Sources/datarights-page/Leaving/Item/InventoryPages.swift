import DataRights
import DataRightsDesk

/// Takes stock of the linked logins of a service.
struct InventoryPages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.post("leaving/:service/logins") { request in
      let service = try request.parameter("service")
      let text = try place.work(request) { desk in
        let view = try desk.leaveView(service)
        let count = try keep(request.form, try LoginQuestion.all(view), desk)
        return desk.words.text(count == 0 ? "page.leaving.inventory-none" : "page.leaving.inventory-kept")
      }
      request.session.say(.done(text))
      return .redirect(request.links.path("leaving", service).at("next"))
    }
  }

  /// Logs what was answered and says how many answers there were.
  private func keep(_ form: Form, _ questions: [LoginQuestion], _ desk: Desk) throws -> Int {
    let answered = questions.filter { ["yes", "no"].contains(form[$0.name] ?? "") }
    for question in answered {
      let isThere = form[question.name] == "yes"
      let event = LoginEvent(
        isThere ? .present : .notUsed, on: desk.today, hasOtherSignIn: isThere ? flag(form["other"]) : nil,
        usesRelay: isThere && question.hasRelay ? flag(form[question.relayName]) : nil)
      try desk.log([question.key], of: question.key.service) { _ in event }
    }
    return answered.count
  }

  /// Yes or no; nil where nobody said.
  private func flag(_ value: String?) -> Bool? {
    switch value {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}
