import DataRights
import DataRightsStore

/// Invented values for the tests of the store.
enum Sample {
  static let now = "2026-11-23T12:00:00Z"

  static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

  static let today = day("2026-11-23")

  static func proceeding(
    _ number: Int, to addressee: String = "example", disclosed: [String] = ["name", "email"], profile: String = "own"
  )
    -> Proceeding
  {
    Proceeding(
      number: number, profile: profile, reference: "DR-2345-\(number)", right: .access, law: "eu-gdpr",
      addressee: addressee,
      controller: "Example GmbH", controllerPlace: "de-be", representativePlaces: ["fr", "ie"], resident: "de-be",
      language: "de", opened: day("2026-11-01"), disclosed: disclosed)
  }

  static let letter = Letter(
    language: "en", subject: "Request \"DR-2345-4\"", body: "Dear Sir or Madam,\n\n- one\n\nYours ✎",
    reference: "DR-2345-4", date: today,
    sender: Letter.Sender(name: "Erika Mustermann", email: "erika@example.org", address: []),
    addressee: Letter.Addressed(name: "Example GmbH", email: nil, address: ["Weg 1", "12345 Berlin"]),
    disclosed: ["name", "email"], review: .none)

  static func event(_ kind: EventKind, _ date: String = "2026-11-02", note: String? = nil) -> Event {
    Event(kind, on: day(date), note: note)
  }
}

extension Journal {
  /// Opens a sample proceeding.
  @discardableResult
  func openSample(to addressee: String = "example", disclosed: [String] = ["name", "email"]) throws -> Proceeding {
    try open { Sample.proceeding($0, to: addressee, disclosed: disclosed) }
  }

  /// Opens a proceeding without a letter.
  @discardableResult
  func open(_ make: (Int) throws -> Proceeding) throws -> Proceeding {
    try openProceeding(recorded: Sample.now) { (try make($0), []) }
  }

  /// Logs an event on the sample day.
  @discardableResult
  func log(_ event: Event, in number: Int) throws -> Proceeding {
    try log(event, in: number, today: Sample.today, recorded: Sample.now)
  }
}

extension LogWriter {
  /// Appends an event of the person who shares the store with nobody.
  @discardableResult
  func append(
    to subject: Subject, kind: String, on: CivilDate, recorded: String, payload: JSON
  ) throws -> StoredEvent {
    try append(NewEvent(subject: subject, kind: kind, on: on, recorded: recorded, payload: payload))
  }
}
