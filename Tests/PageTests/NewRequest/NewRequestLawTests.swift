import DataRights
import DataRightsDesk
import DataRightsStore
import Testing

@testable import datarights_page

/// Which places are found, which law is shown, and why.
@Suite struct `The way to the law of a request` {
  @Test func `places are found without accents, in the language of the page, and countries with their parts`() throws {
    try NewRequestSandbox().work { desk in
      let places = PlaceSearch(desk: desk)
      #expect(try places.matches("zuri").first?.id == "ch-zh")
      let germany = try places.matches("Germany")
      #expect(germany.first?.id == "de")
      // Germany has sixteen Länder.
      #expect(germany.filter { $0.id.hasPrefix("de-") }.count == 16)
      #expect(germany.filter { $0.id.hasPrefix("de-") }.allSatisfy { $0.parent == "Germany" })
      #expect(try places.matches("Germny").map(\.id) == ["de"])
      #expect(try places.matches("   ").isEmpty)
    }
    try NewRequestSandbox(language: "de").work { desk in
      let found = try PlaceSearch(desk: desk).matches("kalif")
      #expect(found.first?.fullName == "Kalifornien, Vereinigte Staaten")
    }
  }

  @Test func `the GDPR is shown to somebody in Berlin, with its article, its month and the authority of Berlin`() throws
  {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(residence: "de-be"))
    let model = try sandbox.work { desk in
      try LawChoiceModel(
        Trail(addressee: "aliexpress", right: .access), right: .access, to: try desk.addressee("aliexpress"),
        resident: "de-be", desk)
    }
    let chosen = try #require(model.chosen)
    #expect(chosen.id == "eu-gdpr")
    #expect(!model.isByHand)
    #expect(chosen.gift?.articles.contains("15") == true)
    // Article 12(3) GDPR: within one month.
    #expect(chosen.gift?.answer?.contains("1 month") == true)
    #expect(chosen.gift?.answer?.contains("12(3)") == true)
    #expect(chosen.authority?.name == "Berlin Commissioner for Data Protection and Freedom of Information")
    #expect(!chosen.reasons.isEmpty)
    #expect(model.excluded.contains { $0.id == "us-ca-ccpa" })
  }

  @Test func `where no law gives the right, none is claimed`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(residence: "us-wy"))
    let kept = try sandbox.pages.addAddressee(sandbox.post(["name": "Example Inc", "email": "privacy@example.org"]))
    #expect(kept.target == "new/right?to=example-inc")
    let page = try sandbox.pages.laws(sandbox.get(["to": "example-inc", "right": "access"]))
    // Wyoming has no general law on privacy.
    #expect(page.markup.contains(sandbox.context.text("page.new.law-none")))
    #expect(!page.markup.contains("new/letter"))
    #expect(!page.markup.contains("--"))
    let letter = try sandbox.pages.letter(sandbox.get(["to": "example-inc", "right": "access"]))
    #expect(letter.markup.contains(sandbox.context.text("page.new.letter-fails")))
    #expect(!letter.markup.contains("name=\"write\""))
  }

  @Test func `a law that does not apply can be chosen by hand, and the page says so`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(residence: "de-be"))
    let page = try sandbox.pages.laws(sandbox.get(["to": "aliexpress", "right": "access", "law": "ch-fadp"]))
    #expect(page.markup.contains(sandbox.context.text("page.new.law-by-hand")))
    #expect(page.markup.contains(sandbox.context.text("verdict.does-not-apply")))
    #expect(page.markup.contains("law=ch-fadp"))
  }

  @Test func `an own addressee gets an id of its name, and a wrong mail address is told at its field`() throws {
    let sandbox = try NewRequestSandbox()
    let fields: KeyValuePairs = ["name": "Müller & Söhne GmbH", "email": "nobody", "place": "Germany"]
    let wrong = try sandbox.pages.addAddressee(sandbox.post(fields))
    #expect(wrong.status == 422)
    #expect(wrong.markup.contains("id=\"email-error\""))
    #expect(wrong.markup.contains("Müller &amp; Söhne GmbH"))
    #expect(!sandbox.hasStore)
    let first = try sandbox.pages.addAddressee(sandbox.post(["name": "Müller & Söhne GmbH", "place": "Germany"]))
    #expect(first.target == "new/right?to=muller-sohne-gmbh")
    let second = try sandbox.pages.addAddressee(sandbox.post(["name": "Müller & Söhne GmbH"]))
    #expect(second.target == "new/right?to=muller-sohne-gmbh-2")
    let kept = try sandbox.work { desk in try desk.addressee("muller-sohne-gmbh") }
    #expect(kept.controllers.first?.place == "de")
  }
}
