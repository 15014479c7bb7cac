import DataRights
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights_page

/// The list of requests, the page of one, its files and its end.
@Suite struct `The pages of requests` {
  static let hostile = [
    "<script>alert(1)</script>", "{{name}}", "\"><img src=x onerror=y>", "\u{202E}evil",
    String(repeating: "x", count: 10_000),
  ]

  @Test func `hostile texts are shown and do nothing`() throws {
    for text in Self.hostile {
      let store = try RequestStore(today: "2026-11-25")
      try store.open(sent: "2026-11-02", addressee: "gone", controller: text)
      try store.desk { desk in
        try desk.writeJournal().log(
          Event(.acknowledged, on: desk.today, note: text, evidence: [Evidence(.page, file: text)]), in: 1,
          today: desk.today, recorded: desk.world.now)
      }
      let one = try #require(try store.answer(.get, ["requests", "1"], try store.request(["number": "1"])).shownPage)
      let list = try #require(try store.answer(.get, ["requests"], try store.request(query: ["q": text])).shownPage)
      for page in [one, list] {
        #expect(page.status == 200)
        #expect(!page.text.contains("<script") && !page.text.contains("<img"))
        #expect(!page.text.contains(" onerror=y>"))
      }
      if text.hasPrefix("{{") { #expect(one.text.contains(text)) }
    }
  }

  @Test func `a file is handed out for the request that names it alone`() throws {
    let store = try RequestStore(today: "2026-11-25")
    for _ in 1...2 { try store.open(sent: "2026-11-02") }
    _ = try store.answer(
      .post, ["requests", "1", "log"],
      try store.request(["number": "1"], form: ["kind": "answered"], files: [("../answer\u{202E}.txt", "The answer.")]))
    let sum = try #require(try store.desk { $0.evidence.folder.sums().first })
    func file(_ number: String, _ sum: String) throws -> PageResponse {
      try store.answer(
        .get, ["requests", number, "evidence", sum], try store.request(["number": number, "sum": sum]))
    }
    guard case .file(let answer) = try file("1", sum) else {
      Issue.record("no file")
      return
    }
    #expect(!answer.isInline && answer.name == "answer.txt" && answer.type == "application/octet-stream")
    guard case .notFound = try file("2", sum), case .notFound = try file("1", "../../etc/passwd") else {
      Issue.record("a file of another request")
      return
    }
    // A file that is no longer what was recorded proves nothing.
    try Data("Another answer.".utf8).write(to: URL(filePath: store.desk { $0.evidence.folder.path(of: sum) }))
    #expect(throws: PageError.self) { try file("1", sum) }
  }

  @Test func `a number that is nobody's or another person's has no page`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02")
    #expect(throws: PageError.notFound) {
      try store.answer(.get, ["requests", "2"], try store.request(["number": "2"]))
    }
    try store.desk { desk in
      let other = try desk.newPersonsJournal().of("joe")
      try other.setProfile(today: desk.today, recorded: desk.world.now) { _ in .joeBloggs }
    }
    store.session.choose(person: "joe")
    #expect(throws: PageError.notFound) {
      try store.answer(.get, ["requests", "1"], try store.request(["number": "1"]))
    }
  }

  @Test func `an erased request leaves neither events nor files`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02")
    _ = try store.answer(
      .post, ["requests", "1", "log"],
      try store.request(["number": "1"], form: ["kind": "answered"], files: [("answer.txt", "The answer.")]))
    let asked = try #require(
      try store.answer(.get, ["requests", "1", "forget"], try store.request(["number": "1"])).shownPage)
    #expect(asked.text.contains("class=\"danger\""))
    #expect(try store.desk { try $0.readJournal().proceedings().count } == 1)
    _ = try store.answer(.post, ["requests", "1", "forget"], try store.request(["number": "1"], form: ["": ""]))
    #expect(try store.desk { try $0.readJournal().proceedings().isEmpty && $0.evidence.folder.sums().isEmpty })
  }

  @Test func `the list is searched, filtered and paged`() throws {
    let store = try RequestStore(today: "2026-11-25")
    for _ in 1...51 { try store.open() }
    try store.desk { desk in
      try desk.writeJournal().log(
        Event(.closed, on: desk.today), in: 7, today: desk.today, recorded: desk.world.now)
    }
    func rows(_ query: [String: String]) throws -> (numbers: [Int], hasMore: Bool) {
      let model = try store.desk { try RequestListModel($0, store.request(query: query).query) }
      return (model.rows.map(\.number), model.hasMore)
    }
    #expect(try rows([:]).numbers == Array((2...51).reversed()))
    #expect(try rows([:]).hasMore)
    #expect(try rows(["page": "2"]).numbers == [1])
    #expect(try rows(["show": "over"]).numbers == [7])
    #expect(try rows(["show": "open", "page": "2"]).numbers.isEmpty)
    #expect(try rows(["q": "dr-2345-6012"]).numbers == [12])
    #expect(try rows(["q": "ALIEXPRESS acc"]).numbers.count == 50)
    #expect(try rows(["q": "aliexpress erasure"]).numbers.isEmpty)
    #expect(try rows(["page": "99999999999999999"]).numbers.isEmpty)
  }

  @Test func `the table for spreadsheets has a line for each request and no formula`() throws {
    let store = try RequestStore(today: "2026-11-25")
    try store.open(sent: "2026-11-02", addressee: "=1+2")
    let answer = try store.answer(.get, ["requests", "table.csv"], try store.request())
    guard case .file(let file) = answer, case .bytes(let bytes) = file.content else {
      Issue.record("no file")
      return
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 2)
    #expect(lines.last?.contains(",'=1+2,") == true)
    #expect(lines.last?.contains("2026-12-02") == true)
  }
}
