import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Codes, parents, and what a part of a country has of the whole.
struct PlaceCodeTests {
  private let catalogue = Catalogue.repository

  @Test func `all countries of ISO 3166-1 and all states of the US are known`() throws {
    let codes = try catalogue.codes()
    let countries = codes.filter { $0.id.utf8.count == 2 }
    // 249 officially assigned codes; fifty states and the District of Columbia.
    #expect(countries.count == 249)
    #expect(codes.count == 249 + 51)
    #expect(Set(codes.map(\.id)).count == codes.count)
    let states = codes.filter { $0.id.hasPrefix("us-") }
    #expect(states.count == 51 && states.allSatisfy { $0.parent == "us" })
    #expect(codes.allSatisfy { $0.id == $0.id.lowercased() && $0.name.texts["en"] != nil })
  }

  @Test func `every country has the region by which the United Nations group it`() throws {
    let codes = try catalogue.codes()
    // Antarctica alone has none, and parts of a country have that of the country.
    #expect(codes.filter { $0.region == nil && $0.id.utf8.count == 2 }.map(\.id) == ["aq"])
    #expect(codes.allSatisfy { $0.id.utf8.count == 2 || $0.region == nil })
    func region(_ id: String) -> PlaceCode.Region? { codes.first { $0.id == id }?.region }
    #expect(region("cy") == .asia && region("tr") == .asia && region("ru") == .europe && region("eg") == .africa)
    #expect(region("gl") == .americas && region("cx") == .oceania)
  }

  @Test func `every place with a record has its code or its country's`() throws {
    let codes = Set(try catalogue.codes().map(\.id))
    for id in catalogue.placeIDs {
      #expect(codes.contains(id) || id.split(separator: "-").first.map { codes.contains(String($0)) } == true)
    }
  }

  @Test func `a name that two places bear is not decided silently`() {
    #expect(throws: CatalogueError.ambiguous("Georgia", ["ge", "us-ga"])) { try catalogue.placeID("Georgia") }
  }

  @Test(arguments: [
    ("DE", "de"), ("GB-ENG", "gb-eng"), ("uk", "gb"), ("UK-SCT", "gb-sct"), ("us_ca", "us-ca"), ("Germany", "de"),
    ("deutschland", "de"), ("California", "us-ca"), ("Berlin", "de-be"), ("Schottland", "gb-sct"), ("us-ny", "us-ny"),
    ("kp", "kp"),
  ])
  func `a place is found as people write it`(typed: String, id: String) throws {
    #expect(try catalogue.placeID(typed) == id)
  }

  @Test(arguments: ["zz", "us-zz", "q", "Atlantis"])
  func `a place that does not exist is refused`(typed: String) {
    #expect(throws: CatalogueError.self) { try catalogue.placeID(typed) }
  }
}

struct PlaceChainTests {
  private let catalogue = Catalogue.repository

  @Test(arguments: [
    ("gp", ["gp", "fr"]), ("re", ["re", "fr"]), ("ax", ["ax", "fi"]), ("de-be", ["de-be", "de"]),
    ("ch-zh", ["ch-zh", "ch"]),
    ("gb-eng", ["gb-eng", "gb"]), ("us-ca", ["us-ca", "us"]), ("us-ny", ["us-ny", "us"]), ("de", ["de"]),
    ("kp", ["kp"]),
  ])
  func `a place lies in its country`(id: String, chain: [String]) throws {
    #expect(try catalogue.chain(of: id) == chain)
  }

  @Test func `places that lie in one another are refused, not followed`() throws {
    let folder = try TemporaryFolder()
    for (id, parent) in [("xa", "xb"), ("xb", "xa")] {
      try folder.write(
        "Jurisdictions/places/\(id).json",
        """
        {"id": "\(id)", "name": {"en": "X"}, "parent": "\(parent)", "checked": "2026-11-23", "certainty": "confirmed",
         "sources": {"x": {"title": "X", "url": "https://example.org"}}}
        """)
    }
    #expect(throws: CatalogueError.circle("xa")) { try Catalogue(folders: [folder.path]).chain(of: "xa") }
  }
}

struct InheritanceTests {
  private let catalogue = Catalogue.repository

  @Test func `a part without calendars has the country's`() throws {
    #expect(try catalogue.calendar(CalendarReference("at-9")).id == "at:public")
    // Austria's national day.
    #expect(try catalogue.calendar(CalendarReference("at-9")).isHoliday(day("2026-10-26")))
  }

  @Test func `a part's calendar holds the country's days and its own`() throws {
    let berlin = try catalogue.calendar(CalendarReference("de-be"))
    #expect(berlin.id == "de-be:public")
    #expect(berlin.isHoliday(day("2026-10-03")))
    #expect(berlin.isHoliday(day("2027-03-08")))
    #expect(try catalogue.calendar(CalendarReference("de")).isHoliday(day("2027-03-08")) == false)
    // The day of the abolition of slavery in Guadeloupe, and the Assumption in all France.
    let guadeloupe = try catalogue.calendar(CalendarReference("gp"))
    #expect(guadeloupe.isHoliday(day("2026-05-27")) && guadeloupe.isHoliday(day("2026-08-15")))
  }

  @Test(arguments: ["de-be", "gb-sct", "ch-zh", "us-ca"])
  func `a part has the country's working week and post`(id: String) throws {
    let chain = try catalogue.chain(of: id)
    #expect(try catalogue.calendar(CalendarReference(id)).week == .mondayToFriday)
    #expect(try catalogue.geography.postDays(id) == catalogue.geography.postDays(try #require(chain.last)))
  }

  @Test func `a calendar that nobody has is refused with those that exist`() {
    #expect(throws: CatalogueError.noCalendar("judicial", place: "de", known: ["public"])) {
      try catalogue.calendar(CalendarReference("de:judicial"))
    }
    #expect(throws: CatalogueError.self) { try catalogue.calendar(CalendarReference("kp")) }
  }

  @Test func `named calendars of California differ`() throws {
    // Government Code § 6700 names Admission Day; Code of Civil Procedure § 135 the day after Thanksgiving.
    let gov6700 = try catalogue.calendar(CalendarReference("us-ca:gov6700"))
    let judicial = try catalogue.calendar(CalendarReference("us-ca:judicial"))
    #expect(gov6700.isHoliday(day("2026-09-09")) && !judicial.isHoliday(day("2026-09-09")))
    #expect(judicial.isHoliday(day("2026-11-27")) && !gov6700.isHoliday(day("2026-11-27")))
  }

  @Test func `Germany has no authority of its own but its Länder have`() throws {
    #expect(try catalogue.authority(of: "de") == nil)
    #expect(try catalogue.authorityIsRegional("de"))
    #expect(try catalogue.authority(of: "de-be")?.id == "deberlbdi")
    #expect(try catalogue.authorityIsRegional("de-be") == false)
  }

  @Test(arguments: [("gp", "frcnil"), ("fr", "frcnil"), ("ch-zh", "chedoeb"), ("gb-eng", "gbico"), ("sg", "sgpdpc")])
  func `a part has the country's authority`(place: String, authority: String) throws {
    #expect(try catalogue.authority(of: place)?.id == authority)
  }

  @Test func `a country without a record has no authority`() throws {
    #expect(try catalogue.authority(of: "kp") == nil)
    #expect(try catalogue.authorityIsRegional("kp") == false)
  }
}
