import DataRights
@testable import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// What the checks find in playbooks, guides and closures, in a small exit that lies over the data.
struct ExitCheckTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String
    var check = "exit"
    var testDescription: String { message }
  }

  private static let playbook = "Templates/playbooks/example.json"
  private static let guide = "Templates/playbooks/example.guide.json"
  private static let closure = "Templates/closures/example.json"

  private static func entry(_ id: String, _ phase: String, _ more: String) -> String {
    """
    {"id": "\(id)", "phase": "\(phase)", "kind": "step", \(more) "text": {"en": "\(id)", "de": "\(id)"},
     "sources": ["s"], "certainty": "confirmed"}
    """
  }

  private static func choices(_ ids: String...) -> String {
    let choices = ids.map { "{\"id\": \"\($0)\", \"text\": {\"en\": \"\($0)\", \"de\": \"\($0)\"}}" }
    return """
      "answers": [{"id": "which", "type": "choice", "text": {"en": "?", "de": "?"}, "choices": [
       \(choices.joined(separator: ","))]}],
      """
  }

  private static let sources = """
    "sources": {"s": {"title": "A source", "url": "https://example.org/", "kind": "primary"}}
    """

  private static let files = [
    playbook: """
    {"id": "example", "name": "Example", "edition": "2026-01-01", "checked": "2026-11-23", "guide": "example",
     "addressees": ["aliexpress"], "closures": ["example"],
     "logins": [{"provider": "google", "sources": ["s"], "certainty": "reported"}],
     "paths": [{"id": "web", "text": {"en": "w", "de": "w"}}, {"id": "app", "text": {"en": "a", "de": "a"}}],
     "notes": [{"text": {"en": "n", "de": "n"}, "covers": ["P2"], "certainty": "reported"}],
     "items": [
     \(entry("kind", "resolve", "\"role\": \"scope\"," + choices("buyer"))),
     \(entry("decision", "resolve", "\"role\": \"decision\"," + choices("delete", "wait"))),
     \(entry("refunds", "resolve", "\"role\": \"refunds\", \"covers\": [\"P1\"],")),
     \(entry("access", "export", "\"role\": \"letter\", \"right\": \"access\",")),
     \(entry("erasure", "aftercare", "\"role\": \"letter\", \"right\": \"erasure\",")),
     \(entry("web-submit", "close", "\"role\": \"submit\", \"path\": \"web\",")),
     \(entry("app-submit", "close", "\"role\": \"submit\", \"path\": \"app\",")),
     \(entry("confirmed", "watch", "\"role\": \"confirmation\",")),
     \(entry("logins", "aftercare", "\"role\": \"logins\",")),
     \(entry("letters", "aftercare", "\"role\": \"letters\","))],
     \(sources)}
    """,
    guide: """
    {"id": "example.guide", "title": "A guide", "date": "2026-01-01", "points": [
     {"id": "P1", "section": "a", "text": {"en": "one", "de": "eins"}},
     {"id": "P2", "section": "a", "text": {"en": "two", "de": "zwei"}},
     {"id": "P3", "section": "a", "text": {"en": "three", "de": "drei"}}]}
    """,
    closure: """
    {"id": "example", "name": "Wallet", "checked": "2026-11-23",
     "questions": [{"id": "used", "text": {"en": "?", "de": "?"}, "choices": [
      {"id": "yes", "text": {"en": "y", "de": "j"}, "variant": "A"}]}],
     "variants": [{"id": "A", "name": {"en": "a", "de": "a"}, "text": {"en": "t", "de": "t"}, "closable": true,
      "company": {"addressee": "alipay-singapore"}, "sources": ["s"], "certainty": "derived"}],
     "prerequisites": [{"id": "refunds", "text": {"en": "r", "de": "r"}, "covers": ["P3"],
      "waitsFor": {"service": "example", "role": "refunds"}, "certainty": "reported"}],
     "lookAgain": {"count": 15, "unit": "day", "text": {"en": "o", "de": "o"}, "sources": ["s"], "certainty": "derived"},
     \(sources)}
    """,
  ]

  /// The records that the small exit names.
  private static let named = [
    "Templates/addressees/aliexpress.json", "Templates/addressees/alipay-singapore.json",
    "Templates/logins/google.json", "Templates/interface/en.json", "Templates/interface/de.json",
  ]

  /// The findings about the small exit, with a place changed.
  private func findings(_ change: (file: String, old: String, new: String)? = nil) throws -> [DataError] {
    let folder = try TemporaryFolder()
    for file in Self.named { try folder.write(file, try Repository.text(file)) }
    for (file, text) in Self.files {
      guard let change, change.file == file else {
        try folder.write(file, text)
        continue
      }
      try #require(text.contains(change.old))
      try folder.write(file, text.replacing(change.old, with: change.new, maxReplacements: 1))
    }
    let catalogue = Catalogue(folders: [folder.path])
    let checks: [DataCheck] = [
      .exitsResolve, .guidesCovered, .exitTexts, .sourcesStand, .certaintyHolds, .nothingOrphaned,
    ]
    return checks.flatMap { $0.run(catalogue) }.filter { Self.files.keys.contains($0.file) }
  }

  @Test func `the small exit has no mistake`() throws {
    #expect(try findings() == [])
  }

  static let mistakes = [
    Mistake(file: playbook, old: "[\"aliexpress\"]", new: "[\"aliexpres\"]", message: "no addressee \"aliexpres\""),
    Mistake(file: playbook, old: "\"google\"", new: "\"gogle\"", message: "no provider \"gogle\""),
    Mistake(
      file: playbook, old: "\"provider\": \"google\"",
      new: "\"provider\": \"google\", \"connections\": [\"business-integration\"]",
      message: "google has no connection \"business-integration\""),
    Mistake(
      file: playbook, old: "\"closures\": [\"example\"]", new: "\"closures\": [\"nobody\"]",
      message: "no closure \"nobody\""),
    Mistake(
      file: playbook, old: "\"guide\": \"example\"", new: "\"guide\": \"nobody\"",
      message: "no playbook \"nobody.guide\""),
    Mistake(file: playbook, old: "\"guide\": \"example\",", new: "", message: "covers \"P1\", which is no point"),
    Mistake(
      file: playbook, old: "\"guide\": \"example\",", new: "", message: "no playbook follows this guide",
      check: "orphan"),
    Mistake(file: playbook, old: "\"role\": \"logins\",", new: "", message: "no entry has the role \"logins\""),
    Mistake(file: playbook, old: "\"role\": \"letters\",", new: "", message: "no entry has the role \"letters\""),
    Mistake(file: playbook, old: "\"role\": \"scope\",", new: "", message: "no entry has the role \"scope\""),
    Mistake(
      file: playbook, old: "\"role\": \"confirmation\",", new: "", message: "no entry has the role \"confirmation\""),
    Mistake(
      file: playbook, old: "\"role\": \"submit\", \"path\": \"app\",", new: "",
      message: "nothing is submitted on the path \"app\""),
    Mistake(
      file: playbook, old: "\"path\": \"app\",", new: "\"path\": \"web\",",
      message: "the role \"submit\" stands twice on the path \"web\""),
    Mistake(
      file: playbook, old: "\"right\": \"erasure\"", new: "\"right\": \"access\"",
      message: "the role \"letter\" stands twice"),
    Mistake(file: playbook, old: "[\"P1\"]", new: "[\"P9\"]", message: "the entry \"refunds\" covers \"P9\""),
    Mistake(file: playbook, old: "[\"P1\"]", new: "[]", message: "nothing covers the point \"P1\""),
    Mistake(file: playbook, old: "[\"P2\"]", new: "[\"P1\"]", message: "nothing covers the point \"P2\""),
    Mistake(
      file: playbook, old: "[\"P1\"]", new: "[\"P1\", \"P1\", \"P1\", \"P1\", \"P1\", \"P1\", \"P1\"]",
      message: "the entry \"refunds\" covers 7 points"),
    Mistake(file: playbook, old: "\"de\": \"refunds\"", new: "\"fr\": \"refunds\"", message: "a text has no \"de\""),
    Mistake(
      file: playbook, old: "\"de\": \"refunds\"", new: "\"de\": \"\(String(repeating: "x", count: 121))\"",
      message: "a line has 121 characters"),
    Mistake(file: playbook, old: "\"de\": \"refunds\"", new: "\"de\": \"a\\nb\"", message: "a line has 3 characters"),
    Mistake(
      file: playbook, old: "\"de\": \"refunds\"", new: "\"de\": \"{servce}\"", message: "braces around something else"),
    Mistake(file: guide, old: "\"de\": \"eins\"", new: "\"fr\": \"un\"", message: "a text has no \"de\""),
    Mistake(file: guide, old: "\"P3\"", new: "\"P4\"", message: "nothing covers the point \"P4\""),
    Mistake(file: closure, old: "alipay-singapore", new: "nobody", message: "no addressee \"nobody\""),
    Mistake(
      file: closure, old: "\"service\": \"example\"", new: "\"service\": \"nobody\"",
      message: "it waits for \"refunds\" of \"nobody\""),
    Mistake(
      file: closure, old: "\"role\": \"refunds\"", new: "\"role\": \"invoices\"",
      message: "it waits for \"invoices\" of \"example\""),
    Mistake(file: closure, old: "[\"P3\"]", new: "[\"P9\"]", message: "the prerequisite \"refunds\" covers \"P9\""),
    Mistake(
      file: playbook, old: "\"kind\": \"primary\"", new: "\"kind\": \"secondary\"",
      message: "confirmed by secondary sources only", check: "certainty"),
    Mistake(
      file: playbook, old: "\"sources\": {",
      new: "\"sources\": {\"idle\": {\"title\": \"I\", \"url\": \"https://example.org/i\"},",
      message: "the source \"idle\" is not used", check: "source"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is found`(mistake: Mistake) throws {
    let findings = try findings((mistake.file, mistake.old, mistake.new))
    let found = findings.filter { $0.check == mistake.check && $0.message.contains(mistake.message) }
    #expect(!found.isEmpty, "\(findings)")
    #expect(found.allSatisfy { !$0.remedy.isEmpty && $0.line >= 1 })
  }

  @Test func `a closure that no playbook brings up is found`() throws {
    let found = try findings((Self.playbook, "\"closures\": [\"example\"],", ""))
    #expect(found.contains { $0.check == "orphan" && $0.file == Self.closure })
    #expect(found.contains { $0.check == "exit" && $0.message.contains("nothing covers the point \"P3\"") })
  }
}
