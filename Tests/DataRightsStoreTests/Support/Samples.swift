import DataRights
import DataRightsStore

/// Invented values for the tests of the store.
enum Sample {
  static let now = "2026-11-23T12:00:00Z"

  static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? CivilDate(dayNumber: 0) }

  static let today = day("2026-11-23")

  static func proceeding(_ number: Int, to addressee: String = "example", disclosed: [String] = ["name", "email"])
    -> Proceeding
  {
    Proceeding(
      number: number, reference: "DR-2345-\(number)", right: .access, law: "eu-gdpr", addressee: addressee,
      controller: "Example GmbH", controllerPlace: "de-be", representativePlaces: ["fr", "ie"], resident: "de-be",
      language: "de", opened: day("2026-11-01"), disclosed: disclosed)
  }

  static func event(_ kind: EventKind, _ date: String = "2026-11-02", note: String? = nil) -> Event {
    Event(kind, on: day(date), note: note)
  }
}

extension Journal {
  /// Opens a sample proceeding.
  @discardableResult
  func openSample(to addressee: String = "example", disclosed: [String] = ["name", "email"]) throws -> Proceeding {
    try openProceeding(recorded: Sample.now) { Sample.proceeding($0, to: addressee, disclosed: disclosed) }
  }

  /// Logs an event on the sample day.
  @discardableResult
  func log(_ event: Event, in number: Int) throws -> Proceeding {
    try log(event, in: number, today: Sample.today, recorded: Sample.now)
  }
}
