import DataRights
import DataRightsDesk
import DataRightsStore
import Testing

@testable import datarights_page

/// How the letter is shown, refused and written.
@Suite struct `The letter of a new request` {
  private let access: KeyValuePairs = ["to": "aliexpress", "right": "access"]

  @Test func `looking and previewing keep nothing`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(residence: "de-be"))
    let page = try sandbox.pages.letter(sandbox.get(access))
    #expect(page.markup.contains("[your name]</mark>"))
    let fragment = try sandbox.pages.changeLetter(
      sandbox.post([
        "to": "aliexpress", "right": "access", "name": "Erika Mustermann", "email": "erika@example.org",
        "preview": "1",
      ]))
    #expect(fragment.markup.contains("Erika Mustermann"))
    #expect(!fragment.markup.contains("[your name]"))
    #expect(!fragment.markup.contains("<html"))
    try sandbox.work { desk in
      let journal = try desk.readJournal()
      let (proceedings, profile) = (try journal.proceedings(), try journal.profile())
      #expect(proceedings.isEmpty && profile == Writer(residence: "de-be"))
    }
  }

  @Test func `what is missing is told at its field, and the letter is then written`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(residence: "de-be"))
    let wrong = try sandbox.pages.changeLetter(
      sandbox.post([
        "to": "aliexpress", "right": "access", "name": "", "email": "erika", "scope": "My orders of 2025", "write": "1",
      ]))
    #expect(wrong.status == 422)
    #expect(wrong.markup.contains("id=\"name-error\""))
    #expect(wrong.markup.contains("id=\"email-error\""))
    #expect(wrong.markup.contains("My orders of 2025</textarea>"))
    let begun = try sandbox.work { desk in try desk.readJournal().proceedings() }
    #expect(begun.isEmpty)
    let done = try sandbox.pages.changeLetter(
      sandbox.post([
        "to": "aliexpress", "right": "access", "name": "Erika Mustermann", "email": "erika@example.org",
        "address": "", "way": "mail", "scope": "My orders of 2025", "write": "1",
      ]))
    #expect(done.target == "requests/1/letters/1")
    try sandbox.work { desk in
      let journal = try desk.readJournal()
      let proceeding = try journal.proceeding(1)
      #expect((proceeding.law, proceeding.right, proceeding.addressee) == ("eu-gdpr", .access, "aliexpress"))
      // Nothing beyond what finds the account and takes the answer.
      #expect(proceeding.disclosed == ["name", "email"])
      let body = try #require(try journal.letters(of: 1).first?.letters.first?.body)
      #expect(body.contains("My orders of 2025"))
      #expect(body.contains("Erika Mustermann"))
      let profile = try journal.profile()
      #expect((profile.name, profile.email, profile.residence) == ("Erika Mustermann", "erika@example.org", "de-be"))
    }
  }

  @Test func `a right that needs corrections asks for them, and a letter by post for the address`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(name: "Erika Mustermann", email: "erika@example.org", residence: "de-be"))
    let page = try sandbox.pages.changeLetter(
      sandbox.post([
        "to": "aliexpress", "right": "rectification", "correct-field": "date of birth", "correct-value": "",
        "way": "post", "write": "1",
      ]))
    #expect(page.status == 422)
    #expect(page.markup.contains("id=\"correct-field-error\""))
    #expect(page.markup.contains("id=\"address-error\""))
    #expect(page.markup.contains("value=\"date of birth\""))
  }

  @Test func `what the law wants besides is asked with its provision, and what is left out is not told`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(
      Writer(
        name: "Jane Roe", email: "jane@example.org", residence: "tr", identifiers: ["national-id": "10000000146"]))
    let page = try sandbox.pages.letter(sandbox.get(access))
    // Article 5(2)(b) of the Turkish communiqué on applications.
    #expect(page.markup.contains("name=\"identifier-national-id\""))
    #expect(page.markup.contains("5(2)(b)"))
    #expect(page.markup.contains("10000000146"))
    let without = try sandbox.pages.changeLetter(
      sandbox.post(["to": "aliexpress", "right": "access", "identifier-national-id": "", "preview": "1"]))
    #expect(!without.markup.contains("10000000146"))
  }

  @Test func `nothing typed becomes markup`() throws {
    let sandbox = try NewRequestSandbox()
    try sandbox.keep(Writer(residence: "de-be"))
    let hostile =
      "<script>alert(1)</script>{{name}}\"><img src=x onerror=y>\u{202E}" + String(repeating: "a", count: 10_000)
    for control in ["show", "preview", "write"] {
      let answer = try sandbox.pages.changeLetter(
        sandbox.post([
          "to": "aliexpress", "right": "rectification", "name": hostile, "email": hostile, "address": hostile,
          "correct-field": hostile, "correct-value": hostile, "reason": hostile, "person": hostile, "way": "post",
          "capacity": "agent", "identifier-account-id": hostile, control: "1",
        ]))
      #expect(answer.markup.contains("&lt;script"))
      #expect(!answer.markup.contains("<script"))
      #expect(!answer.markup.contains("<img"))
      #expect(answer.markup.contains("{{name}}"))
    }
    let search = try sandbox.pages.residence(sandbox.get(["search": hostile, "to": hostile]))
    #expect(!search.markup.contains("<script"))
    let own = try sandbox.pages.addAddressee(sandbox.post(["name": hostile, "email": hostile, "place": hostile]))
    #expect(own.status == 422)
    #expect(!own.markup.contains("<img"))
  }
}
