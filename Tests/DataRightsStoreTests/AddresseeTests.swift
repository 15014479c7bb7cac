import DataRights
import DataRightsStore
import Testing

struct AddresseeTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  @discardableResult
  private func set(_ id: String, email: String?, address: [String] = [], place: String? = nil) throws -> Addressee {
    try journal.setAddressee(
      id: id, name: "Example GmbH", email: email, address: address, place: place, checked: Sample.today,
      recorded: Sample.now)
  }

  @Test func `addressees read back by id, as they were set last`() throws {
    try set("zeta", email: nil, address: ["Weg 1", "12345 Ort"], place: "de-be")
    try set("alpha", email: "old@example.org")
    try set("alpha", email: "new@example.org", place: "fr")
    let found = try journal.addressees()
    #expect(found.map(\.id) == ["alpha", "zeta"])
    #expect(found.map { $0.contacts.map(\.value) } == [["new@example.org"], []])
    #expect(found.map { $0.controllers.map(\.place) } == [["fr"], ["de-be"]])
    #expect(found.map { $0.controllers.flatMap(\.address) } == [[], ["Weg 1", "12345 Ort"]])
    #expect(found.allSatisfy { $0.isOwn && $0.name == "Example GmbH" && $0.checked == Sample.today })
  }

  @Test func `an id that SQLite would cut off is refused`() throws {
    #expect(throws: StoreError.unstorable(.addressee)) { try set("a\u{0}b", email: nil) }
    #expect(try journal.addressees().isEmpty)
  }

  @Test func `an addressee bounced on the last day a letter came back`() throws {
    for addressee in ["example", "example", "other", "fine"] { try journal.openSample(to: addressee) }
    for number in 1...4 { try journal.log(Sample.event(.sent), in: number) }
    try journal.log(Sample.event(.bounced, "2026-11-09"), in: 1)
    try journal.log(Sample.event(.bounced, "2026-11-05"), in: 2)
    try journal.log(Sample.event(.bounced, "2026-11-04"), in: 3)
    #expect(
      try journal.bouncedAddressees() == ["example": Sample.day("2026-11-09"), "other": Sample.day("2026-11-04")])
  }

  @Test func `only letters that were sent have disclosed anything`() throws {
    try journal.openSample(disclosed: ["name", "email"])
    try journal.openSample(disclosed: ["name", "customer", "address"])
    try journal.openSample(disclosed: ["passport"])
    try journal.openSample(to: "other", disclosed: ["phone"])
    #expect(try journal.disclosedSoFar(to: "example").isEmpty)
    for number in [2, 1, 4] { try journal.log(Sample.event(.sent), in: number) }
    #expect(try journal.disclosedSoFar(to: "example") == ["name", "email", "customer", "address"])
    #expect(try journal.disclosedSoFar(to: "nobody").isEmpty)
  }
}
