import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Ids that no file has, by mistake or on purpose.
struct UnknownIDTests {
  private let catalogue = Catalogue.repository

  private func nearest(_ error: CatalogueError?) -> String? {
    guard case .unknown(_, _, let nearest, _) = error else { return nil }
    return nearest
  }

  @Test(arguments: [
    ("eu-gdrp", "eu-gdpr"), ("EU-GDPR", "eu-gdpr"), ("uk-gdp", "uk-gdpr"), ("us-ca-cpaa", "us-ca-ccpa"),
  ])
  func `an unknown law names the nearest`(typed: String, near: String) {
    let error = #expect(throws: CatalogueError.self) { try catalogue.law(typed) }
    #expect(nearest(error) == near)
    guard case .unknown(.law, typed, _, let known) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(known == catalogue.lawIDs)
  }

  @Test(arguments: [("gremany", "de"), ("Germny", "de"), ("de-xx", "de-be"), ("Californa", "us-ca")])
  func `an unknown place names a near one`(typed: String, near: String) {
    let error = #expect(throws: CatalogueError.self) { try catalogue.placeID(typed) }
    let found = nearest(error)
    #expect(near == "de-be" ? found?.hasPrefix("de-") == true : found == near)
  }

  @Test func `an unknown addressee, authority or language is refused by its kind`() {
    #expect(throws: CatalogueError.self) { try catalogue.addressee("aliexpres") }
    #expect(throws: CatalogueError.self) { try catalogue.authority("nobody") }
    #expect(throws: CatalogueError.self) { try catalogue.language("xx") }
    #expect(nearest(#expect(throws: CatalogueError.self) { try catalogue.addressee("aliexpres") }) == "aliexpress")
  }

  static let hostile = [
    "../laws/eu-gdpr", "../../Jurisdictions/laws/eu-gdpr", "a/b", "/etc/passwd", "..", ".", "", "eu-gdpr/", "./eu-gdpr",
    "eu-gdpr.json", "eu-gdpr\u{0}", "eu\\gdpr", "eu-gdpr ", "é", "%2e%2e%2f", "~", "$HOME",
  ]

  @Test(arguments: hostile)
  func `an id never leads out of its folder`(id: String) {
    #expect(throws: CatalogueError.self) { try catalogue.law(id) }
    #expect(throws: CatalogueError.self) { try catalogue.place(id) }
    #expect(throws: CatalogueError.self) { try catalogue.placeID(id) }
    #expect(throws: CatalogueError.self) { try catalogue.authority(id) }
    #expect(throws: CatalogueError.self) { try catalogue.addressee(id) }
    #expect(throws: CatalogueError.self) { try catalogue.language(id) }
    #expect(throws: CatalogueError.self) { try catalogue.calendar(CalendarReference(place: id)) }
    #expect(throws: CatalogueError.self) { try catalogue.words(id) }
  }

  @Test(arguments: ["../gdpr/access", "../../en/gdpr/access", "gdpr/access", "", ".."])
  func `neither does the name or the language of a letter`(name: String) throws {
    let law = try catalogue.law("eu-gdpr")
    #expect(throws: CatalogueError.self) { try catalogue.letter(name, law: law, language: "en") }
    #expect(throws: CatalogueError.self) { try catalogue.letter("access", law: law, language: "de/../en") }
    #expect(throws: CatalogueError.self) { try catalogue.letter("access", law: law, language: "../letters/en") }
  }

  @Test func `a letter that a language lacks names the languages that have it`() throws {
    let law = try catalogue.law("eu-gdpr")
    let error = #expect(throws: CatalogueError.self) { try catalogue.letter("access", law: law, language: "xx") }
    guard case .noLetter("access", law: "eu-gdpr", language: "xx", let languages) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(languages.contains("en") && languages.contains("de"))
  }
}
