import DataRights
import DataRightsStore
import Testing

struct ProceedingTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  @Test(arguments: Right.allCases)
  func `a proceeding reads back as it was opened`(right: Right) throws {
    let opened = try journal.open { number in
      Proceeding(
        number: number, reference: "DR-\u{1F600}", right: right, law: "eu-gdpr", addressee: "example",
        controller: "Example \"GmbH\"", controllerPlace: nil, representativePlaces: [], resident: nil,
        language: "pt-BR", opened: Sample.day("0001-01-01"), disclosed: [])
    }
    #expect(try journal.proceeding(opened.number) == opened)
    let sample = try journal.openSample()
    #expect(try Journal.open(folder: temporary.store, mode: .existing).proceedings() == [opened, sample])
  }

  @Test func `numbers count up and are handed to the maker`() throws {
    var handed: [Int] = []
    for _ in 1...3 {
      try journal.open { number in
        handed.append(number)
        return Sample.proceeding(number)
      }
    }
    #expect(handed == [1, 2, 3])
    #expect(try journal.proceedings().map(\.number) == [1, 2, 3])
  }

  @Test func `a number is not used again when all that is left is a later version's trace`() throws {
    try journal.openSample()
    try journal.eventLog.write {
      try $0.append(to: .proceeding(7), kind: "forgotten", on: Sample.today, recorded: Sample.now, payload: [:])
    }
    #expect(try journal.openSample().number == 8)
    #expect(throws: StoreError.noSuchProceeding(7)) { try journal.proceeding(7) }
    #expect(try journal.proceedings().map(\.number) == [1, 8])
  }

  @Test func `the highest number is found as a number, not as a text`() throws {
    try journal.eventLog.write { log in
      for subject in [Subject.proceeding(9), .proceeding(10), .addressee("proceeding:99"), .unknown("proceedings:50")] {
        try log.append(to: subject, kind: "forgotten", on: Sample.today, recorded: Sample.now, payload: [:])
      }
    }
    #expect(try journal.openSample().number == 11)
  }

  @Test func `a maker that fails opens nothing`() throws {
    struct Refused: Error {}
    #expect(throws: Refused.self) { try journal.open { _ in throw Refused() } }
    #expect(try journal.proceedings().isEmpty)
    #expect(try journal.openSample().number == 1)
  }

  @Test func `a maker that takes another number or brings events is refused`() throws {
    #expect(throws: StoreError.unstorable(.proceeding)) {
      try journal.open { Sample.proceeding($0 + 1) }
    }
    #expect(throws: StoreError.unstorable(.proceeding)) {
      try journal.open { number in
        var made = Sample.proceeding(number)
        made.events = [Sample.event(.sent)]
        return made
      }
    }
    #expect(try journal.proceedings().isEmpty)
  }

  @Test func `a maker can ask the journal`() throws {
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 1)
    let second = try journal.open { number in
      #expect(try journal.proceedings().count == 1)
      return Sample.proceeding(number, disclosed: try journal.disclosedSoFar(to: "example"))
    }
    #expect(second.disclosed == ["name", "email"])
  }

  @Test func `a write within a failing write fails with it`() throws {
    struct Refused: Error {}
    #expect(throws: Refused.self) {
      try journal.open { _ in
        try journal.openSample()
        throw Refused()
      }
    }
    #expect(try journal.proceedings().isEmpty)
  }

  @Test func `events read back in the order in which they were logged`() throws {
    try journal.openSample()
    let events = [
      Event(
        .sent, on: Sample.day("2026-11-03"), via: .post, note: "by \"registered\" post\n",
        evidence: [Evidence(.page, file: "receipt.pdf", isKept: true)]),
      Event(.received, on: Sample.day("2026-11-04"), at: CivilTime(iso: "2026-11-04T16:30-03:30"), via: .fax),
      Event(.extended, on: Sample.day("2026-11-20"), until: Sample.day("2027-01-15"), note: ""),
      Event(.acknowledged, on: Sample.day("2026-11-05"), at: CivilTime(iso: "2026-11-05T00:00")),
    ]
    for event in events { try journal.log(event, in: 1) }
    #expect(try journal.proceeding(1).events == events)
    #expect(try journal.proceedings().map(\.events) == [events])
  }

  @Test(arguments: EventKind.allCases)
  func `every kind of event reads back`(kind: EventKind) throws {
    try journal.openSample()
    try journal.eventLog.write {
      try $0.append(
        to: .proceeding(1), kind: kind.rawValue, on: Sample.today, recorded: Sample.now, payload: ["via": "form"])
    }
    #expect(try journal.proceeding(1).events == [Event(kind, on: Sample.today, via: .form)])
  }

  @Test func `what cannot have happened is refused and not written`() throws {
    try journal.openSample()
    #expect(throws: EventError.nothingBefore(.answered, needs: [.sent, .received])) {
      try journal.log(Sample.event(.answered), in: 1)
    }
    let late = Sample.day("2026-11-24")
    #expect(throws: EventError.future(.sent, on: late, today: Sample.today)) {
      try journal.log(Event(.sent, on: late), in: 1)
    }
    #expect(throws: StoreError.noSuchProceeding(2)) { try journal.log(Sample.event(.sent), in: 2) }
    #expect(try journal.eventLog.read { try $0.events(of: .proceeding).count } == 1)
    #expect(try journal.proceeding(1).events.isEmpty)
  }

  @Test func `what could not be read back is not written`() throws {
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 1)
    let farAway = Event(.extended, on: Sample.today, until: CivilDate(dayNumber: 10_000_000))
    #expect(throws: StoreError.unstorable(.proceeding)) { try journal.log(farAway, in: 1) }
    let long = Sample.event(.reminded, note: String(repeating: "x", count: 17 << 20))
    #expect(throws: StoreError.tooLarge(bytes: long.note.map { $0.utf8.count + 11 } ?? 0, limit: 16 << 20)) {
      try journal.log(long, in: 1)
    }
    #expect(try journal.proceeding(1).events == [Sample.event(.sent)])
  }
}
