import DataRights
import DataRightsDesk
import DataRightsStore

extension NewRequestPages {
  /// Asks whom to write to.
  func addressees(_ request: PageRequest) throws -> PageResponse {
    let search = String((request.query["search"] ?? "").prefix(100))
    let model = try place.work(request) { desk in try AddresseesModel(Trail(request.query), search: search, desk) }
    return .page(page(.whom, request, addresseesView(model, request.context)))
  }

  /// Asks for an addressee of one's own.
  func ownAddressee(_ request: PageRequest) throws -> PageResponse {
    let model = try place.work(request) { desk in try OwnAddresseeForm(Trail(request.query), Form(), desk) }
    return .page(page(.whom, request, ownAddresseeView(model, request.context)))
  }

  /// Keeps an addressee of one's own and goes on.
  func addAddressee(_ request: PageRequest) throws -> PageResponse {
    let trail = Trail(request.form)
    let (model, id) = try place.work(request) { desk in
      var form = try OwnAddresseeForm(trail, request.form, desk)
      let id = try form.keep(desk)
      return (form, id)
    }
    guard let id else { return .page(page(.whom, request, ownAddresseeView(model, request.context)), status: 422) }
    request.session.say(.done(request.context.text("page.new.own-kept", ["name": model.name])))
    return .redirect(trail.to(id).path(trail.right == nil ? .right : .law, request.links))
  }
}
