@testable import DataRights
import DataRightsTestSupport
import Testing

/// Playbooks are read strictly.
struct PlaybookReadingTests {
  @Test func `a playbook as it should be`() throws {
    let playbook = try MadeUpPlaybook.read()
    #expect(playbook.minutes == 15...40)
    #expect(playbook.logins[0].connections == [.signIn])
    #expect(playbook.recommendedPath == "web")
    #expect(playbook.preliminary == ["kind", "decision"])
    #expect(playbook.item(.submit)?.id == "web-submit")
    #expect(playbook.item("orders")?.decisions == [.delete])
    #expect(playbook.item("list")?.strength(for: .operator) == .hard)
    #expect(playbook.item("list")?.strength(for: .buyer) == .soft)
    #expect(playbook.item("letter")?.right == .access)
    #expect(playbook.item("tickets")?.answers[0].choices.map(\.settles) == [.done, .riskAccepted])
    #expect(playbook.questions.map(\.id) == ["why"])
    #expect(playbook.troubleshooting[0].returnsTo == "orders")
  }

  @Test func `its age`() throws {
    let playbook = try MadeUpPlaybook.read()
    #expect(!playbook.isStale(on: day("2027-01-01")))
    #expect(playbook.isStale(on: day("2027-01-02")))
  }

  static let mistakes = [
    ("\"aliases\"", "\"alias\"", "unknown key \"alias\""),
    ("\"id\": \"kind\", \"phase\"", "\"id\": \"kind\", \"fase\": 1, \"phase\"", "unknown key \"items[0].fase\""),
    ("\"phase\": \"resolve\"", "\"phase\": \"begin\"", "items[0].phase is \"begin\""),
    ("\"strength\": \"hard\"", "\"strength\": true", "items[0].strength is"),
    (
      "\"strengthFor\": {\"operator\": \"hard\"}", "\"strengthFor\": {\"seller\": \"hard\"}",
      "strengthFor names \"seller\""
    ),
    ("\"needs\": [\"kind\"]", "\"needs\": [\"kin\"]", "the item \"decision\" needs \"kin\", which is not there"),
    ("\"needs\": [\"kind\"]", "\"needs\": [\"decision\"]", "the item \"decision\" needs itself"),
    (
      "\"text\": {\"en\": \"orders\"},", "\"text\": {\"en\": \"orders\"}, \"needs\": [\"disputes\"],",
      "the item \"orders\" needs itself"
    ),
    ("\"id\": \"coupons\"", "\"id\": \"tickets\"", "items: \"tickets\" stands twice"),
    ("\"path\": \"app\"", "\"path\": \"fax\"", "names the unknown path \"fax\""),
    (
      "\"id\": \"app\", \"text\": {\"en\": \"app\"}", "\"id\": \"web\", \"text\": {\"en\": \"app\"}",
      "paths: \"web\" stands twice"
    ),
    (
      "\"id\": \"app\", \"text\": {\"en\": \"a\"}", "\"id\": \"fax\", \"text\": {\"en\": \"a\"}",
      "the item \"way\" offers \"fax\""
    ),
    ("\"id\": \"wait\"", "\"id\": \"think\"", "the item \"decision\" offers \"think\""),
    ("\"role\": \"decision\",", "", "no item asks for the decision"),
    ("\"ends\": \"out-of-scope\"", "\"ends\": \"done\"", "ends is unknown"),
    ("{\"en\": \"c\"}}", "{\"en\": \"c\"}, \"ends\": \"out-of-scope\"}", "the item \"tickets\" ends the exit"),
    ("\"settles\": \"risk-accepted\"", "\"settles\": \"overridden\"", "settles is \"overridden\""),
    ("\"type\": \"count\", \"must\": 0", "\"type\": \"text\", \"must\": 0", "the question's parts do not fit its type"),
    ("\"right\": \"access\",", "", "a letter needs its right"),
    (
      "\"sources\": [\"s\"], \"certainty\": \"derived\", \"recheckDays\"",
      "\"sources\": [\"z\"], \"certainty\": \"derived\", \"recheckDays\"", "it names the unknown source \"z\""
    ),
    (
      "\"sources\": [\"s\"], \"certainty\": \"derived\", \"recheckDays\"",
      "\"certainty\": \"derived\", \"recheckDays\"", "items[6] has neither a source nor a point of a guide"
    ),
    ("\"recheckDays\": 3", "\"recheckDays\": 0", "recheckDays is 0"),
    ("\"minutes\": [15, 40]", "\"minutes\": [40, 15]", "minutes is no range"),
    ("\"returnsTo\": \"orders\"", "\"returnsTo\": \"order\"", "the entry \"still-open\" returns to \"order\""),
    ("\"edition\"", "\"omit\": [\"kind\"], \"edition\"", "it omits what nobody gives it"),
    ("\"edition\"", "\"extends\": \"nobody\", \"edition\"", "no nobody"),
    ("\"id\": \"place\", \"type\"", "\"id\": \"until\", \"type\"", "answers: \"until\" stands twice"),
    ("\"id\": \"lost\"", "\"id\": \"closed\"", "choices: \"closed\" stands twice"),
    (
      "\"kind\": \"gate\", \"strength\": \"hard\", \"notApplicable\": true,",
      "\"kind\": \"gate\", \"notApplicable\": true,", "a gate needs its strength"
    ),
    ("\"url\": \"https://example.org/\"", "\"url\": \"example.org\"", "is no web address"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told`(old: String, new: String, message: String) throws {
    #expect(MadeUpPlaybook.text.contains(old))
    let found = try MadeUpPlaybook.complaint(replacing: old, with: new)
    #expect(found?.contains(message) == true, "\(found ?? "nothing")")
  }
}
