import DataRights
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// Mails by which a company answers.
@Suite struct `An answer` {
  /// A mail of 10 June 2026 that takes two more months.
  private func mail(_ store: FollowUpStore, subject: String? = nil, from: String = "Example GmbH") throws -> String {
    let reference = try store.proceeding.reference
    return """
      From: \(from) <privacy@example.com>
      To: erika.mustermann@example.org
      Subject: \(subject ?? "Your request \(reference)")
      Date: Wed, 10 Jun 2026 10:15:00 +0200
      Message-ID: <answer.1@mail.example.com>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      Dear Ms Mustermann,

      due to the complexity of your request we need to extend the period for our answer by two further months.

      """
  }

  @Test func `it is read before it is logged, and one upload is enough`() throws {
    let store = try FollowUpStore(today: "2026-06-12")
    let file = (field: "mail", name: "answer.eml", text: try mail(store))
    let read = try #require(store.target(store.post("answers", [], file: file)))
    let page = try #require(shown(store.get(read)))
    #expect(page.text.contains("value=\"extension\" checked"))
    #expect(page.text.contains("we need to extend the period"))
    #expect(page.text.contains("value=\"1\" selected"))
    #expect(try store.proceeding.events.count == 1)
    let done = try store.post(read, [("accepted", "extension"), ("day", "2026-06-10"), ("request", "1")])
    #expect(store.target(done) == "requests/1")
    let event = try #require(try store.proceeding.events.last)
    #expect(event.kind == .extended && event.on == day("2026-06-10") && event.via == .email)
    #expect(event.evidence.map(\.file) == ["answer.eml"] && event.messageID == "answer.1@mail.example.com")
    // The mail waits no more.
    #expect(try #require(shown(store.get(read))).status == 422)
  }

  @Test func `none of it logs nothing`() throws {
    let store = try FollowUpStore(today: "2026-06-12")
    let file = (field: "mail", name: "answer.eml", text: try mail(store))
    let read = try #require(store.target(store.post("requests/1/reply", [], file: file)))
    #expect(store.target(try store.post(read, [("none", "1"), ("accepted", "extension")])) == "requests/1")
    #expect(try store.proceeding.events.count == 1)
  }

  @Test func `the own reading goes before the proposals`() throws {
    let store = try FollowUpStore(today: "2026-06-12")
    let file = (field: "mail", name: "answer.eml", text: try mail(store))
    let read = try #require(store.target(store.post("requests/1/reply", [], file: file)))
    let unsaid = try #require(shown(store.post(read, [("accepted", "other"), ("kind", "")])))
    #expect(unsaid.status == 422 && unsaid.text.contains("id=\"kind-error\""))
    let done = try store.post(read, [("accepted", "other"), ("kind", "refused"), ("day", "2026-06-11")])
    #expect(store.target(done) == "requests/1")
    let event = try #require(try store.proceeding.events.last)
    #expect(event.kind == .refused && event.on == day("2026-06-11") && !event.evidence.isEmpty)
  }

  @Test func `what is no mail is refused with words of the page`() throws {
    let store = try FollowUpStore(today: "2026-06-12")
    let page = try #require(
      shown(store.post("answers", [], file: (field: "mail", name: "cat.png", text: "\u{1}\u{2}\u{3}"))))
    #expect(page.status == 422 && page.text.contains("id=\"mail-error\""))
    #expect(!page.text.contains("datarights-page-tests") && !page.text.contains("datarights read-reply"))
    #expect(try #require(shown(store.post("answers", []))).status == 422)
  }

  @Test(arguments: Hostile.all.dropLast()) func `whatever stands in a mail is shown as it is`(_ text: String) throws {
    let store = try FollowUpStore(today: "2026-06-12")
    let file = (field: "mail", name: text + ".eml", text: try mail(store, subject: text, from: text))
    let read = try #require(store.target(store.post("answers", [], file: file)))
    let page = try #require(shown(store.get(read)))
    #expect(page.status == 200 && Hostile.isHarmless(page.text))
  }

  @Test func `a mail waits for an hour`() throws {
    let store = try FollowUpStore(today: "2026-06-12")
    let folder = WorkFolder(store: store.folder)
    defer { folder.remove() }
    let upload = Upload(field: "mail", name: "a.eml", file: "/none", bytes: 0, folder: try UploadFolder(in: folder))
    let shelf = AnswerPages(place: store.place).shelf
    let start = ContinuousClock.now
    let id = shelf.put(upload, now: start)
    #expect(shelf.find(id, now: start.advanced(by: .seconds(3599))) != nil)
    #expect(shelf.find("0", now: start) == nil)
    #expect(shelf.find(id, now: start.advanced(by: .seconds(3601))) == nil)
  }
}
