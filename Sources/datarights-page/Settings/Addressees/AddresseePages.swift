import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// Whom letters go to: the catalogue's, and the users' own.
struct AddresseePages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("settings/addressees", list)
    routes.get("settings/new-addressee") { try form($0, of: nil, FormState(), status: 200) }
    routes.post("settings/new-addressee") { try save($0, nil) }
    routes.get("settings/addressees/:id", show)
    routes.get("settings/addressees/:id/edit", edit)
    routes.post("settings/addressees/:id/edit") { try save($0, $0.parameter("id")) }
  }

  private func list(_ request: PageRequest) throws -> PageResponse {
    let all = try place.work(request) { try AddresseeModel.all($0) }
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.addressees"), section: .settings, addresseesView(all, page)))
  }

  private func show(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("id")
    let model = try place.work(request) { try AddresseeModel.one(id, $0) }
    return .page(Page(title: model.name, section: .settings, addresseeView(model, request.context)))
  }

  private func edit(_ request: PageRequest) throws -> PageResponse {
    let id = try request.parameter("id")
    let state = try place.work(request) { desk in
      let addressee = try own(id, desk)
      let controller = addressee.controllers.first
      return FormState([
        "name": addressee.name, "email": addressee.contacts.first { $0.kind == .email }?.value ?? "",
        "address": (controller?.address ?? []).joined(separator: "\n"),
        "place": try controller?.place.map(try PlaceNames(desk.catalogue, desk.words.tag).label) ?? "",
      ])
    }
    return try form(request, of: id, state, status: 200)
  }

  private func save(_ request: PageRequest, _ id: String?) throws -> PageResponse {
    var state = FormState(request.form)
    var kept = ""
    let isSaved = try place.act(request, &state) { desk, state in
      if let id { _ = try own(id, desk) }
      if state.isBlank("name") { state.refuse("name", desk.words.text("page.settings.addressee.name.missing")) }
      let name = try state.read("name", desk.words, desk.enteredLine)
      let email = try state.read("email", desk.words) { try desk.mailAddress(desk.enteredLine($0)) }
      let names = try PlaceNames(desk.catalogue, desk.words.tag)
      let place = try state.read("place", desk.words) { try names.id(of: $0, desk) }
      guard state.isRight, let name else { return }
      kept = try id ?? desk.newAddresseeID(for: name)
      _ = try desk.writeJournal().setAddressee(
        id: kept, name: name, email: email, address: state.lines("address"), place: place, checked: desk.today,
        recorded: desk.world.now)
    }
    guard isSaved else { return try form(request, of: id, state, status: 422) }
    request.session.say(.done(request.context.text("page.settings.addressee.saved")))
    return .redirect(request.links.path("settings", "addressees", kept))
  }

  private func form(_ request: PageRequest, of id: String?, _ state: FormState, status: Int) throws -> PageResponse {
    let page = request.context
    let places = try PlaceNames(place.catalogue, page.words.tag).labels()
    let title = page.text(id == nil ? "page.settings.addressee.new" : "page.settings.addressee.edit")
    return .page(
      Page(title: title, section: .settings, addresseeForm(title, id: id, state, places, page)), status: status)
  }

  private func own(_ id: String, _ desk: Desk) throws -> Addressee {
    guard let addressee = try desk.readJournal().addressees().first(where: { $0.id == id }) else {
      throw PageError.notFound
    }
    return addressee
  }
}
