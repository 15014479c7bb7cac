import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

extension NewRequestPages {
  /// Asks where somebody lives.
  func residence(_ request: PageRequest) throws -> PageResponse {
    let search = request.query["search"].map { String($0.prefix(100)) }
    let model = try place.work(request) { desk in try ResidenceModel(Trail(request.query), search: search, desk) }
    return .page(page(.residence, request, residenceView(model, request.context)))
  }

  /// Keeps the place in the profile and goes on.
  func keepResidence(_ request: PageRequest) throws -> PageResponse {
    let trail = Trail(request.form)
    let name = try place.work(request) { desk in
      let place = try desk.catalogue.placeID(request.form["place"] ?? "")
      try desk.newPersonsJournal().setProfile(today: desk.today, recorded: desk.world.now) { writer in
        var writer = writer
        writer.residence = place
        return writer
      }
      return try PlaceSearch(desk: desk).place(place).fullName
    }
    request.session.say(.done(request.context.text("page.new.residence-kept", ["place": name])))
    return .redirect(trail.path(trail.next, request.links))
  }
}
