import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// What a law has an application contain: Article 5(2) of Turkey's communiqué of 10 March 2018.
struct ParticularsTests {
  private let catalogue = Catalogue.repository

  private func letter(
    of identifiers: [String: String], address: [String] = [], under lawID: String = "tr-kvkk", byPost: Bool = false,
    for person: String? = nil
  ) throws -> Letter {
    let law = try catalogue.law(lawID)
    let addressee = Addressee(
      own: "example", name: "Example Inc", email: "privacy@example.org", address: ["1 Example Street"], place: nil,
      checked: day("2026-11-25"))
    var request = LetterRequest(right: .access, byPost: byPost)
    request.representation = person.map { Representation(of: $0, as: .agent) }
    return try LetterWriter(law: law, language: catalogue.language("en")).letter(
      request,
      from: Writer(
        name: "Jane Roe", email: "jane@example.org", address: address, residence: "tr", identifiers: identifiers),
      to: LetterWriter.Envelope(
        addressee: addressee, controller: try #require(addressee.controllers.first),
        contact: addressee.contacts.first, reference: "DR-2345-6789", date: day("2026-11-25"), residenceName: nil),
      template: catalogue.letter("access", law: law, language: "en"))
  }

  @Test func `citizens state their identity number, foreigners nationality and passport or identity number`() throws {
    let citizen = try letter(of: ["national-id": "00000000000"])
    #expect(citizen.disclosed == ["name", "email", "national-id"])
    #expect(citizen.body.contains("- national identity number: 00000000000"))
    let foreigner = try letter(of: ["nationality": "German", "passport-number": "X0000000"])
    #expect(foreigner.disclosed == ["name", "email", "nationality", "passport-number"])
    let resident = try letter(
      of: ["nationality": "German", "passport-number": "X0000000", "national-id": "00000000000"])
    #expect(resident.disclosed == ["name", "email", "nationality", "national-id"])
    #expect(!resident.body.contains("X0000000"))
  }

  @Test func `half of what is to be stated is not disclosed`() throws {
    #expect(try letter(of: ["nationality": "German"]).disclosed == ["name", "email"])
    #expect(try letter(of: ["passport-number": "X0000000"]).disclosed == ["name", "email"])
  }

  @Test func `an address for service is stated, once`() throws {
    let mail = try letter(of: [:], address: ["Example Road 2", "34000 Istanbul"])
    #expect(mail.disclosed == ["name", "email", "postal-address"])
    #expect(mail.body.contains("- postal address: Example Road 2, 34000 Istanbul"))
    let post = try letter(of: [:], address: ["Example Road 2", "34000 Istanbul"], byPost: true)
    #expect(post.disclosed == ["name", "email", "address"])
    #expect(!post.body.contains("Example Road 2"))
  }

  @Test(arguments: ["eu-gdpr", "uk-gdpr", "br-lgpd", "ch-fadp"])
  func `a law that demands none of it gets none of it`(law: String) throws {
    let letter = try letter(
      of: ["nationality": "German", "passport-number": "X0000000", "national-id": "00000000000"],
      address: ["Example Road 2"], under: law)
    #expect(letter.disclosed == ["name", "email"])
    for secret in ["German", "X0000000", "00000000000", "Example Road"] { #expect(!letter.body.contains(secret)) }
  }

  @Test func `what identifies the writer does not identify the person written for`() throws {
    let letter = try letter(of: ["national-id": "00000000000"], address: ["Example Road 2"], for: "Erika Mustermann")
    #expect(letter.disclosed == ["name", "email"])
    #expect(!letter.body.contains("00000000000"))
  }

  @Test func `whether it is met depends on profile, language and channel`() throws {
    let particulars = try catalogue.law("tr-kvkk").particulars(for: .erasure, on: day("2026-11-25"))
    func met(_ writer: Writer, _ language: String = "tr", byPost: Bool = false, forAnother: Bool = false) -> [Bool] {
      particulars.map { $0.isMet(by: writer, language: language, byPost: byPost, forAnother: forAnother) }
    }
    // In this order: Turkish, who the person is, an address for service.
    #expect(met(Writer()) == [true, false, false])
    #expect(met(Writer(), "de") == [false, false, false])
    #expect(met(Writer(identifiers: ["national-id": "00000000000"]), byPost: true) == [true, true, true])
    let full = Writer(address: ["Example Road 2"], identifiers: ["national-id": "00000000000"])
    #expect(met(full) == [true, true, true])
    #expect(met(full, forAnother: true) == [true, false, false])
  }
}
