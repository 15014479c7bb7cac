import DataRights
import DataRightsDesk
import DataRightsStore
import Foundation
import Testing

@testable import datarights_page

/// Saying what happened by a form.
@Suite struct `Logging by the page` {
  private static let log = ["requests", "1", "log"]

  @Test func `a day to come is refused at its field and what was typed stays`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02")
    let request = try store.request(
      ["number": "1"], form: ["kind": "answered", "day": "2026-12-24", "note": "Half of it <b>lacks</b>"],
      files: [("answer.txt", "The answer.")])
    let page = try #require(try store.answer(.post, Self.log, request).shownPage)
    #expect(page.status == 422)
    #expect(page.text.contains("id=\"day-error\""))
    #expect(page.text.contains("2026-12-24"))
    #expect(page.text.contains("Half of it &lt;b&gt;lacks&lt;/b&gt;"))
    #expect(try store.desk { try $0.readJournal().proceeding(1).events.map(\.kind) } == [.sent])
    // The copy of the file has gone with the refusal.
    #expect(try store.desk { $0.evidence.folder.sums() }.isEmpty)
  }

  @Test func `what is logged is reported with the date that follows`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open()
    let request = try store.request(["number": "1"], form: ["kind": "sent", "day": "2026-11-02", "via": "email"])
    #expect(try store.answer(.post, Self.log, request).redirected?.hasSuffix("/requests/1") == true)
    // One month from the day after receipt (Article 12(3) GDPR, Article 3 Regulation 1182/71): Wednesday 2 December.
    let flash = try #require(store.session.takeFlash())
    #expect(flash.kind == .done)
    #expect(flash.text.contains("2 December 2026"))
  }

  @Test func `only what can follow is offered`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open()
    try store.open(sent: "2026-11-02")
    func offers(_ number: String) throws -> String {
      let request = try store.request(["number": number])
      return try #require(try store.answer(.get, ["requests", number, "log"], request).shownPage).text
    }
    let (drafted, sent) = (try offers("1"), try offers("2"))
    #expect(drafted.contains("value=\"sent\"") && !drafted.contains("value=\"answered\""))
    #expect(sent.contains("value=\"answered\"") && !sent.contains("value=\"sent\""))
    #expect(!sent.contains("value=\"identity-provided\""))
  }

  @Test func `a mail that is dropped gives its day`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02")
    let mail = """
      From: privacy@example.org\r\nTo: erika@example.org\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\n\
      Message-ID: <1@example.org>\r\nSubject: Your request\r\n\r\nHere it is.\r\n
      """
    let request = try store.request(["number": "1"], form: ["kind": "answered"], files: [("answer.eml", mail)])
    #expect(try store.answer(.post, Self.log, request).redirected != nil)
    let event = try #require(try store.desk { try $0.readJournal().proceeding(1).events.last })
    #expect(event.on.iso == "2026-11-20")
    #expect(event.via == .email)
    #expect(event.evidence.map(\.file) == ["answer.eml"])
  }

  @Test func `a correction empties what was emptied and keeps the files`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02")
    let logging = try store.request(
      ["number": "1"], form: ["kind": "acknowledged", "day": "2026-11-03", "note": "By phone"],
      files: [("note.txt", "A note.")])
    _ = try store.answer(.post, Self.log, logging)
    let correcting = try store.request(["number": "1", "position": "2"], form: ["day": "2026-11-04", "note": ""])
    #expect(try store.answer(.post, ["requests", "1", "events", "2"], correcting).redirected != nil)
    let event = try #require(try store.desk { try $0.readJournal().proceeding(1).events.last })
    #expect(event.on.iso == "2026-11-04")
    #expect(event.note == nil)
    #expect(event.evidence.map(\.file) == ["note.txt"])
  }

  @Test func `what others rest on is not taken back`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02")
    _ = try store.answer(
      .post, Self.log, try store.request(["number": "1"], form: ["kind": "answered", "day": "2026-11-20"]))
    func takeBack(_ position: String) throws -> PageResponse {
      try store.answer(
        .post, ["requests", "1", "events", position, "take-back"],
        try store.request(["number": "1", "position": position], form: ["": ""]))
    }
    #expect(try takeBack("1").shownPage?.status == 422)
    #expect(try takeBack("2").redirected != nil)
    #expect(try store.desk { try $0.readJournal().proceeding(1).events.map(\.kind) } == [.sent])
  }
}
