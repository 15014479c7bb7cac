import DataRights
import DataRightsDesk
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// Taking in the list of a provider.
@Suite struct `A provider's list on the page` {
  private static let csv = "App Name,Status\nAliExpress,Active\n<script>alert(1)</script>,Active\n"

  @Test func `a file shows what is connected and is kept for its person alone`() throws {
    let stage = try LoginStage()
    let answer = try stage.post(
      "logins", "import",
      form: ["provider": "apple", "exported-on": "2026-11-20", "service": "aliexpress", "all": "1"],
      files: [("file", "Apps Using Sign In with Apple.csv", Self.csv)])
    #expect(answer.status == 303)
    #expect(answer.target.hasSuffix("/logins/import/1"))
    let page = try stage.get("logins", "import", "1").text
    #expect(page.contains("datetime=\"2026-11-20\""))
    #expect(page.contains("&lt;script&gt;") && !page.contains("<script"))
    let login = try #require(try stage.desk { try ExitWorld($0).logins.first })
    #expect(login.key == LinkedLogin.Key(service: "aliexpress", provider: "apple", connection: .signIn))
    #expect(login.recorded == .present)
    #expect(login.events.last?.evidence.map(\.file) == ["Apps Using Sign In with Apple.csv"])
    let other = Session(person: "anna", words: stage.words)
    #expect(try stage.get("logins", "import", "1", session: other).status == 404)
    #expect(try stage.get("logins", "import", "2").status == 404)
  }

  @Test func `a file that is none is refused without its path`() throws {
    let stage = try LoginStage()
    let answer = try stage.post(
      "logins", "import", form: ["provider": "facebook", "service": "aliexpress"],
      files: [("file", "holiday.json", "{}")])
    #expect(answer.status == 422)
    #expect(!answer.text.contains("-named"))
    #expect(!answer.text.contains("datarights-page-tests"))
    #expect(answer.text.contains("value=\"facebook\" checked"))
  }

  @Test func `what lacks is told at its field`() throws {
    let stage = try LoginStage()
    let none = try stage.post("logins", "import", form: ["exported-on": "20.11.2026"])
    #expect(none.status == 422)
    for field in ["provider", "file", "exported-on"] { #expect(none.text.contains("id=\"\(field)-error\"")) }
    let both = try stage.post(
      "logins", "import", form: ["provider": "apple", "page": "text"], files: [("file", "a.csv", Self.csv)])
    #expect(both.text.contains("id=\"page-error\""))
  }
}
