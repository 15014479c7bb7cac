import DataRights
import DataRightsStore
import Testing

/// Several people in one store: none sees or changes what is another's.
struct PeopleTests {
  let temporary: TemporaryFolder
  let erika: Journal
  var joe: Journal { erika.of("joe") }

  init() throws {
    temporary = try TemporaryFolder()
    erika = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  private func open(_ journal: Journal, disclosed: [String]) throws -> Int {
    try journal.openProceeding(recorded: Sample.now) {
      (Sample.proceeding($0, disclosed: disclosed, profile: journal.person), [])
    }.number
  }

  @Test func `each has a profile of their own`() throws {
    try erika.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Erika Mustermann") }
    try joe.setProfile(today: Sample.today, recorded: Sample.now) { before in
      #expect(before == Writer())
      return Writer(name: "Joe Bloggs")
    }
    #expect(try erika.profile() == Writer(name: "Erika Mustermann"))
    #expect(try joe.profile() == Writer(name: "Joe Bloggs"))
    #expect(try erika.people().map(\.person) == ["joe", "own"])
  }

  @Test func `a proceeding is its person's alone`() throws {
    let (hers, his) = (try open(erika, disclosed: ["name"]), try open(joe, disclosed: ["phone"]))
    #expect(try erika.proceedings().map(\.number) == [hers])
    #expect(try joe.proceedings().map(\.number) == [his])
    #expect(try joe.proceedings(ofEveryone: true).map(\.profile) == ["own", "joe"])
    #expect(throws: StoreError.otherPersons(his)) { try erika.proceeding(his) }
    #expect(throws: StoreError.otherPersons(his)) { try erika.log(Sample.event(.sent), in: his) }
    #expect(throws: StoreError.otherPersons(his)) { try erika.letters(of: his) }
    #expect(throws: StoreError.otherPersons(his)) {
      try erika.forget(proceeding: his, today: Sample.today, recorded: Sample.now)
    }
    try joe.log(Sample.event(.sent), in: his)
    #expect(try joe.disclosedSoFar(to: "example") == ["phone"])
    #expect(try erika.disclosedSoFar(to: "example") == [])
  }

  @Test func `exits, logins and closures are kept apart`() throws {
    let key = LinkedLogin.Key(service: "aliexpress", provider: "google", connection: .signIn)
    for journal in [erika, joe] {
      try journal.startExit(
        Exit(
          service: "aliexpress", name: journal.person, playbook: "aliexpress", addressee: nil, persona: .buyer,
          started: Sample.today), recorded: Sample.now)
    }
    try joe.logLogins([key], recorded: Sample.now) { login in
      var login = login
      login.events.append(LoginEvent(.notUsed, on: Sample.today))
      return login
    }
    try joe.log(inClosure: "alipay", recorded: Sample.now) { closure in
      var closure = closure
      closure.events.append(ClosureEvent(.noWallet, on: Sample.today))
      return closure
    }
    #expect(try erika.exit(from: "aliexpress")?.name == "own")
    #expect(try joe.exit(from: "aliexpress")?.name == "joe")
    #expect(try erika.logins() == [])
    #expect(try erika.closures() == [])
    #expect(try joe.logins().map(\.key) == [key])
    #expect(try joe.closures().map(\.id) == ["alipay"])
  }

  @Test func `addressees are shared, and so is that a letter came back`() throws {
    try joe.setAddressee(
      id: "shop", name: "Shop", email: nil, address: [], place: nil, checked: Sample.today, recorded: Sample.now)
    #expect(try erika.addressees().map(\.id) == ["shop"])
    let number = try open(joe, disclosed: [])
    try joe.log(Sample.event(.sent), in: number)
    try joe.log(Sample.event(.bounced, "2026-11-04"), in: number)
    #expect(try erika.bouncedAddressees() == ["example": Sample.day("2026-11-04")])
  }
}
