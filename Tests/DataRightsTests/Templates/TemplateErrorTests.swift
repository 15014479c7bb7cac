@testable import DataRights
import DataRightsTestSupport
import Testing

/// What a template refuses, each with file, line and remedy.
struct TemplateErrorTests {
  private func parseError(_ text: String) -> DataError? {
    #expect(throws: DataError.self) { try Template(text, file: "letters/t.mustache") }
  }

  private func renderError(_ text: String, _ values: [String: TemplateValue]) -> DataError? {
    #expect(throws: DataError.self) { try Template(text, file: "letters/t.mustache").render(values) }
  }

  @Test func `a missing value is named with the nearest known one`() {
    let error = renderError("a\n\n{{controler}}", ["controller": .text("x"), "reference": .text("y")])
    #expect(
      error?.description
        == "letters/t.mustache:3: error: [template] no value for '{{controler}}'; did you mean controller? known: controller, reference"
    )
  }

  @Test func `a missing flag is an error, not false`() {
    #expect(renderError("{{#flag}}x{{/flag}}", [:])?.line == 1)
    #expect(renderError("{{^flag}}x{{/flag}}", [:])?.line == 1)
  }

  @Test func `a list or flag where a text should stand is an error`() {
    #expect(renderError("\n{{a}}", ["a": .list([["x": "y"]])])?.line == 2)
    #expect(renderError("\n{{a}}", ["a": .flag(true)])?.remedy.contains("{{#a}}") == true)
  }

  @Test func `a section that is not closed is named where it opens`() {
    let error = parseError("a\n{{#scope}}\nb\n")
    #expect(error?.line == 2)
    #expect(error?.message.contains("{{#scope}}") == true)
    #expect(error?.remedy == "add {{/scope}}")
    #expect(parseError("{{^a}}")?.message.contains("{{^a}}") == true)
  }

  @Test func `sections that cross are refused`() {
    let error = parseError("{{#a}}\n{{#b}}\n{{/a}}\n{{/b}}")
    #expect(error?.line == 3)
    #expect(error?.message.contains("{{/a}}") == true)
  }

  @Test func `a section that was never opened is refused`() {
    #expect(parseError("a\n{{/b}}")?.line == 2)
  }

  @Test(arguments: ["a {{b", "a {{b\n}}", "a {{ b c", "{{", "{{!\n}}"])
  func `a tag that does not end on its line is refused`(text: String) {
    #expect(parseError(text)?.line == 1)
  }

  @Test(arguments: [
    "{{}}", "{{ a }}", "{{a b}}", "{{{a}}}", "{{&a}}", "{{>a}}", "{{=<% %>=}}", "{{#}}", "{{# a}}", "{{é}}", "{{a$}}",
  ])
  func `what is no name of ours is refused`(tag: String) {
    #expect(parseError("x\ny \(tag) z")?.line == 2)
  }

  @Test(arguments: UInt64(1)...20)
  func `random tags are read or refused`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "{{a}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{", "}}", "\n", " ", "x", "{{!", "{{#", "\u{301}", "{", "}",
      "é", "\r\n",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      do {
        _ = try Template(text, file: "t").render(["a": .flag(true), "b": .text("x")])
      } catch {
        #expect(error.line >= 1)
      }
    }
  }
}
