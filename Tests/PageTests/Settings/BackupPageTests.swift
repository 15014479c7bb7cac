import DataRights
import DataRightsStore
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// A backup by the page, and the way back.
@Suite struct BackupPageTests {
  @Test func aBackupComesBackWithItsPassphraseAndAWordOnly() async throws {
    try await BlockingExecutor.run { () throws in
      let stage = try SettingsStage()
      #expect(try stage.post(["settings", "backup"], ["lock": "none", "plain": "1"]).status == 422)
      try stage.enterProfile()
      let twice: KeyValuePairs = ["lock": "passphrase", "passphrase": "correct horse", "again": "correct house"]
      let differs = try stage.post(["settings", "backup"], twice)
      #expect(differs.status == 422 && !differs.html.contains("correct h"))
      _ = try stage.follow(
        stage.post(
          ["settings", "backup"], ["lock": "passphrase", "passphrase": "correct horse", "again": "correct horse"]))
      let backup = try stage.file()
      #expect(backup.starts(with: Array("age-encryption.org/v1\n".utf8)))

      _ = try stage.post(["settings", "profile"], ["name": "Anna Muster"])
      let uploaded = try stage.post(["settings", "restore"], file: backup)
      #expect(try stage.follow(uploaded).html.contains("type=\"password\""))
      let wrong = try stage.post(uploaded.path, ["passphrase": "correct house", "word": "replace"])
      #expect(wrong.status == 422 && wrong.html.contains("href=\"#passphrase\""))
      let unsaid = try stage.post(uploaded.path, ["passphrase": "correct horse", "word": ""])
      #expect(unsaid.status == 422 && unsaid.html.contains("href=\"#word\""))
      #expect(try stage.journal { try $0.profile().name } == "Anna Muster")
      let done = try stage.post(uploaded.path, ["passphrase": "correct horse", "word": "Replace"])
      #expect(done.status == 303 && waits { !stage.jobs.isBusy })
      #expect(try stage.journal { try $0.profile().name } == "Erika Mustermann")
    }
  }

  @Test func whatIsNoBackupChangesNothing() async throws {
    try await BlockingExecutor.run { () throws in
      let stage = try SettingsStage()
      try stage.enterProfile()
      let uploaded = try stage.post(["settings", "restore"], file: Array("nothing".utf8))
      let reply = try stage.post(uploaded.path, ["word": "replace"])
      #expect(reply.status == 422)
      #expect(try stage.journal { try $0.profile().name } == "Erika Mustermann")
      #expect(try stage.post(["settings", "restore"]).status == 422)
      #expect(throws: PageError.notFound) { try stage.get("settings", "restore", "0123") }
    }
  }

  @Test func aPlainBackupWantsABoxTicked() throws {
    let stage = try SettingsStage()
    try stage.enterProfile()
    #expect(try stage.post(["settings", "backup"], ["lock": "none"]).status == 422)
    #expect(try stage.post(["settings", "backup"], ["lock": "recipients", "recipients": "age1x"]).status == 422)
    #expect(stage.jobs.all.isEmpty)
  }
}
