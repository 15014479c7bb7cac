@testable import DataRights
import DataRightsTestSupport
import Testing

/// The record of a separate closure is read strictly.
struct ClosureReadingTests {
  @Test func `a record as it should be`() throws {
    let record = try MadeUpClosure.read()
    #expect(record.variants.map(\.id) == ["A", "C", "D", "E"])
    #expect(record.variants.map(\.hasWallet) == [false, true, true, true])
    #expect(record.variants.map(\.isClosable) == [false, true, true, false])
    #expect(record.lookAgain.period == Period(count: 15, unit: .workingDay))
    #expect(record.lookAgain.sources == ["s"])
    #expect(record.lookAgain.certainty == .derived)
    #expect(record.prerequisites[0].waitsFor == .init(service: "example", role: .refunds))
  }

  static let mistakes = [
    ("\"name\": \"Wallet\"", "\"nam\": \"Wallet\"", "name is missing"),
    ("\"questions\": [", "\"exits\": [\"example\"], \"questions\": [", "unknown key \"exits\""),
    ("\"variant\": \"C\"", "\"variant\": \"Q\"", "it names the unknown variant \"Q\""),
    ("\"variants\": [\"C\"], \"text\"", "\"variants\": [\"Q\"], \"text\"", "it names the unknown variant \"Q\""),
    ("\"next\": \"which\"", "\"next\": \"where\"", "an answer leads to the unknown question \"where\""),
    ("\"next\": \"which\"", "\"next\": \"used\"", "the questions lead back to \"used\""),
    ("\"next\": \"which\"", "\"variant\": \"C\"", "no answer leads to the question \"which\""),
    (
      "\"text\": {\"en\": \"c\"}, \"variant\": \"A\"", "\"text\": {\"en\": \"c\"}",
      "an answer leads to a variant or to a question"
    ),
    ("\"id\": \"balance\"", "\"id\": \"refunds\"", "prerequisites: \"refunds\" stands twice"),
    ("\"id\": \"D\", \"name\"", "\"id\": \"C\", \"name\"", "variants: \"C\" stands twice"),
    ("\"id\": \"which\", \"text\"", "\"id\": \"used\", \"text\"", "questions: \"used\" stands twice"),
    ("\"place\": \"cn\", ", "", "working days of which place?"),
    (
      "\"text\": {\"en\": \"ours\"}, \"sources\": [\"s\"]", "\"text\": {\"en\": \"ours\"}, \"sources\": [\"z\"]",
      "it names the unknown source \"z\""
    ),
    ("\"role\": \"refunds\"", "\"role\": \"refund\"", "prerequisites[0].waitsFor.role is \"refund\""),
    ("\"at\": [\"submitted\"", "\"at\": [\"sent\"", "warnings[1].at is \"sent\""),
    (
      "\"text\": {\"en\": \"in the app\"}", "\"text\": {\"en\": \"in the app\"}, \"link\": \"www.example.org\"",
      "channels[0].link is no web address"
    ),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told`(old: String, new: String, message: String) throws {
    #expect(MadeUpClosure.text.contains(old))
    let found = try MadeUpClosure.complaint(replacing: old, with: new)
    #expect(found?.contains(message) == true, "\(found ?? "nothing")")
  }
}
