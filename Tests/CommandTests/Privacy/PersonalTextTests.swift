import Foundation
import Testing

/// Personal text comes out of a letter as it went in, whatever it holds and wherever it came from.
@Suite struct `Personal text` {
  private static let awkward = [
    "{{x}}", "{{writer.name}}", "{{#scope}}", "$&", "$1 \\1", "{ref}", "{reference}", "%s %n %@", "<b>&amp;</b>",
    "“quotes” 'and' \"more\"", "Ünïcödé 漢字 🙂", "a, b; c: d", "-", "@", "\\u0041",
  ]

  @Test(arguments: awkward)
  func `a reason is not interpreted`(text: String) async throws {
    let erika = try await Sandbox.erika()
    let reason = "because of \(text) so it is"
    let outcome = try await erika.run(["draft", "objection", "--to", "aliexpress", "--json", "--reason", reason])
    try #require(outcome.code == 0, "\(outcome.error)")
    #expect(try outcome.json["body"].string?.contains(reason) == true)
  }

  @Test(arguments: ["{{x}}", "$&", "{ref}", "Ünïcödé 漢字"])
  func `a name is not interpreted`(text: String) async throws {
    let sandbox = try await Sandbox.erika()
    try await sandbox.succeed("profile set --name", "Erika \(text) Mustermann")
    let body = try await sandbox.json("draft access --to aliexpress")["body"].string
    #expect(body?.contains("Erika \(text) Mustermann") == true)
  }

  @Test func `a reason is read from a file`() async throws {
    let erika = try await Sandbox.erika()
    let file = try erika.write("reason.txt", "First line.\nSecond line {{x}}.\n\n")
    let outcome = try await erika.run(["draft", "objection", "--to", "aliexpress", "--json", "--reason", "@" + file])
    try #require(outcome.code == 0, "\(outcome.error)")
    #expect(try outcome.json["body"].string?.contains("First line.\nSecond line {{x}}.") == true)
  }

  @Test func `a reason is read from standard input`() async throws {
    let erika = try await Sandbox.erika()
    let outcome = try await erika.run("draft objection --to aliexpress --json --reason -", input: "My own reason $&\n")
    try #require(outcome.code == 0, "\(outcome.error)")
    #expect(try outcome.json["body"].string?.contains("My own reason $&") == true)
  }

  @Test func `name, e-mail and address are read from files and standard input`() async throws {
    let sandbox = try Sandbox()
    let address = try sandbox.write("address.txt", "Musterstraße 1\n10115 Berlin\n")
    let mail = try sandbox.write("mail.txt", "erika@example.org\n")
    try await sandbox.succeed(
      "profile set --name - --email @\(mail) --address @\(address)", input: "Erika Mustermann\n")
    let profile = try await sandbox.json("profile show")
    #expect(profile["name"].string == "Erika Mustermann")
    #expect(profile["email"].string == "erika@example.org")
    #expect(profile["address"].strings == ["Musterstraße 1", "10115 Berlin"])
  }

  @Test func `a note is read from standard input and shown as it is`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.succeed("log 1 sent --note -", input: "sent at {noon} $& {{x}}\n")
    #expect(try await erika.json("show 1")["events"][0]["text"].string == "sent at {noon} $& {{x}}")
    #expect(try await erika.succeed("show 1").text.contains("sent at {noon} $& {{x}}"))
  }

  @Test func `a correction is read from a file`() async throws {
    let erika = try await Sandbox.erika()
    try erika.writeRectificationLetter()
    let file = try erika.write("name.txt", "Erika {{x}} Muster\n")
    let outcome = try await erika.run([
      "draft", "rectification", "--to", "aliexpress", "--json", "--data", erika.path("data"), "--correct",
      "name=@" + file,
    ])
    try #require(outcome.code == 0, "\(outcome.error)")
    #expect(try outcome.json["body"].string?.contains("- name: Erika {{x}} Muster") == true)
  }

  @Test func `a file that is no text is refused`() async throws {
    let erika = try await Sandbox.erika()
    let file = erika.path("reason.bin")
    try Data([0x66, 0xFF, 0xFE, 0x0A]).write(to: URL(fileURLWithPath: file))
    try await erika.expectFailure(
      ["draft", "objection", "--to", "aliexpress", "--reason", "@" + file], code: "not-utf8", says: [file, "UTF-8"])
  }
}
