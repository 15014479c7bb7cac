import DataRights
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// The page of a letter that was written.
@Suite struct `A kept letter` {
  @Test func `the request itself is the first letter and can be had in every form`() throws {
    let store = try FollowUpStore(today: "2026-06-02", sent: false)
    let page = try #require(shown(store.get("requests/1/letters/1")))
    #expect(page.status == 200 && page.text.contains("not sent yet"))
    for (format, start) in [("text", "Erika Mustermann"), ("html", "<!doctype html>")] {
      guard case .file(let file) = try store.get("requests/1/letters/1/\(format)"),
        case .bytes(let bytes) = file.content
      else {
        Issue.record("no file as \(format)")
        continue
      }
      #expect(String(decoding: bytes, as: UTF8.self).contains(start))
      #expect(!file.isInline)
    }
    guard case .notFound = try store.get("requests/1/letters/1/zip") else {
      Issue.record("a form that there is not")
      return
    }
    #expect(throws: PageError.notFound) { try store.get("requests/1/letters/2") }
  }

  @Test func `what is logged as sent bears the day, the way and the evidence`() throws {
    let store = try FollowUpStore(today: "2026-06-02", sent: false)
    let done = try store.post(
      "requests/1/letters/1/sent", [("day", "2026-06-01"), ("via", "post")],
      file: (field: "evidence", name: "receipt.txt", text: "Posted on 1 June 2026"))
    #expect(store.target(done) == "requests/1")
    let event = try #require(try store.proceeding.events.first)
    #expect(event.kind == .sent && event.on == day("2026-06-01") && event.via == .post)
    #expect(event.evidence.map(\.file) == ["receipt.txt"])
    let page = try #require(shown(store.get("requests/1/letters/1")))
    #expect(page.text.contains("1 June 2026") && !page.text.contains("not sent yet"))
  }

  @Test func `a day to come is refused and what was typed stays`() throws {
    let store = try FollowUpStore(today: "2026-06-02", sent: false)
    let later = try #require(
      shown(store.post("requests/1/letters/1/sent", [("day", "2026-06-03"), ("via", "fax")])))
    #expect(later.status == 422 && later.text.contains("value=\"2026-06-03\""))
    #expect(later.text.contains("value=\"fax\" checked"))
    let none = try #require(shown(store.post("requests/1/letters/1/sent", [("day", "31 June"), ("via", "post")])))
    #expect(none.status == 422 && none.text.contains("id=\"day-error\""))
    #expect(try store.proceeding.events.isEmpty)
  }
}
