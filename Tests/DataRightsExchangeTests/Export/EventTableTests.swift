import DataRights
import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// The table of events for reading.
struct EventTableTests {
  private static let sum = String(repeating: "0f", count: 32)
  private static let proceedings = [
    Proceeding(
      number: 1, reference: "DR-7K3F-9QXM", right: .marketingObjection, law: "eu-gdpr", addressee: "example",
      controller: "Example, Inc.", controllerPlace: "us", representativePlaces: [], resident: "de-be", language: "de",
      opened: day("2026-01-31"), disclosed: ["name"],
      events: [
        Event(.sent, on: day("2026-01-31"), via: .email),
        Event(
          .extended, on: day("2026-02-20"), at: CivilTime(iso: "2026-02-20T16:30+07:00"), until: day("2026-04-30"),
          note: "=they said\n\"later\"", evidence: [Evidence(.message, file: "answer.eml", sha256: "ab")]),
        Event(
          .answered, on: day("2026-04-30"), via: .post,
          evidence: [Evidence(.page, file: "a.png", sha256: sum), Evidence(.page, file: "b.png", sha256: "cd")]),
      ]),
    Proceeding(
      number: 2, reference: "DR-AAAA-BBBB", right: .access, law: "uk-gdpr", addressee: "other", controller: "Other",
      controllerPlace: nil, representativePlaces: [], resident: nil, language: "en", opened: day("2026-02-01"),
      disclosed: []),
  ]

  @Test func `each event is a line`() {
    #expect(
      EventTable().text(of: Self.proceedings) == """
        number,reference,right,law,addressee,controller,date,time,event,until,via,note,evidence,sha256\r
        1,DR-7K3F-9QXM,marketing-objection,eu-gdpr,example,"Example, Inc.",2026-01-31,,sent,,email,,,\r
        1,DR-7K3F-9QXM,marketing-objection,eu-gdpr,example,"Example, Inc.",2026-02-20,2026-02-20T16:30+07:00,extended,2026-04-30,,"'=they said
        ""later\""",answer.eml,ab\r
        1,DR-7K3F-9QXM,marketing-objection,eu-gdpr,example,"Example, Inc.",2026-04-30,,answered,,post,,a.png; b.png,\(Self.sum); cd\r

        """)
  }

  @Test func `the caller chooses columns and words`() throws {
    var words = EventTable.Words()
    words.header = { $0 == .date ? "Tag" : $0 == .event ? "Ereignis" : "Beleg" }
    words.event = { $0 == .sent ? "abgeschickt" : $0.rawValue }
    let table = EventTable(columns: [.date, .event, .evidence, .sha256], words: words)
    #expect(
      table.text(of: Self.proceedings, separator: .semicolon, hasMark: true) == """
        \u{FEFF}Tag;Ereignis;Beleg;Beleg\r
        2026-01-31;abgeschickt;;\r
        2026-02-20;extended;answer.eml;ab\r
        2026-04-30;answered;"a.png; b.png";"\(Self.sum); cd"\r

        """)
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"))
  func `Python finds the cells`() throws {
    let script = """
      import csv, json, sys
      print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))))
      """
    let rows: [[String: String]] = try Python.json(
      script, reading: Data(EventTable().text(of: Self.proceedings, hasMark: true).utf8))
    #expect(rows.count == 3)
    #expect(rows.map { $0["event"] } == ["sent", "extended", "answered"])
    #expect(rows[1]["note"] == "'=they said\n\"later\"")
    #expect(rows[0]["controller"] == "Example, Inc.")
    #expect(rows[2]["sha256"] == Self.sum + "; cd")
  }
}
