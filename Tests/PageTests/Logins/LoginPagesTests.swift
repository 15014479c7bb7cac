import DataRights
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// Linked logins: what the list shows, and what a form may log.
@Suite struct `Pages of linked logins` {
  private static let google = LinkedLogin.Key(service: "aliexpress", provider: "google", connection: .signIn)
  private static let apple = LinkedLogin.Key(service: "aliexpress", provider: "apple", connection: .signIn)

  @Test func `what is to be looked at comes first, and later what can wait`() throws {
    let stage = try LoginStage()
    try stage.list(Self.google, .revoked, on: "2026-11-20")
    try stage.list(Self.apple, .revoked, on: "2026-11-01")
    try stage.list(Self.apple, .verified, on: "2026-11-10")
    let model = try stage.desk { try LoginListModel($0) }
    // One looks again from the day after the revocation, and once more thirty days after it.
    #expect(model.now.map(\.key) == [Self.google])
    #expect(model.now.first?.from == day("2026-11-21"))
    #expect(model.later.map(\.key) == [Self.apple])
    #expect(model.later.first?.from == day("2026-12-01"))
    #expect(model.services.map(\.name) == ["AliExpress"])
    #expect(try stage.get("logins").text.contains("datetime=\"2026-12-01\""))
    #expect(
      try stage.get("logins", query: ["service": "aliexpress"]).text.contains("/logins/aliexpress/google/sign-in"))
    #expect(try !stage.get("logins", query: ["service": "ebay"]).text.contains("/logins/aliexpress/"))
    #expect(try stage.desk { try LoginListModel($0, only: "ebay") }.services.isEmpty)
  }

  @Test func `a login is logged, and one that could lock out is not`() throws {
    let stage = try LoginStage()
    #expect(try stage.get("logins", "aliexpress", "google", "sign-in").status == 200)
    let linked = try stage.post(
      "logins", "aliexpress", "google", "sign-in", form: ["state": "present", "on": "2026-11-25"])
    #expect(linked.status == 303)
    #expect(linked.target.hasSuffix("/logins/aliexpress/google/sign-in"))
    #expect(stage.session.takeFlash()?.kind == .done)
    let refused = try stage.post(
      "logins", "aliexpress", "google", "sign-in",
      form: ["state": "revoked", "on": "2026-11-25", "reason": "I am <b>sure</b>"],
      files: [("evidence", "list.png", "picture")])
    #expect(refused.status == 422)
    #expect(refused.text.contains("could lock you out"))
    #expect(refused.text.contains("I am &lt;b&gt;sure&lt;/b&gt;"))
    #expect(!refused.text.contains("--"))
    let world = try stage.desk { try ExitWorld($0).logins }
    #expect(world.map(\.recorded) == [.present])
    // The copy of the file has gone with the refusal.
    let kept = try stage.desk { desk in desk.evidence.folder.sums() }
    #expect(kept.isEmpty)
  }

  @Test func `wrong input is told at its field`() throws {
    let stage = try LoginStage()
    let answer = try stage.post(
      "logins", "aliexpress", "google", "sign-in", form: ["state": "gone", "on": "2026-02-30", "text": "The page"])
    #expect(answer.status == 422)
    #expect(answer.text.contains("id=\"state-error\"") && answer.text.contains("id=\"on-error\""))
    #expect(answer.text.contains("The page"))
    #expect(try stage.get("logins", "nobody", "google", "sign-in").status == 404)
    #expect(try stage.get("logins", "aliexpress", "nobody", "sign-in").status == 404)
    #expect(try stage.get("logins", "aliexpress", "google", "nothing").status == 404)
  }

  @Test func `proof is kept under its own name`() throws {
    let stage = try LoginStage()
    try stage.list(Self.google, .revoked, on: "2026-11-20")
    let answer = try stage.post(
      "logins", "aliexpress", "google", "sign-in", form: ["state": "verified", "on": "2026-11-25"],
      files: [("evidence", "list of apps.html", "<p>Nothing</p>")])
    #expect(answer.status == 303)
    let login = try #require(try stage.desk { try ExitWorld($0).logins.first })
    #expect(login.recorded == .verified)
    #expect(login.events.last?.evidence.map(\.file) == ["list of apps.html"])
    #expect(try stage.get("logins", "aliexpress", "google", "sign-in").text.contains("list of apps.html"))
  }

  @Test(arguments: LoginStage.hostile) func `what a user writes does no harm`(text: String) throws {
    let stage = try LoginStage()
    let answer = try stage.post(
      "logins", "aliexpress", "google", "sign-in",
      form: [
        "state": "kept", "on": "2026-11-25", "reason": text, "text": text, "request-status": "javascript:alert(1)",
      ])
    #expect(answer.status == 303)
    let page = try stage.get("logins", "aliexpress", "google", "sign-in").text
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("href=\"javascript:"))
    #expect(page.contains(HTML(text).text))
  }

  @Test func `a new login is chosen by service and account`() throws {
    let stage = try LoginStage()
    let chosen = try stage.get("logins", "new", query: ["service": "aliexpress", "login": "google/sign-in"])
    #expect(chosen.target.hasSuffix("/logins/aliexpress/google/sign-in"))
    let missing = try stage.get("logins", "new", query: ["service": "", "login": "<script>"])
    #expect(missing.status == 422 && missing.text.contains("id=\"service-error\"") && !missing.text.contains("<script"))
    #expect(try stage.get("logins", "providers", "apple").text.contains("privaterelay.appleid.com"))
  }
}
