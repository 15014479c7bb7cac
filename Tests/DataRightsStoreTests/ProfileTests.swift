import DataRights
import DataRightsStore
import Testing

struct ProfileTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  @discardableResult
  private func set(_ change: (Writer) throws -> Writer) throws -> Writer {
    try journal.setProfile(today: Sample.today, recorded: Sample.now, change)
  }

  @Test(arguments: [
    Writer(name: "Erika Mustermann"),
    Writer(
      name: "Erika \"E.\" Mustermann\n\u{0}\u{1F600}", email: "erika@example.org", address: ["Weg 1", "", " 12345 B "],
      residence: "de-be", language: "de", identifiers: ["customer": "K-1", "e\u{301}": "", "phone": "+49 30 23125 000"]),
    Writer(name: ""),
  ])
  func `a profile reads back as it was set`(writer: Writer) throws {
    try set { _ in writer }
    #expect(try journal.profile() == writer)
    #expect(try Journal.open(folder: temporary.store, mode: .existing).profile() == writer)
  }

  @Test func `a change sees what was set before`() throws {
    try set { _ in Writer(name: "Jane Roe", identifiers: ["customer": "1"]) }
    let changed = try set { before in
      var after = before
      after.email = "jane@example.org"
      after.identifiers["customer"] = nil
      return after
    }
    #expect(changed == Writer(name: "Jane Roe", email: "jane@example.org"))
    #expect(try journal.profile() == changed)
  }

  @Test func `nothing is logged where nothing changes`() throws {
    try set { _ in Writer(name: "Jane Roe") }
    try set { $0 }
    #expect(try journal.eventLog.read { try $0.events(of: .profile("own")).count } == 1)
  }

  @Test func `a change that fails changes nothing`() throws {
    struct Refused: Error {}
    #expect(throws: Refused.self) { try set { _ in throw Refused() } }
    #expect(try journal.profile() == Writer())
  }
}
