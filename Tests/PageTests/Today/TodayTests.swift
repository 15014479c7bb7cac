import DataRights
import DataRightsDesk
import DataRightsStore
import Foundation
import Testing

@testable import datarights_page

/// The first page: what is due and what comes next.
@Suite struct `The first page` {
  @Test func `an empty store welcomes and leads on`() throws {
    let store = try RequestStore(today: "2026-11-25")
    let model = try store.desk { try TodayModel($0) }
    #expect(model.isEmpty)
    let text = todayView(model, store.context).text
    for path in ["/new\"", "/leaving\"", "/settings/profile\""] { #expect(text.contains(path)) }
    // Looking changes nothing: no store was made.
    #expect(!FileManager.default.fileExists(atPath: store.folder + "/store"))
  }

  @Test func `what is due comes nearest first, with how long is left`() throws {
    let store = try RequestStore(today: "2026-12-04")
    try store.open(sent: "2026-11-20")
    try store.open(sent: "2026-11-02")
    let model = try store.desk { try TodayModel($0) }
    // One month each, counted from the day after: 2 December, a Wednesday; 20 December is a Sunday, so Monday the 21st.
    #expect(model.due.map(\.day.iso) == ["2026-12-02", "2026-12-21"])
    #expect(model.due.map(\.isOverdue) == [true, false])
    #expect(model.due.map(\.remaining) == ["2 days overdue", "17 days left"])
    // A mail arrives on the day it is sent, and nothing proves it.
    #expect(model.due.allSatisfy { $0.isAssumed })
    #expect(model.steps.first?.step.number == 2)
    #expect(model.steps.first?.step.places == [.letter(.reminder)])
    let text = todayView(model, store.context).text
    #expect(text.contains("class=\"missed\"") && text.contains(">overdue<"))
    #expect(text.contains("datetime=\"2026-12-21\""))
  }

  @Test func `the picture has twenty rows at most and keeps days within its edges`() throws {
    let store = try RequestStore(today: "2026-11-25")
    for _ in 1...23 { try store.open(sent: "2026-11-02") }
    try store.open(sent: "2024-01-05")
    let board = try store.desk { try TodayModel($0).board }
    #expect(board.rows.count == 20)
    #expect(board.more == 4)
    // The request of 2024 is the first, its day lies far before the scale.
    #expect(board.rows.first?.number == 24)
    #expect(board.first.iso == "2026-07-28")
    #expect(board.place(of: try #require(CivilDate(iso: "2024-02-05"))) == 2)
    #expect(board.place(of: try #require(CivilDate(iso: "2030-01-01"))) == 98)
  }

  @Test func `hostile names are shown and do nothing`() throws {
    for text in `The pages of requests`.hostile {
      let store = try RequestStore(today: "2026-12-04")
      try store.open(sent: "2026-11-02", addressee: text)
      let shown = todayView(try store.desk { try TodayModel($0) }, store.context).text
      #expect(!shown.contains("<script") && !shown.contains("<img") && !shown.contains(" onerror=y>"))
      if text.hasPrefix("{{") { #expect(shown.contains(text)) }
    }
  }
}
