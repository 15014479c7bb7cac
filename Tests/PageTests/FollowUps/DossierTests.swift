import DataRights
import Foundation
import Testing

@testable import datarights_page

/// The dossier of a request, made as a job.
@Suite struct `A dossier from the page` {
  @Test func `it is made with what was asked for and left out`() async throws {
    let store = try FollowUpStore(today: "2026-07-20")
    let answer = try store.post(
      "requests/1/dossier", [("format", "html"), ("own", "1"), ("redacted", "aliexpress\n\n")])
    #expect(store.target(answer) == "jobs/1")
    guard case .ended(.file(let path, let name, let type, let note)) = try await store.lastJob() else {
      Issue.record("no file")
      return
    }
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(!text.contains("Mustermann") && text.contains("[redacted"))
    #expect(name.hasPrefix("dossier-DR-") && name.hasSuffix(".html") && type.hasPrefix("text/html"))
    #expect(note?.contains("passages were made unreadable") == true)
    let page = try #require(shown(store.get("jobs/1")))
    #expect(page.text.contains("passages were made unreadable"))
  }

  @Test func `what cannot be found is told at its field`() throws {
    let store = try FollowUpStore(today: "2026-07-20")
    let page = try #require(
      shown(store.post("requests/1/dossier", [("format", "zip"), ("redacted", "Joe Bloggs\n…")])))
    #expect(page.status == 422 && page.text.contains("id=\"redacted-error\"") && page.text.contains("Joe Bloggs\n…"))
    #expect(throws: (any Error).self) { try store.post("requests/2/dossier", [("format", "zip")]) }
  }
}
