import DataRights
import DataRightsStore
import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights_page

/// What goes out for other programs, and what comes in from them.
@Suite struct MovingPageTests {
  @Test func anExportIsShownFirstAndTakenInOnce() async throws {
    try await BlockingExecutor.run { () throws in
      let there = try SettingsStage()
      try there.enterProfile()
      _ = try there.follow(there.post(["settings", "export"], ["format": "json", "whose": "own"]))
      let export = try there.file()

      let here = try SettingsStage()
      let uploaded = try here.post(["settings", "import"], file: export)
      let preview = try here.follow(uploaded)
      // The profile is one event.
      #expect(preview.html.contains("1 events, of which 0 new proceedings; 0 were here already"))
      #expect(try here.journal { try $0.profile() } == Writer())
      _ = try here.follow(here.post(uploaded.path))
      _ = try here.follow(here.post(uploaded.path))
      #expect(try here.journal { try $0.profile().name } == "Erika Mustermann")
      #expect(here.jobs.all.count == 2)
      #expect(try here.journal { try $0.eventLog.read { try $0.eventCount() } } == 1)
    }
  }

  @Test func aFileOfNoKnownKindIsRefusedAtItsField() throws {
    let stage = try SettingsStage()
    let reply = try stage.post(["settings", "import"], file: Array("hello".utf8))
    #expect(reply.status == 422 && reply.html.contains("href=\"#file\""))
    #expect(!reply.html.contains(stage.store))
  }

  @Test func aFileOfOnePersonIsNotTakenInForAnother() async throws {
    try await BlockingExecutor.run { () throws in
      let stage = try SettingsStage()
      try stage.enterProfile()
      _ = try stage.follow(stage.post(["settings", "export"], ["format": "json"]))
      let uploaded = try stage.post(["settings", "import"], file: stage.file())
      stage.session.choose(person: "jane")
      #expect(throws: PageError.self) { try stage.post(uploaded.path) }
    }
  }

  @Test func everyRowOfATableIsLookedAtBeforeOneIsWritten() async throws {
    try await BlockingExecutor.run { () throws in
      let stage = try SettingsStage()
      try stage.enterProfile()
      let wrong = "right,to\naccess,amazon\nfoo,amazon\naccess,amazon\nerasure,nobody\n"
      let seen = try stage.follow(stage.post(["settings", "batch"], ["format": "eml"], file: Array(wrong.utf8)))
      for line in 3...5 { #expect(seen.html.contains("data-label=\"Line\">\(line)</th>")) }
      #expect(!seen.html.contains("data-label=\"Line\">2</th>") && !seen.html.contains("<form"))

      let right = "right,to\naccess,amazon\nerasure,ebay\n"
      let uploaded = try stage.post(["settings", "batch"], ["format": "text"], file: Array(right.utf8))
      #expect(try stage.follow(uploaded).html.contains("Write the letters (2)"))
      #expect(try stage.journal { try $0.proceedings() }.isEmpty)
      _ = try stage.follow(stage.post(uploaded.path))
      // A ZIP archive names its entries in clear text, and begins with PK.
      let archive = Data(try stage.file())
      #expect(archive.starts(with: Data("PK".utf8)))
      for name in ["1-amazon-access.txt", "2-ebay-erasure.txt"] {
        #expect(archive.range(of: Data(name.utf8)) != nil)
      }
      #expect(try stage.journal { try $0.proceedings().map(\.addressee) } == ["amazon", "ebay"])
      // A row that has its letter gets no second one.
      _ = try stage.follow(stage.post(uploaded.path))
      #expect(try stage.journal { try $0.proceedings().count } == 2)
    }
  }
}
