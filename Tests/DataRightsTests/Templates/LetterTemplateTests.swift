@testable import DataRights
import DataRightsTestSupport
import Testing

/// A letter's file declares what it needs, and needs what it declares.
struct LetterTemplateTests {
  private func letter(
    needs: String = "reference, writer.name", review: String = "none", date: String = "2026-11-23",
    body: String = "Sincerely\n{{writer.name}}\n"
  ) throws -> LetterTemplate {
    try LetterTemplate(
      "{{! needs: \(needs); review: \(review); date: \(date) }}\nRequest {{reference}}\n\n\(body)", file: "t.mustache")
  }

  @Test func `a letter has a head, a subject and a body`() throws {
    let letter = try letter(review: "native")
    #expect(letter.needs == ["reference", "writer.name"])
    #expect(letter.review == .native)
    #expect(letter.date == day("2026-11-23"))
    #expect(try letter.subject.render(["reference": .text("DR-1")]) == "Request DR-1")
    #expect(try letter.body.render(["writer.name": .text("Jane Roe")]) == "Sincerely\nJane Roe")
  }

  @Test func `an undeclared name is refused with its line`() {
    let error = #expect(throws: DataError.self) { try letter(body: "one\ntwo {{scope}}\n{{writer.name}}") }
    #expect(error?.line == 5)
    #expect(error?.message == "'{{scope}}' is not declared")
    #expect(error?.remedy == "add it to needs in line 1")
  }

  @Test func `a declared name that nothing uses is refused`() {
    let error = #expect(throws: DataError.self) { try letter(needs: "reference, writer.name, scope") }
    #expect(error?.line == 1)
    #expect(error?.message == "'scope' is declared but not used")
  }

  @Test func `the names of a list's rows need no declaration within it only`() throws {
    let rows = "{{#identifiers}}\n- {{kind}}: {{value}}\n{{/identifiers}}\n{{writer.name}}"
    #expect(throws: Never.self) { try letter(needs: "reference, writer.name, identifiers", body: rows) }
    #expect(throws: DataError.self) {
      try letter(needs: "reference, writer.name, identifiers", body: rows + "\n{{kind}}")
    }
  }

  @Test(arguments: ["body", "", "{{! needs: a }}\nb\n\nc", "{{! needs: a; review: none; date: 2026-11-23 }}\nb\nc\nd"])
  func `a file without head, subject, empty line and body is refused`(text: String) {
    #expect(throws: DataError.self) { try LetterTemplate(text, file: "t.mustache") }
  }

  @Test(arguments: [("expert", "2026-11-23"), ("none", "23.11.2026"), ("none", "2026-02-30")])
  func `a head with a wrong review or date is refused`(review: String, date: String) {
    #expect(throws: DataError.self) { try letter(review: review, date: date) }
  }
}
