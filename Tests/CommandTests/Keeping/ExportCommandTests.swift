import Foundation
import Testing

/// Exports and imports by the command.
struct ExportCommandTests {
  private func filled() async throws -> Sandbox {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("scan.png", "proof")
    try await erika.succeed("log 1 received --on 2026-11-25 --evidence \(file) --note", "=HYPERLINK(\"x\")\nsecond")
    try await erika.succeed("addressees add shop --name Shop --email privacy@example.com")
    try await erika.succeed("leave start aliexpress --persona buyer")
    try await erika.succeed("logins set aliexpress google present")
    try await erika.succeed("closures set alipay no-wallet --text", "the page says that there is none")
    try await erika.draft("erasure --to aliexpress")
    try await erika.succeed("undo")
    return erika
  }

  @Test func `an export that is imported and exported again is the same to the byte`() async throws {
    let erika = try await filled()
    try await erika.succeed("export --output \(erika.path("a.json"))")
    let other = erika.path("other")
    #expect(try await erika.run("import \(erika.path("a.json")) --store \(other)").code == 0)
    #expect(try await erika.run("verify --store \(other)").code == 0)
    #expect(try await erika.run("export --output \(erika.path("b.json")) --store \(other)").code == 0)
    #expect(try erika.bytes("a.json") == erika.bytes("b.json"))
    #expect(erika.mode(erika.path("a.json")) == "600")
    let again = try await erika.json("import \(erika.path("a.json"))")
    #expect(again["added"].number == 0)
    for line in ["list", "show 1", "leave show", "logins list", "closures list", "addressees list", "profile show"] {
      let (here, there) = (try await erika.run(line), try await erika.run("\(line) --store \(other)"))
      #expect(here.text == there.text)
    }
  }

  @Test func `an export is one JSON document that Python reads, and standard output is nothing else`() async throws {
    let erika = try await filled()
    let outcome = try await erika.run("export")
    #expect(outcome.error.isEmpty)
    let document = try outcome.json
    #expect(document["kind"].string == "datarights-export")
    #expect(document["evidence"][0]["base64"].string == Data("proof".utf8).base64EncodedString())
    #expect(document["events"].items.count == (try await erika.json("verify")["events"].number))
    let without = try await erika.run("export --without-evidence").json
    #expect(without["evidence"].items.isEmpty)
  }

  @Test(arguments: [
    ("\"occurred\":\"2026-11-25\"", "\"occurred\":\"2026-11-24\"", "export-changed"),
    ("\"format\":1,\"kind\"", "\"format\":2,\"kind\"", "export-newer"),
    ("\"action\":1,", "\"action\":1,\"extra\":1,", "export-malformed"),
    ("\"action\":1,", "", "export-malformed"), ("cHJvb2Y=", "cHJvb2c=", "export-evidence"),
    ("cHJvb2Y=", "cHJv", "export-evidence"), ("cHJvb2Y=", "!", "export-malformed"),
  ])
  func `an export that was changed is refused whole`(old: String, new: String, code: String) async throws {
    let erika = try await filled()
    try await erika.succeed("export --output \(erika.path("a.json"))")
    let text = String(decoding: try erika.bytes("a.json"), as: UTF8.self)
    let changed = text.replacingOccurrences(of: old, with: new)
    try #require(changed != text)
    try erika.write("changed.json", changed)
    let outcome = try await erika.run("import \(erika.path("changed.json")) --json --store \(erika.path("other"))")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == code)
    let there = try await erika.run("export --store \(erika.path("other"))").json
    #expect(there["events"].items.isEmpty && there["evidence"].items.isEmpty)
    #expect(((try? FileManager.default.contentsOfDirectory(atPath: erika.path("other/evidence"))) ?? []).isEmpty)
  }

  @Test func `a table holds an event a line, and no formula`() async throws {
    let erika = try await filled()
    try await erika.succeed("export --format csv --output \(erika.path("t.csv"))")
    let rows = try await erika.python(
      """
      import csv, json, sys
      print(json.dumps(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))))
      """, erika.path("t.csv")
    ).json
    #expect(rows.items.map { $0["event"].string } == ["letter sent", "request received"])
    #expect(rows[1]["evidence"].string == "scan.png")
    #expect(rows[1]["note"].string?.hasPrefix("'=HYPERLINK") == true)
  }

  private static let table = """
    date;slug;recipient;email;reference;type;via\r
    2026-10-01;example;Example GmbH, Musterweg 1, 12345 Berlin, Deutschland;privacy@example.com;2026-ABCDEF;access;email\r
    2026-11-05;example;Example GmbH, Musterweg 1, 12345 Berlin, Deutschland;privacy@example.com;2026-ABCDEF;admonition;email\r
    2026-10-02;;Someone; else;who@example.com;2026-XYZABC;custom;letter\r

    """

  @Test func `requests of another program become proceedings, after a preview that changes nothing`() async throws {
    let erika = try await Sandbox.erika()
    try erika.write("my.csv", Self.table)
    let before = try erika.bytes("store/datarights.sqlite")
    let preview = try await erika.json("import \(erika.path("my.csv")) --preview")
    #expect(preview["proceedings"][0]["law"].string == "eu-gdpr")
    #expect(try erika.bytes("store/datarights.sqlite") == before)
    let done = try await erika.json("import \(erika.path("my.csv"))")
    #expect(done["proceedings"].description == preview["proceedings"].description)
    #expect(done["notUnderstood"].items.count == 1)
    #expect(done["notUnderstood"][0].string?.contains("line 4") == true)
    let shown = try await erika.json("show 1")
    #expect(shown["reference"].string == "2026-ABCDEF")
    #expect(shown["right"].string == "access")
    #expect(shown["status"].string == "overdue")
    #expect(shown["events"].items.map { $0["kind"].string } == ["sent", "reminded"])
    #expect(shown["events"][0]["on"].string == "2026-10-01")
    #expect(try await erika.json("addressees show example")["contacts"][0]["value"].string == "privacy@example.com")
    let again = try await erika.json("import \(erika.path("my.csv"))")
    #expect(again["proceedings"].items.isEmpty)
    #expect(try await erika.json("list")["proceedings"].items.count == 1)
    try await erika.succeed("undo")
    #expect(try await erika.json("list")["proceedings"].items.isEmpty)
    #expect(try await erika.run("addressees show example").code == 1)
  }

  @Test func `records of companies become addressees`() async throws {
    let erika = try await Sandbox.erika()
    let record = """
      {"slug":"example-shop","relevant-countries":["de"],"name":"Example Shop","address":"Musterweg 1\\n12345 Berlin\\nGermany",
       "email":"privacy@example.com","sources":["https://example.com/privacy"],"quality":"verified","odd-key":1}
      """
    try erika.write("example-shop.json", record)
    let done = try await erika.json("import \(erika.path("example-shop.json"))")
    #expect(done["addressees"][0]["addressee"].string == "example-shop")
    #expect(done["addressees"][0]["place"].string == "de")
    #expect(done["notUnderstood"][0].string?.contains("odd-key") == true)
    #expect(try await erika.json("draft access --to example-shop")["addressee"].string == "example-shop")
    let again = try await erika.json("import \(erika.path("example-shop.json"))")
    #expect(again["addressees"].items.isEmpty)
  }

  @Test(arguments: ["", "{}", "[1]", "date;slug", "\u{0}"])
  func `what is none of these is named`(text: String) async throws {
    let erika = try await Sandbox.erika()
    try erika.write("x.json", text)
    let before = try erika.bytes("store/datarights.sqlite")
    let outcome = try await erika.run("import \(erika.path("x.json"))")
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("x.json"))
    #expect(try erika.bytes("store/datarights.sqlite") == before)
  }
}
