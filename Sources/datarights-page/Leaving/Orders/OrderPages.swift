import DataRights
import DataRightsDesk

/// Reads exports of orders.
struct OrderPages: PageArea {
  let place: Workplace
  let jobs: JobBoard

  /// From this size on a file is read as a job.
  private static let long = 2 << 20

  func routes(_ routes: inout Routes) {
    routes.get("leaving/:service/orders") { request in
      page(try model(request, request.query), request)
    }
    routes.post("leaving/:service/orders", read)
  }

  private func model(_ request: PageRequest, _ query: Form) throws -> OrdersModel {
    try place.work(request) { desk in
      OrdersModel(try desk.leaveView(request.parameter("service")), query: query)
    }
  }

  private func page(_ model: OrdersModel, _ request: PageRequest, status: Int = 200) -> PageResponse {
    let title = request.context.text("page.leaving.orders")
    return .page(Page(title: title, section: .leaving, ordersView(model, request.context)), status: status)
  }

  private func read(_ request: PageRequest) throws -> PageResponse {
    let service = try request.parameter("service")
    let words = request.context.words
    let exported = request.form.written("exported")
    var model = try model(request, request.form)
    guard let file = request.uploads.first(where: { $0.field == "file" }) else {
      model.errors["file"] = words.text("page.leaving.file-missing")
      return page(model, request, status: 422)
    }
    let day = exported.flatMap(CivilDate.init(iso:))
    let names = request.uploads.filter { $0.field == "invoices" }.map(\.name)
    let invoices = names.isEmpty ? nil : OrderHistory.invoiceNumbers(inFileNames: names)
    let shown = request.links.path(
      ["leaving", service, "orders"], query: ["exported": day?.iso ?? ""])
    let work: @Sendable (Desk) throws -> Int = { desk in
      let reading = OrdersReading(desk, try desk.leaveView(service).outlook.exit)
      let path = try file.named()
      let history: OrderHistory
      do {
        history = try reading.history(of: path, exportedOn: day)
      } catch let failure as Failure {
        // The user knows the file by its name; where it lies for now is nobody's business.
        throw Failure(
          code: failure.code, message: failure.message.replacing(path, with: file.name), hint: failure.hint)
      }
      _ = try reading.log(history, of: file.file, named: file.name, invoices: invoices)
      return history.orders.count
    }
    if file.bytes > Self.long {
      let job = place.start(words.text("page.leaving.orders-job"), request, on: jobs) { desk, _ in
        _ = try work(desk)
        return .link(shown, words.text("page.leaving.orders-see"))
      }
      return .redirect(jobs.path(job, request.links))
    }
    do {
      let count = try place.work(request, work)
      request.session.say(.done(words.text("orders.read", ["count": "\(count)"])))
      return .redirect(shown)
    } catch {
      model.refusal = try Refusal(catching: error, words)
      return page(model, request, status: 422)
    }
  }
}
