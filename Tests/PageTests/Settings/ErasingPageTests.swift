import DataRights
import DataRightsStore
import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights_page

/// Taking back, erasing and mending: each says first what it does.
@Suite struct ErasingPageTests {
  @Test func onlyWhatWasShownIsTakenBack() throws {
    let stage = try SettingsStage()
    #expect(!(try stage.get("undo").html.contains("<form")))
    try stage.enterProfile()
    let shown = try stage.get("undo").html
    #expect(shown.contains("Profile of Erika Mustermann"))
    let mark = try #require(shown.firstMatch(of: /name="mark" value="([0-9a-f]+)"/)).1
    // Something else is done in between, such as by the command.
    _ = try stage.post(["settings", "profile"], ["name": "Anna Muster"])
    #expect(try stage.post(["undo"], ["mark": String(mark)]).status == 422)
    #expect(try stage.journal { try $0.profile().name } == "Anna Muster")
    let now = try #require(try stage.get("undo").html.firstMatch(of: /name="mark" value="([0-9a-f]+)"/)).1
    #expect(try stage.post(["undo"], ["mark": String(now)]).status == 303)
    #expect(try stage.journal { try $0.profile().name } == "Erika Mustermann")
  }

  @Test func aPersonIsForgottenByNameOnly() async throws {
    try await BlockingExecutor.run { () throws in
      let stage = try SettingsStage()
      try stage.enterProfile()
      _ = try stage.post(["settings", "people"], ["name": "Jane Roe", "short": "jane"])
      #expect(try stage.post(["settings", "forget"], ["name": "jane"]).status == 422)
      #expect(try stage.journal { try $0.people().count } == 2)
      _ = try stage.follow(stage.post(["settings", "forget"], ["name": " jane  roe"]))
      #expect(try stage.journal { try $0.people().map(\.person) } == [Journal.ownPerson])
      #expect(stage.session.person == Journal.ownPerson)
    }
  }

  @Test func mendingTakesRightsFromOthers() async throws {
    try await BlockingExecutor.run { () throws in
      let stage = try SettingsStage()
      try stage.enterProfile()
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stage.store)
      let found = try stage.follow(stage.post(["settings", "check"]))
      #expect(found.html.contains("Other users of this computer"))
      #expect(!found.html.contains(stage.store))
      #expect(try Scratch.mode(stage.store) == 0o755)
      let mended = try stage.follow(stage.post(["settings", "check"], ["mend": "1"]))
      #expect(mended.html.contains("Nothing is wrong"))
      #expect(try Scratch.mode(stage.store) == 0o700)
    }
  }

  @Test func aShelfGivesItsOldestUp() throws {
    let shelf = Shelf<Int>(most: 2)
    let ids = (1...3).map { shelf.put($0) }
    #expect(throws: PageError.notFound) { try shelf.item(ids[0]) }
    shelf.replace(ids[1], with: 20)
    #expect(try shelf.item(ids[1]) == 20 && shelf.item(ids[2]) == 3)
    shelf.remove(ids[2])
    #expect(throws: PageError.notFound) { try shelf.item(ids[2]) }
  }
}
