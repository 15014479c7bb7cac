import DataRights
import DataRightsStore
import Testing

/// Exits, linked logins and separate closures read back as they were logged, whole or not at all.
struct ExitTests {
  private struct Refused: Error {}

  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  private static let evidence = [
    Evidence(.message, file: "mail.eml", sha256: String(repeating: "a", count: 64)),
    Evidence(.page, text: "“It’s gone”\n\u{1F600}"),
  ]

  private static let exit = Exit(
    service: "example", name: "Example \"Shop\"", playbook: "shop", addressee: "example", persona: .operator,
    started: Sample.day("2026-11-01"))

  private func again() throws -> Journal { try Journal.open(folder: temporary.store, mode: .existing) }

  @Test(arguments: [
    ExitEvent(
      .checked, on: Sample.today, item: "refunds", state: .done,
      answers: [GivenAnswer("refund", "1; card; 1,00 EUR; 2026-11-20"), GivenAnswer("refund", "")], text: "",
      reason: "r",
      evidence: evidence),
    ExitEvent(.submitted, on: Sample.today, path: "app", until: .unknown, text: "in a few days"),
    ExitEvent(.waiting, on: Sample.today, until: .day(Sample.day("2027-01-01"))),
    ExitEvent(.persona, on: Sample.today, persona: .buyer),
    ExitEvent(.addressee, on: Sample.today, addressee: "other"),
    ExitEvent(
      .ordersRead, on: Sample.today,
      orders: OrderSummary(
        count: 2, open: ["80012345"], withoutInvoice: [],
        dates: Sample.day("2026-01-01")...Sample.day("2026-02-01")), evidence: evidence),
    ExitEvent(.ordersRead, on: Sample.today, orders: OrderSummary(count: 0, open: [], withoutInvoice: nil, dates: nil)),
    ExitEvent(.signedIn, on: Sample.today), ExitEvent(.cancelled, on: Sample.today),
  ])
  func `an event of an exit reads back as it was logged`(event: ExitEvent) throws {
    try journal.startExit(Self.exit, recorded: Sample.now)
    try journal.log(inExitFrom: "example", recorded: Sample.now) { exit in
      var exit = exit
      exit.events.append(event)
      return exit
    }
    var wanted = Self.exit
    wanted.events = [event]
    #expect(try again().exit(from: "example") == wanted)
    #expect(try again().exits() == [wanted])
  }

  @Test func `an exit begins once, and only what was begun goes on`() throws {
    try journal.startExit(Self.exit, recorded: Sample.now)
    #expect(throws: StoreError.exitExists("example")) { try journal.startExit(Self.exit, recorded: Sample.now) }
    #expect(throws: StoreError.noSuchExit("other")) {
      try journal.log(inExitFrom: "other", recorded: Sample.now) { $0 }
    }
    #expect(throws: Refused.self) {
      try journal.log(inExitFrom: "example", recorded: Sample.now) { _ in throw Refused() }
    }
    #expect(try again().exits() == [Self.exit])
    #expect(try again().exit(from: "other") == nil)
  }

  @Test func `a linked login reads back as it was logged`() throws {
    let key = LinkedLogin.Key(service: "example", provider: "apple", connection: .signIn)
    let events = [
      LoginEvent(.present, on: Sample.day("2026-11-01"), hasOtherSignIn: false, usesRelay: true, forwards: true),
      LoginEvent(
        .revoked, on: Sample.today, source: .import, evidence: Self.evidence, reason: "r", requestCode: "C-1",
        requestStatus: "https://example.org/s", requestAnswered: true),
    ]
    for event in events {
      try journal.logLogins([key], recorded: Sample.now) { login in
        var login = login
        login.events.append(event)
        return login
      }
    }
    #expect(try again().logins() == [LinkedLogin(key, events: events)])
  }

  @Test func `several linked logins are logged together or not at all`() throws {
    let keys = [Connection.signIn, .linkedAccount].map {
      LinkedLogin.Key(service: "example", provider: "google", connection: $0)
    }
    #expect(throws: Refused.self) {
      try journal.logLogins(keys, recorded: Sample.now) { login in
        guard login.key.connection == .signIn else { throw Refused() }
        var login = login
        login.events.append(LoginEvent(.notUsed, on: Sample.today))
        return login
      }
    }
    #expect(try again().logins().isEmpty)
  }

  @Test func `a separate closure reads back as it was logged`() throws {
    let events = [
      ClosureEvent(.variantKnown, on: Sample.day("2026-11-01"), variant: "C"),
      ClosureEvent(nil, on: Sample.day("2026-11-02"), item: "balance", itemState: .notApplicable, reason: "none"),
      ClosureEvent(
        .coolingOff, on: Sample.today, until: .unknown, channel: "app", text: "wait", evidence: Self.evidence),
    ]
    for event in events {
      try journal.log(inClosure: "wallet", recorded: Sample.now) { closure in
        var closure = closure
        closure.events.append(event)
        return closure
      }
    }
    #expect(try again().closures() == [Closure("wallet", events: events)])
  }
}
