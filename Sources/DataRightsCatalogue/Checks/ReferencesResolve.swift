import DataRights

extension DataCheck {
  /// Places, parents, authorities and calendars that records name exist.
  static let referencesResolve = DataCheck(name: "reference") { catalogue in
    var findings: [DataError] = []
    func attempt(_ file: String, _ read: () throws(CatalogueError) -> Void) {
      do throws(CatalogueError) {
        try read()
      } catch {
        findings.append(DataError(error, file: file, check: "reference"))
      }
    }
    for id in catalogue.placeIDs {
      attempt("Jurisdictions/places/\(id).json") { () throws(CatalogueError) in
        let place = try catalogue.place(id)
        _ = try catalogue.chain(of: id).map { (name) throws(CatalogueError) in try catalogue.placeID(name) }
        if let authority = place.authority { _ = try catalogue.authority(authority) }
        for name in place.calendars.keys { _ = try catalogue.calendar(CalendarReference(place: id, calendar: name)) }
      }
    }
    for id in catalogue.authorityIDs {
      attempt("Jurisdictions/authorities/\(id).json") { () throws(CatalogueError) in
        _ = try catalogue.placeID(catalogue.authority(id).place)
      }
    }
    for id in catalogue.lawIDs {
      attempt("Jurisdictions/laws/\(id).json") { () throws(CatalogueError) in try resolve(catalogue.law(id), catalogue)
      }
    }
    for id in catalogue.addresseeIDs {
      attempt("Templates/addressees/\(id).json") { () throws(CatalogueError) in
        for controller in try catalogue.addressee(id).controllers {
          let places = controller.serves.filter { $0 != "*" } + [controller.place].compactMap(\.self)
          for place in places + controller.representatives.map(\.place) { _ = try catalogue.placeID(place) }
        }
      }
    }
    return findings
  }

  private static func resolve(_ law: Law, _ catalogue: Catalogue) throws(CatalogueError) {
    if let authority = law.authority { _ = try catalogue.authority(authority) }
    for place in law.reach.flatMap(\.places) { _ = try catalogue.placeID(place) }
    for method in law.methods.values {
      let named = [method.roll.calendar].compactMap(\.self) + method.workingDays.flatMap(\.calendars)
      for reference in named { _ = try catalogue.calendar(reference) }
    }
  }
}
