import DataRights
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// Who writes, and for whom the pages are.
@Suite struct ProfilePageTests {
  @Test func whatIsWrongIsSaidAndNothingIsKept() throws {
    let stage = try SettingsStage()
    let reply = try stage.post(
      ["settings", "profile"], ["name": "Erika Mustermann", "email": "nobody", "residence": "Atlantis"])
    #expect(reply.status == 422)
    #expect(reply.html.contains("href=\"#email\"") && reply.html.contains("href=\"#residence\""))
    #expect(reply.html.contains("value=\"Erika Mustermann\"") && reply.html.contains("value=\"nobody\""))
    #expect(try stage.journal { try $0.profile() } == Writer())
  }

  @Test func aPlaceIsKnownByItsNameInTheLanguageOfThePage() throws {
    let stage = try SettingsStage("de")
    let reply = try stage.post(
      ["settings", "profile"],
      [
        "name": " Erika Mustermann ", "email": "erika@example.org", "residence": "Berlin (Deutschland)",
        "address": "Musterstraße 1\r\n\r\n 10115 Berlin ", "language": "", "identifier-account-id": "123",
      ])
    #expect(reply.status == 303)
    #expect(
      try stage.journal { try $0.profile() }
        == Writer(
          name: "Erika Mustermann", email: "erika@example.org", address: ["Musterstraße 1", "10115 Berlin"],
          residence: "de-be", identifiers: ["account-id": "123"]))
    // An empty field takes away what was there.
    #expect(
      try stage.post(["settings", "profile"], ["name": "Erika Mustermann", "identifier-account-id": ""]).status == 303)
    #expect(try stage.journal { try $0.profile() } == Writer(name: "Erika Mustermann"))
  }

  @Test func namesThatTwoPlacesShareAreToldApart() throws {
    let names = try PlaceNames(.repository, "en")
    let labels = try names.labels()
    #expect(Set(labels).count == labels.count)
    #expect(try names.label(of: "us-ga") == "Georgia (United States)")
  }

  @Test func anotherPersonIsAddedAndShown() throws {
    let stage = try SettingsStage()
    try stage.enterProfile()
    #expect(try stage.post(["settings", "people"], ["name": "Jane Roe", "short": "Jane Roe"]).status == 422)
    #expect(try stage.post(["settings", "people"], ["name": "Jane Roe", "short": "own"]).status == 422)
    #expect(try stage.journal { try $0.people().count } == 1)
    #expect(try stage.post(["settings", "people"], ["name": "Jane Roe", "short": "jane"]).status == 303)
    #expect(stage.session.person == "jane")
    #expect(HeaderFacts(stage.place, stage.jobs, stage.session).person == "Jane Roe")
    #expect(try stage.post(["settings", "people", "switch"], ["person": "nobody"]).status == 404)
    #expect(try stage.post(["settings", "people", "switch"], ["person": "own"]).status == 303)
    #expect(stage.session.person == Journal.ownPerson)
  }

  @Test func thePagesChangeTheirLanguage() throws {
    let stage = try SettingsStage()
    #expect(try stage.post(["settings", "language"], ["language": "xx"]).status == 404)
    #expect(try stage.post(["settings", "language"], ["language": "de"]).status == 303)
    #expect(try stage.get("settings").html.contains("<h1>Einstellungen</h1>"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "{{name}}", "\"><img src=x onerror=y>", "a\u{202E}b",
    String(repeating: "ü", count: 10_000),
  ])
  func textsDoNoHarm(_ text: String) throws {
    let stage = try SettingsStage()
    _ = try stage.journal { journal in
      _ = try journal.setProfile(today: stage.today, recorded: "2026-11-25T12:00:00Z") { _ in
        Writer(name: text, email: "erika@example.org", address: [text], identifiers: ["account-id": text])
      }
      _ = try journal.setAddressee(
        id: "example-gmbh", name: text, email: nil, address: [text], place: nil, checked: stage.today,
        recorded: "2026-11-25T12:00:00Z")
    }
    let pages = [
      try stage.get("settings"), try stage.get("settings", "profile"), try stage.get("settings", "people"),
      try stage.get("settings", "addressees"), try stage.get("settings", "addressees", "example-gmbh"),
      try stage.get("settings", "addressees", "example-gmbh", "edit"), try stage.get("settings", "forget"),
      try stage.get("undo"),
      try stage.post(["settings", "profile"], ["name": text, "email": text, "residence": text, "language": text]),
      try stage.post(["settings", "new-addressee"], ["name": "", "email": text, "address": text, "place": text]),
      try stage.post(["settings", "backup"], ["lock": text, "recipients": text]),
      try stage.post(["settings", "forget"], ["name": text + "x"]),
      try stage.post(["settings", "import"], ["law": text], file: Array(text.utf8)),
      try stage.post(["settings", "batch"], ["format": "text"], file: Array("right,to,\(text)\n".utf8)),
    ]
    for page in pages {
      #expect(page.status == 200 || page.status == 422)
      #expect(!page.html.contains("<script") && !page.html.contains("<img"))
    }
  }
}
