import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// Who writes.
struct ProfilePages: PageArea {
  let place: Workplace

  func routes(_ routes: inout Routes) {
    routes.get("settings/profile", show)
    routes.post("settings/profile", save)
  }

  private func show(_ request: PageRequest) throws -> PageResponse {
    page(try place.work(request) { try ProfileModel($0) }, request, status: 200)
  }

  private func save(_ request: PageRequest) throws -> PageResponse {
    var state = FormState(request.form)
    let isSaved = try place.act(request, &state) { desk, state in
      let typed = try Self.writer(&state, desk)
      guard state.isRight else { return }
      try desk.newPersonsJournal().setProfile(today: desk.today, recorded: desk.world.now) { old in
        var writer = typed
        // Kinds that this page has no field for stay.
        writer.identifiers.merge(old.identifiers.filter { request.form[ProfileModel.field($0.key)] == nil }) { $1 }
        return writer
      }
    }
    guard isSaved else { return page(try place.work(request) { try ProfileModel($0, state) }, request, status: 422) }
    request.session.say(.done(request.context.text("page.settings.profile.saved")))
    return .redirect(request.links.path("settings"))
  }

  private func page(_ model: ProfileModel, _ request: PageRequest, status: Int) -> PageResponse {
    let page = request.context
    return .page(
      Page(title: page.text("page.settings.profile"), section: .settings, profileView(model, page)), status: status)
  }

  /// What the form says; what is wrong is noted in it.
  static func writer(_ state: inout FormState, _ desk: Desk) throws -> Writer {
    let words = desk.words
    let names = try PlaceNames(desk.catalogue, words.tag)
    var writer = Writer()
    writer.name = try state.read("name", words, desk.enteredLine)
    writer.email = try state.read("email", words) { try desk.mailAddress(desk.enteredLine($0)) }
    writer.address = state.lines("address")
    writer.residence = try state.read("residence", words) { try names.id(of: $0, desk) }
    writer.language = try state.read("language", words) { try desk.catalogue.language($0).tag }
    for kind in words.language.identifiers.keys {
      writer.identifiers[kind] = try state.read(ProfileModel.field(kind), words, desk.enteredLine)
    }
    return writer
  }
}
