import Foundation
import Testing

/// The forms, languages and capacities in which letters are written.
@Suite struct `A letter` {
  @Test func `takes its form from the name of its file`() async throws {
    let erika = try await Sandbox.erika()
    for (name, start) in [
      ("a.pdf", "%PDF-1."), ("a.html", "<!doctype html>"), ("a.eml", "X-Unsent: 1"), ("a.txt", "Erika"),
    ] {
      let path = erika.folder + "/" + name
      try await erika.succeed("draft access --to aliexpress --output \(path)")
      let data = try #require(FileManager.default.contents(atPath: path))
      #expect(data.starts(with: Array(start.utf8)), "\(name)")
    }
  }

  @Test func `goes with its PDF in a mail draft where that is asked for`() async throws {
    let erika = try await Sandbox.erika()
    let path = erika.folder + "/a.eml"
    try await erika.succeed("draft access --to aliexpress --attach-pdf --output \(path)")
    let read = try await erika.python(
      """
      import email, email.policy, sys
      mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
      parts = list(mail.iter_attachments())
      print(len(parts), parts[0].get_content_type(), parts[0].get_filename(), parts[0].get_content()[:5])
      """, path)
    #expect(read.text == "1 application/pdf DR-KRKR-BCQR.pdf b'%PDF-'\n")
  }

  @Test func `has a courtesy copy in a file of its own`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.succeed(
      "draft access --to aliexpress --language de --second-language en --output \(erika.folder)/a.txt")
    let letter = try String(contentsOfFile: erika.folder + "/a.txt", encoding: .utf8)
    let copy = try String(contentsOfFile: erika.folder + "/a.en.txt", encoding: .utf8)
    #expect(letter.contains("Auskunftsersuchen") && !letter.contains("Subject"))
    #expect(copy.contains("[Courtesy copy] Subject access request") && !copy.contains("Auskunft"))
  }

  @Test func `says for whom it is written, and brings the power of attorney`() async throws {
    let erika = try await Sandbox.erika()
    let outcome = try await erika.succeed(
      "draft access --to aliexpress --language en --capacity agent --power-of-attorney \(erika.folder)/poa.txt --for",
      "Jane Roe")
    #expect(outcome.text.contains("I write on behalf of Jane Roe, who has authorised me to do so"))
    #expect(outcome.text.contains("- name: Jane Roe"))
    let document = try String(contentsOfFile: erika.folder + "/poa.txt", encoding: .utf8)
    #expect(document.contains("I, Jane Roe, authorise Erika Mustermann"))
    let half = try await erika.run("draft access --to aliexpress --capacity agent --json")
    #expect(half.code == 64)
    #expect(try half.errorJSON["error"]["code"].string == "for-and-capacity")
  }

  @Test func `falls back to another language with a message, and never where one is named`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.succeed("profile set --language fr")
    let fallback = try await erika.succeed("draft restriction --to aliexpress --ground unlawful")
    #expect(
      fallback.error.contains("does not exist in français") || fallback.error.contains("does not exist in Français"))
    let named = try await erika.run("draft restriction --to aliexpress --ground unlawful --language fr --json")
    #expect(named.code == 1)
    #expect(try named.errorJSON["error"]["code"].string == "no-letter-language")
  }

  @Test func `gives a relay address instead of the writer's own`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.succeed("profile set --identifier relay-email=abc123@privaterelay.example.org")
    let letter = try await erika.json("draft access --to aliexpress --language en")
    let body = try #require(letter["body"].string)
    #expect(body.contains("abc123@privaterelay.example.org"))
    #expect(!body.contains("erika.mustermann@example.org"))
    #expect(letter["disclosed"].items.map(\.string) == ["name", "relay-email"])
  }
}
