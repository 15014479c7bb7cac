import Foundation
import Testing

/// Erika Mustermann of Berlin writes to AliExpress, in each format.
@Suite struct `Berlin: the letter` {
  @Test func `as text it stands alone on standard output`() async throws {
    let erika = try await Sandbox.erika()
    let outcome = try await erika.succeed("draft access --to aliexpress")
    #expect(outcome.text.contains("Art. 15 DSGVO"))
    #expect(outcome.text.contains("Erika Mustermann"))
    #expect(outcome.text.contains("innerhalb\neines Monats") || outcome.text.contains("innerhalb eines Monats"))
    #expect(!outcome.text.contains("{{"))
    #expect(!outcome.text.contains("datarights log"))
    #expect(outcome.error.contains("datarights log 1 sent"))
  }

  @Test func `as a document it names what a script needs`() async throws {
    let erika = try await Sandbox.erika()
    let draft = try await erika.json("draft access --to aliexpress")
    #expect(draft["format"].number == 1)
    #expect(draft["proceeding"].number == 1)
    #expect(draft["law"].string == "eu-gdpr")
    #expect(draft["right"].string == "access")
    #expect(draft["addressee"].string == "aliexpress")
    #expect(draft["language"].string == "de")
    #expect(draft["disclosed"].strings == ["name", "email"])
    #expect(draft.has("output") && draft["output"].isNull)
    let reference = try #require(draft["reference"].string)
    #expect(draft["subject"].string?.contains(reference) == true)
    #expect(draft["body"].string?.contains(reference) == true)
    #expect(try await erika.json("list")["proceedings"][0]["reference"].string == reference)
  }

  @Test func `as a mail draft it opens unsent in any program`() async throws {
    let erika = try await Sandbox.erika()
    let file = erika.path("letter.eml")
    let draft = try await erika.json("draft access --to aliexpress --format eml --output", file)
    #expect(draft["output"].string == file)
    let parsed = try await erika.python(Self.reader, file)
    let mail = try parsed.json
    #expect(mail["defects"].strings == [])
    #expect(mail["from"].string == "erika.mustermann@example.org")
    #expect(mail["fromName"].string == "Erika Mustermann")
    #expect(mail["to"].string == "DataProtection.AE@aliexpress.com")
    #expect(mail["unsent"].string == "1")
    #expect(mail["subject"].string == draft["subject"].string)
    #expect(mail["subject"].string?.contains(try #require(draft["reference"].string)) == true)
    #expect(Self.oneLine(mail["body"].string) == Self.oneLine(draft["body"].string))
  }

  @Test func `as a link it holds the same subject and body`() async throws {
    let erika = try await Sandbox.erika()
    let link = try await erika.succeed("draft access --to aliexpress --format mailto").text
    let draft = try await erika.json("draft access --to aliexpress")
    let parts = try await erika.python(
      """
      import json, sys, urllib.parse
      link = urllib.parse.urlsplit(sys.argv[1].strip())
      print(json.dumps({"scheme": link.scheme, "to": urllib.parse.unquote(link.path),
        **{key: urllib.parse.unquote(value) for key, value in
           (pair.split("=", 1) for pair in link.query.split("&"))}}))
      """, link
    ).json
    #expect(parts["scheme"].string == "mailto")
    #expect(parts["to"].string == "DataProtection.AE@aliexpress.com")
    let reference = try #require(try await erika.json("list")["proceedings"][0]["reference"].string)
    let later = try #require(draft["reference"].string)
    #expect(parts["subject"].string == draft["subject"].string?.replacing(later, with: reference))
    #expect(Self.oneLine(parts["body"].string) == Self.oneLine(draft["body"].string?.replacing(later, with: reference)))
  }

  /// Reads a mail with Python's parser.
  private static let reader = """
    import email, email.policy, json, sys
    mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
    sender, addressee = mail["From"].addresses[0], mail["To"].addresses[0]
    defects = [str(d) for part in mail.walk() for d in part.defects]
    defects += [str(d) for part in mail.walk() for value in part.values() for d in value.defects]
    print(json.dumps({"defects": defects, "from": sender.addr_spec, "fromName": sender.display_name,
      "to": addressee.addr_spec, "subject": str(mail["Subject"]), "unsent": mail["X-Unsent"],
      "body": mail.get_body(("plain",)).get_content()}))
    """

  /// A text without regard to where its lines break.
  private static func oneLine(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
