public import DataRights

extension Catalogue {
  /// The ids of the places that have records.
  public var placeIDs: [String] { folders.names(in: "Jurisdictions/places", suffix: ".json") }

  /// The record of a place.
  public func place(_ id: String) throws(CatalogueError) -> Place {
    try record(.place, id, in: "Jurisdictions/places") { json, file throws(DataError) in
      try Place(json, file: file)
    }
  }

  /// The names of the tables of codes.
  var codeTables: [String] { folders.names(in: "Jurisdictions/codes", suffix: ".json") }

  /// Every code of ISO 3166 that the tables know, with its name.
  public func codes() throws(CatalogueError) -> [PlaceCode] {
    if let cached: [PlaceCode] = cache["codes"] { return cached }
    var codes: [PlaceCode] = []
    for table in codeTables {
      codes += try record(.place, table, in: "Jurisdictions/codes") { json, file throws(DataError) in
        try PlaceCode.table(json, file: file)
      }
    }
    cache["codes"] = codes
    return codes
  }

  /// Finds a place as a user writes it: upper case and `uk` are accepted.
  ///
  /// Throws where no country or part of one has that code, with the nearest name known.
  public func placeID(_ typed: String) throws(CatalogueError) -> String {
    var id = typed.lowercased().split(separator: "_").joined(separator: "-")
    if id == "uk" || id.hasPrefix("uk-") { id = "gb" + id.dropFirst(2) }
    if Self.isID(id), folders.location(of: "Jurisdictions/places/\(id).json") != nil { return id }
    if try codes().contains(where: { $0.id == id }) { return id }
    let names = try placeNames()
    let named = Set(names.filter { $0.name.lowercased() == typed.lowercased() }.map(\.id)).sorted()
    guard named.count < 2 else { throw .ambiguous(typed, named) }
    if let id = named.first { return id }
    let known = Set(names.map(\.id)).sorted()
    let near = Nearest.name(to: typed, among: names.map(\.name), lettersPerEdit: 4).flatMap { name in
      names.first { $0.name == name }?.id
    }
    throw .unknown(.place, typed, nearest: near ?? Nearest.name(to: id, among: known), known: known)
  }

  /// Every name of every place, in all languages; countries come before their parts.
  private func placeNames() throws(CatalogueError) -> [(name: String, id: String)] {
    var names: [(name: String, id: String)] = []
    for code in try codes() { names += code.name.texts.values.sorted().map { ($0, code.id) } }
    for id in placeIDs { names += try place(id).name.texts.values.sorted().map { ($0, id) } }
    return names
  }

  /// The name of a place.
  public func placeName(_ id: String) throws(CatalogueError) -> LocalizedText {
    if folders.location(of: "Jurisdictions/places/\(id).json") != nil { return try place(id).name }
    guard let code = try codes().first(where: { $0.id == id }) else {
      throw .unknown(.place, id, nearest: nil, known: [])
    }
    return code.name
  }

  /// A place and the places it lies in, itself first.
  public func chain(of id: String) throws(CatalogueError) -> [String] {
    var chain = [id]
    while chain.count < 8 {
      let last = chain[chain.count - 1]
      let parent: String? =
        if folders.location(of: "Jurisdictions/places/\(last).json") != nil {
          try place(last).parent
        } else if let dash = last.firstIndex(of: "-") {
          String(last[..<dash])
        } else {
          try codes().first { $0.id == last }?.parent
        }
      guard let parent else { return chain }
      chain.append(parent)
    }
    throw .circle(id)
  }

  /// The first answer along a place and the places it lies in.
  func inherited<Answer>(_ id: String, _ answer: (Place) -> Answer?) throws(CatalogueError) -> Answer? {
    for place in try chain(of: id) where folders.location(of: "Jurisdictions/places/\(place).json") != nil {
      if let found = answer(try self.place(place)) { return found }
    }
    return nil
  }

  /// The general supervisory authority of a place; nil where a part of it decides or none is known.
  public func authority(of place: String) throws(CatalogueError) -> Authority? {
    guard let id = try inherited(place, \.authority) else { return nil }
    return try authority(id)
  }

  /// What the record of a place, or of one it lies in, says where there is no general data-protection law.
  public func noLaw(in place: String) throws(CatalogueError) -> Place.NoLaw? { try inherited(place, \.noLaw) }

  /// Whether the parts of a place have authorities of their own while it has none.
  public func authorityIsRegional(_ place: String) throws(CatalogueError) -> Bool {
    guard try inherited(place, \.authority) == nil else { return false }
    for id in placeIDs where id.hasPrefix(place + "-") {
      if try self.place(id).authority != nil { return true }
    }
    return false
  }

  /// The languages in which one can write to authorities of a place.
  public func languages(of place: String) throws(CatalogueError) -> [String] {
    try inherited(place) { $0.languages.isEmpty ? nil : $0.languages } ?? []
  }

  /// The paper that letters are printed on in a place; nil where it names none.
  public func paper(of place: String) throws(CatalogueError) -> LetterSheet.Paper? {
    try inherited(place, \.paper)?.size
  }

  /// The working calendar of a place; a part without calendars has those of the place it lies in.
  public func calendar(_ reference: CalendarReference) throws(CatalogueError) -> WorkingCalendar {
    let key = "calendar:\(reference.id)"
    if let cached: WorkingCalendar = cache[key] { return cached }
    let id = try placeID(reference.place)
    let week = try inherited(id, \.week) ?? .mondayToFriday
    for owner in try chain(of: id) where folders.location(of: "Jurisdictions/places/\(owner).json") != nil {
      let place = try self.place(owner)
      guard let record = place.calendars[reference.calendar] else {
        guard place.calendars.isEmpty else {
          throw .noCalendar(reference.calendar, place: owner, known: place.calendars.keys.sorted())
        }
        continue
      }
      let pieces = try rules(of: record, named: "\(owner):\(reference.calendar)", depth: 0)
      let calendar = WorkingCalendar(
        id: "\(owner):\(reference.calendar)", week: week, years: record.years, pieces: pieces)
      cache[key] = calendar
      return calendar
    }
    throw .noCalendar(reference.calendar, place: id, known: [])
  }

  private func rules(
    of record: Place.CalendarRecord, named name: String, depth: Int
  ) throws(CatalogueError) -> [[HolidayRule]] {
    guard depth < 8 else { throw .circle(name) }
    var rules: [[HolidayRule]] = []
    for include in record.includes {
      guard let included = try place(include.place).calendars[include.calendar] else {
        throw .noCalendar(
          include.calendar, place: include.place, known: try place(include.place).calendars.keys.sorted())
      }
      rules += try self.rules(of: included, named: include.id, depth: depth + 1)
    }
    return record.days.isEmpty ? rules : rules + [record.days]
  }

  /// The catalogue's answers to the core's questions about places.
  public var geography: Geography {
    Geography(
      calendar: { reference in try self.calendar(reference) },
      chain: { place in try self.chain(of: place) },
      postDays: { place in try self.inherited(place, \.customaryPostDays) ?? 7 })
  }
}
