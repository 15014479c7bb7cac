@testable import DataRights
import DataRightsTestSupport
import Testing

/// The record of a provider is read strictly.
struct ProviderReadingTests {
  private static let text = """
    {"id": "google", "name": "Google", "checked": "2026-11-23", "relay": true,
     "connections": [{"id": "sign-in", "name": {"en": "Sign in"}, "link": "https://example.org/connections",
      "paths": [{"text": {"en": "Account"}, "current": true, "sources": ["s"], "certainty": "reported"}],
      "removal": {"en": ["Stop using"], "de": ["Nicht mehr verwenden"]},
      "steps": [{"text": {"en": "press it"}, "sources": ["s"], "certainty": "reported"}],
      "gone": {"en": "not listed"}, "sources": ["s"], "certainty": "confirmed"}],
     "request": {"text": {"en": "asks"}, "labels": ["Send request"], "sources": ["s"], "certainty": "reported"},
     "exports": [{"id": "facebook", "text": {"en": "get it"}, "lists": ["sign-in"], "sources": ["s"],
      "certainty": "reported"}],
     "settles": {"text": {"en": "soon"}, "sources": ["s"], "certainty": "reported"},
     "notes": [{"text": {"en": "note"}, "sources": ["s"], "certainty": "derived"}],
     "sources": {"s": {"title": "A source", "url": "https://example.org/"}}}
    """

  private func read(_ text: String = text) throws -> LoginProvider {
    try LoginProvider(try JSON.parse(Array(text.utf8), file: "google.json"), file: "google.json")
  }

  @Test func `a record as it should be`() throws {
    let provider = try read()
    #expect(provider.hasRelay && !provider.deletesData)
    let record = try #require(provider.record(.signIn))
    #expect(record.labels(in: "de") == ["Nicht mehr verwenden"])
    #expect(record.labels(in: "fr") == ["Stop using"])
    #expect(record.paths.map(\.isCurrent) == [true])
    #expect(provider.record(.dataAccess) == nil)
    #expect(provider.exports[0].lists == [.signIn])
  }

  static let mistakes = [
    ("\"relay\"", "\"relais\"", "unknown key \"relais\""),
    ("\"id\": \"sign-in\"", "\"id\": \"signin\"", "connections[0].id is \"signin\""),
    ("{\"en\": [\"Stop using\"],", "{", "removal has no English words"),
    ("[\"Stop using\"]", "\"Stop using\"", "connections[0].removal.en is"),
    ("[\"Stop using\"]", "[1]", "connections[0].removal.en is"),
    (
      "\"settles\": {\"text\": {\"en\": \"soon\"}, \"sources\": [\"s\"]",
      "\"settles\": {\"text\": {\"en\": \"soon\"}, \"sources\": [\"z\"]", "unknown source \"z\""
    ),
    ("\"link\": \"https://", "\"link\": \"http://", "connections[0].link is no web address"),
    ("\"lists\": [\"sign-in\"]", "\"lists\": [\"games\"]", "exports[0].lists is \"games\""),
    (
      "\"sources\": [\"s\"], \"certainty\": \"confirmed\"", "\"certainty\": \"confirmed\"",
      "connections[0].sources is missing or empty"
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told`(old: String, new: String, message: String) throws {
    #expect(Self.text.contains(old))
    do {
      _ = try read(Self.text.replacing(old, with: new, maxReplacements: 1))
      Issue.record("nothing was told")
    } catch let error as DataError {
      #expect(error.message.contains(message), "\(error.message)")
    }
  }

  @Test func `a kind of connection stands once, and at least one does`() throws {
    let one = try #require(Self.text.range(of: "\"connections\": ["))
    let end = try #require(Self.text.range(of: "\"request\""))
    let list = Self.text[one.upperBound..<end.lowerBound]
    let entry = String(list.prefix(upTo: try #require(list.lastIndex(of: "]"))))
    let twice = Self.text.replacing(entry, with: entry + "," + entry)
    #expect(throws: DataError.self) { try read(twice) }
    #expect(throws: DataError.self) { try read(Self.text.replacing(entry, with: "")) }
  }
}
