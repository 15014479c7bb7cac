import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// A letter says what its writer said, and discloses what it needs.
struct LetterWriterTests {
  private let catalogue = Catalogue.repository

  private func letter(
    _ request: LetterRequest, law: String = "eu-gdpr", from writer: Writer = .erikaMustermann,
    to id: String = "aliexpress",
    residence: String? = "Berlin"
  ) throws -> Letter {
    let law = try catalogue.law(law)
    let addressee = try catalogue.addressee(id)
    let controller = try #require(addressee.controller(for: writer.residence.map { [$0, "de"] } ?? []))
    return try LetterWriter(law: law, language: catalogue.language("en")).letter(
      request, from: writer,
      to: LetterWriter.Envelope(
        addressee: addressee, controller: controller,
        contact: addressee.contact(.email, for: request.right, controller: controller.id), reference: "DR-2345-6789",
        date: day("2026-11-25"), residenceName: residence),
      template: catalogue.letter(request.right.rawValue, law: law, language: "en"))
  }

  @Test func `name and e-mail are enough where the addressee knows the e-mail address`() throws {
    var writer = Writer.erikaMustermann
    writer.identifiers = ["account-id": "markeraccount", "phone": "markerphone"]
    let letter = try letter(LetterRequest(right: .access), from: writer)
    #expect(letter.disclosed == ["name", "email"])
    #expect(!letter.body.contains("marker"))
    #expect(!letter.body.contains("Musterstraße"))
    #expect(letter.sender.address.isEmpty)
  }

  @Test func `the postal address goes only into a letter by post`() throws {
    let letter = try letter(LetterRequest(right: .access, byPost: true))
    #expect(letter.disclosed == ["name", "email", "address"])
    #expect(letter.sender.address == Writer.erikaMustermann.address)
  }

  @Test func `residence is stated where the law needs it, and only as the profile has it`() throws {
    let letter = try letter(
      LetterRequest(right: .access), law: "us-ca-ccpa", from: .janeRoe, residence: "California")
    #expect(letter.disclosed == ["name", "email", "residence"])
    #expect(letter.body.contains("I am a resident of California."))
    #expect(throws: LetterError.profileLacks(["residence"])) {
      try self.letter(LetterRequest(right: .access), law: "us-ca-ccpa", from: .janeRoe, residence: nil)
    }
    #expect(try !self.letter(LetterRequest(right: .access)).body.contains("resident"))
  }

  @Test func `what the profile lacks is named, all of it`() {
    #expect(throws: LetterError.profileLacks(["name", "email", "email/account-id/phone"])) {
      try letter(LetterRequest(right: .access), from: Writer(residence: "de-be"))
    }
  }

  @Test func `erasure without a ground rests on acts of the writer only`() throws {
    let body = try letter(LetterRequest(right: .erasure)).body
    // Art. 17(1)(b) and, with Art. 21(2), (c) are acts; (a) and (d) assert facts.
    #expect(body.contains("Article 17(1)(b)"))
    #expect(!body.contains("Article 17(1)(a)") && !body.contains("Article 17(1)(d)"))
    let asserted = try letter(LetterRequest(right: .erasure, grounds: ["unlawful"])).body
    #expect(asserted.contains("Article 17(1)(d)") && !asserted.contains("Article 17(1)(b)"))
  }

  @Test func `an objection needs a reason of the writer's own`() throws {
    #expect(throws: LetterError.reasonMissing(.objection)) { try self.letter(LetterRequest(right: .objection)) }
    let letter = try self.letter(LetterRequest(right: .objection, reason: "{{x}} and $& and {ref}"))
    #expect(letter.body.contains("{{x}} and $& and {ref}"))
    #expect(throws: Never.self) { try self.letter(LetterRequest(right: .marketingObjection)) }
  }

  @Test func `what the letter has no place for is refused, not dropped`() {
    #expect(throws: LetterError.self) { try letter(LetterRequest(right: .access, reason: "because")) }
    #expect(throws: LetterError.self) { try letter(LetterRequest(right: .erasure, grounds: ["gone"])) }
    #expect(throws: LetterError.self) {
      try letter(
        LetterRequest(right: .optOut, uses: [.targetedAdvertising]), law: "us-ca-ccpa", from: .janeRoe,
        residence: "California")
    }
  }

  @Test func `an opt-out can be directed at one use`() throws {
    let letter = try letter(
      LetterRequest(right: .optOut, uses: [.sharing]), law: "us-ca-ccpa", from: .janeRoe, residence: "California")
    #expect(letter.body.contains("Do not share"))
    #expect(!letter.body.contains("Do not sell"))
  }
}
