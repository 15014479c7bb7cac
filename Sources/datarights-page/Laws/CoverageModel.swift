import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Where in the world which laws protect the people who live there.
struct CoverageModel: Sendable {
  /// A place in the picture.
  struct Tile: Sendable {
    let id: String
    let name: String
    let standing: PlaceStanding
    /// The laws of the place, in the order in which they are chosen: those in force, else those to come.
    let laws: [(id: String, name: String)]
    /// How many rights the first of them gives; nil where no general law is in force.
    let rights: Int?

    /// What the tile is called: the code, without that of the country where it is a part of one.
    var code: String { (id.split(separator: "-").last.map(String.init) ?? id).uppercased() }
  }

  /// The places of a region of the world, or the parts of a country.
  struct Group: Sendable {
    /// The region's word or the country's code.
    let id: String
    let title: String
    /// The places, by their codes.
    let tiles: [Tile]

    /// How many places there are of each standing.
    var counts: [(standing: PlaceStanding, count: Int)] {
      PlaceStanding.allCases.map { standing in (standing, tiles.count { $0.standing == standing }) }
        .filter { $0.count > 0 }
    }
  }

  let groups: [Group]
}

extension CoverageModel {
  /// Looks at every country of the world, and at the parts of those whose parts have laws of their own.
  init(_ desk: Desk) throws {
    let codes = try desk.catalogue.codes()
    let divided = try Self.dividedCountries(desk)
    var groups: [Group] = []
    for region in PlaceCode.Region.allCases {
      let ids = codes.filter { $0.region == region && $0.parent == nil }.map(\.id)
      groups.append(
        Group(
          id: region.rawValue, title: desk.words.text("page.laws.region-\(region.rawValue)"),
          tiles: try Self.tiles(ids, divided: divided, desk)))
    }
    for country in divided.sorted() {
      let name = try desk.catalogue.placeName(country).text(in: desk.words.tag)
      groups.append(
        Group(
          id: country, title: desk.words.text("page.laws.parts-of", ["place": name]),
          tiles: try Self.tiles(Self.parts(of: country, desk), divided: [], desk)))
    }
    self.groups = groups
  }

  /// The countries some part of which is named by a law that protects by residence.
  private static func dividedCountries(_ desk: Desk) throws -> Set<String> {
    let named = try desk.catalogue.laws().flatMap { law in
      law.reach.filter { $0.by == .residence && $0.outcome != .doesNotApply }.flatMap(\.places)
    }
    return Set(named.filter { $0.contains("-") }.compactMap { $0.split(separator: "-").first.map(String.init) })
  }

  private static func parts(of country: String, _ desk: Desk) throws -> [String] {
    let known = Set(desk.catalogue.placeIDs).union(try desk.catalogue.codes().map(\.id))
    return try known.filter { id in
      guard id.hasPrefix(country + "-") else { return false }
      return try desk.catalogue.chain(of: id).dropFirst().first == country
    }.sorted()
  }

  private static func tiles(_ ids: [String], divided: Set<String>, _ desk: Desk) throws -> [Tile] {
    let ids = ids.sorted()
    return try zip(ids, desk.picks(for: ids, on: desk.today)).map { id, pick in
      var standing = PlaceStanding(pick)
      if standing != .inForce, divided.contains(id) { standing = .inParts }
      let own = pick.laws.filter { $0.isOfResidence && $0.verdict != .doesNotApply }
      let first = pick.chosenLaw?.law
      return Tile(
        id: id, name: try desk.catalogue.placeName(id).text(in: desk.words.tag), standing: standing,
        laws: own.map { ($0.law.id, $0.law.name(in: desk.words.tag).short) },
        rights: standing == .inForce ? first.map { $0.rights(on: desk.today).count } : nil)
    }
  }
}

extension Law {
  /// The rights that it gives on a day.
  func rights(on day: CivilDate) -> Set<Right> {
    Set(rights.filter { $0.validity.contains(day) }.map(\.right))
  }
}
