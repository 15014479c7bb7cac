@testable import DataRights
import DataRightsTestSupport
import Testing

/// Which dates of a proceeding a calendar carries, and what it says of them.
struct CalendarEntryTests {
  private func outlook(
    _ texts: [String], right: Right = .access, law: String = "eu-gdpr", place: String? = "de",
    resident: String = "de-be", today: String = "2026-12-31"
  ) throws -> Outlook {
    let proceeding = Proceeding(
      number: 7, reference: "DR-7K3F-9QXM", right: right, law: law, addressee: "example", controller: "Example GmbH",
      controllerPlace: place, representativePlaces: [], resident: resident, language: "de", opened: day("2026-11-20"),
      disclosed: ["name", "email"], events: events(texts))
    return try Outlook(proceeding, law: Repository.law(law), geography: Repository.geography, today: day(today))
  }

  private func entries(_ outlook: Outlook) throws -> [CalendarEntry] {
    try outlook.calendarEntries(under: Repository.law(outlook.proceeding.law), geography: Repository.geography)
  }

  private func uid(_ entry: CalendarEntry) -> String { entry.uid(reference: "DR-7K3F-9QXM") }

  /// Each entry as its id, its day and whether it is cancelled.
  private func lines(_ outlook: Outlook) throws -> [String] {
    try entries(outlook).map { "\($0.deadline.id.rawValue) \($0.day)\($0.isCancelled ? " cancelled" : "")" }
  }

  @Test func `nothing is due before a letter was sent`() throws {
    #expect(try entries(outlook([])).isEmpty)
  }

  @Test func `what the company owes stands on its last day`() throws {
    // Art. 12(3) GDPR: one month from 25 November 2026; 25 to 27 December are no working days.
    let entry = try #require(try entries(outlook(["sent=2026-11-25"])).first)
    #expect(try entries(outlook(["sent=2026-11-25"])).count == 1)
    #expect(entry.deadline.id == .response)
    #expect(entry.day == day("2026-12-28"))
    #expect(entry.category == .duty)
    #expect(entry.standing == .open)
    #expect(entry.isAssumed)
    #expect(uid(entry) == "dr-7k3f-9qxm.response@datarights.invalid")
    #expect(try entries(outlook(["sent=2026-11-25", "received=2026-11-25"])).first?.isAssumed == false)
  }

  @Test func `an overdue duty stays`() throws {
    #expect(try lines(outlook(["sent=2026-11-25"], today: "2027-03-01")) == ["response 2026-12-28"])
  }

  @Test func `an extension cancels the date it replaces`() throws {
    let outlook = try outlook(["sent=2026-11-25", "extended=2026-12-01"])
    // Three months from 25 November 2026.
    #expect(try lines(outlook) == ["response 2026-12-28 cancelled", "extended-response 2027-02-25"])
    #expect(try entries(outlook)[0].standing == .replaced(.extendedResponse))
  }

  @Test func `an answer cancels what it settles`() throws {
    let entry = try #require(try entries(outlook(["sent=2026-11-25", "answered=2026-12-01"])).first)
    #expect(entry.isCancelled)
    #expect(entry.day == day("2026-12-28"))
    guard case .settled(let event) = entry.standing else {
      Issue.record("\(entry.standing)")
      return
    }
    #expect(event.kind == .answered)
  }

  @Test(arguments: ["closed", "withdrawn"])
  func `the end of a proceeding cancels every date`(end: String) throws {
    let outlook = try outlook(["sent=2026-11-25", "complained=2026-12-29", "\(end)=2026-12-30"])
    let all = try entries(outlook)
    #expect(all.map(\.deadline.id).contains(.authorityAnswer))
    #expect(all.allSatisfy { $0.isCancelled })
    let status = try #require(ProceedingStatus(rawValue: end))
    #expect(all.contains { $0.standing == .over(status) })
  }

  @Test func `a question that stops the clock cancels the date until it is answered`() throws {
    let asked = try outlook(["sent=2026-11-25", "identity-requested=2026-11-28"])
    let entry = try #require(try entries(asked).first)
    #expect(entry.isCancelled)
    #expect(entry.day == day("2026-11-28"))
    let answered = try outlook(["sent=2026-11-25", "identity-requested=2026-11-28", "identity-provided=2026-12-05"])
    let again = try #require(try entries(answered).first)
    #expect(again.standing == .open)
    #expect(uid(again) == uid(entry))
    // Eight days from 28 November to 5 December after 25 December: 2 January is a Saturday.
    #expect(again.day == day("2027-01-04"))
  }

  @Test func `a letter that came back cancels the date that it had`() throws {
    let bounced = try outlook(["sent=2026-11-25", "bounced=2026-11-26"])
    #expect(try lines(bounced) == ["response 2026-12-28 cancelled"])
    #expect(try entries(bounced).first?.standing == .bounced(day("2026-11-26")))
    // 27 December 2026 is a Sunday.
    let again = try outlook(["sent=2026-11-25", "bounced=2026-11-26", "sent=2026-11-27"])
    #expect(try lines(again) == ["response 2026-12-28"])
  }

  @Test func `a chance that ends is the writer's own`() throws {
    // Art. 14 KVKK: a complaint within thirty days of the answer.
    let outlook = try outlook(
      ["sent=2026-11-25", "answered=2026-12-01"], law: "tr-kvkk", place: "tr", resident: "tr", today: "2026-12-02")
    let window = try #require(try entries(outlook).first { $0.deadline.id == .complaintCloses })
    #expect(window.category == .window)
    #expect(window.standing == .open)
    #expect(window.day == day("2026-12-31"))
    #expect(window.deadline.remindFrom == nil)
  }

  @Test func `under every law and right each key occurs once, and nothing opens in a calendar`() throws {
    var seen = 0
    for law in try Repository.laws() {
      for right in law.rights.map(\.right) {
        for texts in [
          ["sent=2026-11-25"], ["sent=2026-11-25", "extended=2026-11-30"], ["sent=2026-11-25", "refused=2026-12-01"],
          ["sent=2026-11-25", "refused=2026-12-01", "appealed=2026-12-02", "complained=2026-12-03"],
          ["sent=2026-11-25", "bounced=2026-11-26"],
        ] {
          let outlook = try outlook(texts, right: right, law: law.id, place: nil)
          let entries = try entries(outlook)
          #expect(Set(entries.map(uid)).count == entries.count, "\(law.id) \(right)")
          let open = entries.filter { $0.standing == .open }.map(\.deadline)
          #expect(open.allSatisfy { $0.isOpen && $0.due != nil })
          #expect(open.allSatisfy { $0.window == nil || $0.window == .closes })
          #expect(
            Set(open.filter { $0.duty != .you }.map(\.id))
              == Set(outlook.openDuties.filter { $0.due != nil }.map(\.id)), "\(law.id) \(right)")
          seen += entries.count
        }
      }
    }
    #expect(seen > 1000)
  }

  @Test(arguments: ["en", "de"])
  func `a calendar reads what is due and how it was counted`(tag: String) throws {
    let words = try Repository.words(tag)
    let outlook = try outlook(["sent=2026-11-25"])
    let (law, entry) = (try Repository.law("eu-gdpr"), try #require(try entries(outlook).first))
    let summary = words.summary(entry, of: .access, under: law).text(of: outlook.proceeding)
    #expect(
      summary
        == (tag == "en"
          ? "Due: answer – Example GmbH (access, GDPR)" : "Fällig: Antwort – Example GmbH (Auskunft, DSGVO)"))
    let lines = words.description(entry, under: law).text(of: outlook.proceeding).split(separator: "\n")
      .map(String.init)
    #expect(lines.contains(words.text("calendar.assumed")))
    #expect(lines.last == words.text("calendar.proceeding", ["number": "7", "reference": "DR-7K3F-9QXM"]))
    let steps = entry.deadline.derivation.map { "· " + words.text($0, of: law) }
    #expect(steps.count >= 3)
    #expect(steps.allSatisfy(lines.contains))
    #expect(lines.contains { $0.contains("29") && $0.contains("2026") && !$0.hasPrefix("·") })
  }

  @Test(arguments: ["en", "de"])
  func `a date that no longer counts says why before anything else`(tag: String) throws {
    let words = try Repository.words(tag)
    let law = try Repository.law("eu-gdpr")
    for (texts, reason) in [
      (["answered=2026-12-01"], words.date(day("2026-12-01"))),
      (["extended=2026-12-01"], words.name(.extendedResponse)),
      (["identity-requested=2026-11-28"], words.date(day("2026-11-28"))),
      (["bounced=2026-11-26"], words.date(day("2026-11-26"))),
      (["withdrawn=2026-11-26"], words.name(ProceedingStatus.withdrawn)),
    ] {
      let outlook = try outlook(["sent=2026-11-25"] + texts)
      let cancelled = try entries(outlook).filter(\.isCancelled)
      let entry = try #require(cancelled.first)
      let first =
        words.description(entry, under: law).text(of: outlook.proceeding).split(separator: "\n").first ?? ""
      #expect(first.contains(reason), "\(texts): \(first)")
      #expect(!first.contains("{"))
    }
  }

  /// Where a calendar is kept at a provider, the description must not say where somebody lives.
  @Test func `the writer's place and words stay out`() throws {
    var proceeding = try outlook(["sent=2026-11-25"], place: nil, resident: "de-by").proceeding
    proceeding.events = [
      Event(.sent, on: day("2026-11-25"), via: .email, note: "marker note")
    ]
    let law = try Repository.law("eu-gdpr")
    let outlook = try Outlook(proceeding, law: law, geography: Repository.geography, today: day("2026-11-26"))
    let steps = try #require(outlook.report[.response]).derivation
    try #require(
      steps.contains {
        if case .calendar(.resident, ["de-by:public"]) = $0 { true } else { false }
      }, "\(steps)")
    for tag in ["en", "de"] {
      let words = try Repository.words(tag)
      for entry in try entries(outlook) {
        let text =
          words.summary(entry, of: .access, under: law).text(of: proceeding)
          + words.description(entry, under: law).text(of: proceeding)
        #expect(!text.contains("de-by"))
        #expect(!text.contains("marker"))
      }
    }
  }
}
