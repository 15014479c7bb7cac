import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// What somebody enters of an addressee of their own.
struct OwnAddresseeForm: Sendable {
  let soFar: SoFar
  var name = ""
  var email = ""
  var address = ""
  var place = ""
  /// The id of the place, where several were offered.
  var placeID: String?
  /// What is wrong, by field.
  private(set) var errors: [String: String] = [:]
  /// The places that what was typed can mean.
  private(set) var places: [PlaceSearch.Match] = []

  /// What was typed; an empty form where nothing was.
  init(_ trail: Trail, _ form: Form, _ desk: Desk) throws {
    soFar = try SoFar(trail, before: .whom, desk)
    name = form["name"] ?? ""
    email = form["email"] ?? ""
    address = form["address"] ?? ""
    place = form["place"] ?? ""
    placeID = form["place-id"]
  }

  /// Keeps the addressee, and says under which id; nil where something is wrong.
  mutating func keep(_ desk: Desk) throws -> String? {
    let (typedName, typedEmail) = (self.name, self.email)
    let name = try check("name") { try desk.enteredLine(typedName) }
    let email = typedEmail.isEmpty ? nil : try check("email") { try desk.mailAddress(typedEmail) }
    let place = try checkedPlace(desk)
    guard errors.isEmpty, let name else { return nil }
    let id = try desk.newAddresseeID(for: name)
    try desk.writeJournal().setAddressee(
      id: id, name: name, email: email, address: address.split(separator: "\n").map(String.init), place: place,
      checked: desk.today, recorded: desk.world.now)
    return id
  }

  private mutating func check(_ field: String, _ work: () throws -> String) throws -> String? {
    do {
      return try work()
    } catch let failure as Failure {
      errors[field] = failure.message
      return nil
    }
  }

  private mutating func checkedPlace(_ desk: Desk) throws -> String? {
    guard !place.isEmpty else { return nil }
    if let placeID, try PlaceSearch(desk: desk).matches(place).contains(where: { $0.id == placeID }) { return placeID }
    do {
      return try desk.catalogue.placeID(place)
    } catch {
      places = Array(try PlaceSearch(desk: desk).matches(place).prefix(12))
      errors[places.isEmpty ? "place" : "place-id"] = desk.words.text(
        places.isEmpty ? "page.new.own-place-unknown" : "page.new.own-place-which")
      return nil
    }
  }
}
