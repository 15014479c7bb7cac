import DataRights
import DataRightsCatalogue
import DataRightsExchange
import DataRightsTestSupport
import Testing

/// Countries as the last lines of addresses name them.
struct CountryNamesTests {
  @Test(arguments: [
    ("Deutschland", "de"), ("Germany", "de"), ("GERMANY", "de"), ("Österreich", "at"), ("Schweiz", "ch"),
    ("Suisse", "ch"), ("United Kingdom", "gb"), ("UK", "gb"), ("England", "gb"), ("United States of America", "us"),
    ("USA", "us"), ("U.S.A.", "us"), ("The Netherlands", "nl"), ("Nederland", "nl"), ("België", "be"),
    ("Belgique", "be"), ("España", "es"), ("Espana", "es"), ("France", "fr"), ("Italia", "it"), ("Éire", "ie"),
    ("Česko", "cz"), ("Czech Republic", "cz"), ("Česká republika", "cz"), ("Polska", "pl"), ("Sverige", "se"),
    ("Danmark", "dk"), ("Suomi", "fi"), ("Ελλάδα", "gr"), ("България", "bg"), ("Singapore", "sg"), ("Hong Kong", "hk"),
    ("Korea, Republic of", "kr"), ("Bosnia and Herzegovina", "ba"), ("Russian Federation", "ru"), ("日本", "jp"),
    ("São Tomé & Príncipe", "st"), ("Georgia", "ge"), ("DE", "de"),
  ])
  func `a country is known by its names`(line: String, place: String) throws {
    #expect(try CompanySamples.names.get().place(line) == place)
  }

  @Test(arguments: ["", "Berlin", "10115 Berlin", "California", "Exampleland", "Deutschland, Österreich", "the"])
  func `what names no country names none`(line: String) throws {
    #expect(try CompanySamples.names.get().place(line) == nil)
  }

  /// The countries of the database's schema, each by its English name and those of its own languages.
  @Test func `every country of the database is known by every name of it`() throws {
    let names = try CompanySamples.names.get()
    let schema =
      "at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se gb no is li ch".split(
        separator: " ")
    for id in schema.map(String.init) {
      for name in try Catalogue.repository.place(id).name.texts.values { #expect(names.place(name) == id, "\(name)") }
    }
    let codes = try Catalogue.repository.codes().filter { !$0.id.contains("-") }
    for code in codes {
      for name in Array(code.name.texts.values) + code.aliases { #expect(names.place(name) == code.id, "\(name)") }
    }
  }
}
