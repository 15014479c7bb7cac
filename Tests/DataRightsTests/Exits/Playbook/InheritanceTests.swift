@testable import DataRights
import DataRightsTestSupport
import Testing

/// A playbook that extends another replaces, adds and leaves out.
struct InheritanceTests {
  private func extended(_ parts: String, sources: String = "") throws -> Playbook {
    let base = try MadeUpPlaybook.read()
    return try MadeUpPlaybook.read(
      """
      {"id": "shop", "name": "Shop", "extends": "example", "edition": "2026-05-01", "checked": "2026-11-23",
       "addressees": ["shop"], \(parts)
       "sources": {"t": {"title": "Another source", "url": "https://example.org/t"}\(sources)}}
      """, bases: ["example": base])
  }

  private static let item = "\"text\": {\"en\": \"own\"}, \"sources\": [\"t\"], \"certainty\": \"derived\""

  @Test func `what is not said is taken over`() throws {
    let base = try MadeUpPlaybook.read()
    let shop = try extended("")
    #expect(shop.items == base.items)
    #expect(shop.minutes == 15...40)
    #expect(shop.logins == base.logins)
    #expect(shop.paths == base.paths)
    #expect(shop.troubleshooting == base.troubleshooting)
    #expect(Set(shop.sources.keys) == ["s", "t"])
    // What belongs to the service itself is not.
    #expect(shop.addressees == ["shop"])
    #expect(shop.closures.isEmpty && shop.aliases.isEmpty && shop.guide == nil)
  }

  @Test func `one of the same id replaces, in its place`() throws {
    let shop = try extended(
      "\"items\": [{\"id\": \"coupons\", \"phase\": \"resolve\", \"kind\": \"step\", \(Self.item)}],")
    let ids = try MadeUpPlaybook.read().items.map(\.id)
    #expect(shop.items.map(\.id) == ids)
    #expect(shop.item("coupons")?.kind == .step)
    #expect(shop.item("coupons")?.strength == nil)
  }

  @Test func `one that moves to another phase stands there`() throws {
    let shop = try extended(
      "\"items\": [{\"id\": \"coupons\", \"phase\": \"export\", \"kind\": \"step\", \(Self.item)}],")
    #expect(shop.items.map(\.phase) == shop.items.map(\.phase).sorted())
    #expect(shop.items.last { $0.phase == .export }?.id == "coupons")
  }

  @Test func `a new one follows its phase`() throws {
    let shop = try extended(
      """
      "items": [{"id": "watching", "phase": "watch", "kind": "step", \(Self.item)},
       {"id": "first", "phase": "resolve", "kind": "step", \(Self.item)},
       {"id": "second", "phase": "resolve", "kind": "step", "needs": ["first", "orders"], \(Self.item)}],
      """)
    let ids = shop.items.map(\.id)
    #expect(ids.firstIndex(of: "first") == ids.firstIndex(of: "coupons").map { $0 + 1 })
    #expect(ids.firstIndex(of: "second") == ids.firstIndex(of: "coupons").map { $0 + 2 })
    #expect(ids.firstIndex(of: "watching") == ids.firstIndex(of: "refused").map { $0 + 1 })
    #expect(shop.items.map(\.phase) == shop.items.map(\.phase).sorted())
  }

  @Test func `one that is left out holds nothing up`() throws {
    let shop = try extended("\"omit\": [\"orders\", \"why\"],")
    #expect(shop.item("orders") == nil)
    #expect(shop.item("disputes")?.needs == [])
    #expect(shop.questions.isEmpty)
    #expect(shop.troubleshooting[0].returnsTo == nil)
  }

  @Test func `what is wrong with leaving out is told`() throws {
    #expect(throws: DataError.self) { try extended("\"omit\": [\"ordres\"],") }
    // An entry of its own may not need what it left out itself.
    #expect(throws: DataError.self) {
      try extended(
        """
        "omit": ["orders"], "items": [{"id": "first", "phase": "resolve", "kind": "step", "needs": ["orders"],
         \(Self.item)}],
        """)
    }
    #expect(throws: DataError.self) { try extended("\"omit\": [\"decision\"],") }
  }

  @Test func `texts are replaced by id, notes are added, sources of its own win`() throws {
    let shop = try extended(
      """
      "notes": [{"text": {"en": "n"}, "sources": ["t"], "certainty": "derived"}],
      "faq": [{"id": "why", "question": {"en": "own"}, "answer": {"en": "a"}, "sources": ["t"], "certainty": "derived"}],
      "paths": [{"id": "web", "text": {"en": "web"}}, {"id": "app", "text": {"en": "app"}, "recommended": true}],
      "minutes": [5, 10],
      """, sources: ", \"s\": {\"title\": \"Own\", \"url\": \"https://example.org/own\"}")
    #expect(shop.notes.count == 1)
    #expect(shop.questions.map(\.question) == [LocalizedText(["en": "own"])])
    #expect(shop.recommendedPath == "app")
    #expect(shop.minutes == 5...10)
    #expect(shop.sources["s"]?.title == "Own")
  }
}
