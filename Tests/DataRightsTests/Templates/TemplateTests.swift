@testable import DataRights
import DataRightsTestSupport
import Testing

/// What a template writes.
struct TemplateTests {
  private func render(_ text: String, _ values: [String: TemplateValue] = [:]) throws -> String {
    try Template(text, file: "t.mustache").render(values)
  }

  @Test func `a gap takes its value`() throws {
    #expect(try render("Dear {{controller.name}},", ["controller.name": .text("Example GmbH")]) == "Dear Example GmbH,")
    #expect(try render("{{a}}{{a}}", ["a": .text("x")]) == "xx")
  }

  @Test(arguments: [
    "{{x}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{! c }}", "{{{x}}}", "$&", "$`", "$'", "$1", "{ref}", "[ref>x]", "\\n",
    "%@", "}}", "{{",
    "<b>&amp;\"'", "Zoë 😀 \u{202E}abc", "a\nb", "\u{0}",
  ])
  func `a value comes out as it went in`(value: String) throws {
    let text = try render("[{{a}}|{{a}}]", ["a": .text(value), "x": .text("leak"), "ref": .text("leak")])
    #expect(text == "[\(value)|\(value)]")
  }

  @Test func `an empty text is refused where a value is to stand, and leaves a section out`() throws {
    let error = try #require(throws: DataError.self) { try render("one\n[{{a}}]", ["a": .text("")]) }
    #expect(error.line == 2)
    #expect(error.message == "'{{a}}' is empty")
    #expect(try render("[{{#a}}{{a}}{{/a}}]", ["a": .text("")]) == "[]")
    #expect(throws: DataError.self) { try render("{{#a}}{{x}}{{/a}}", ["a": .list([["x": ""]])]) }
  }

  @Test func `a section stands where its flag, text or list is there`() throws {
    let text = "{{#a}}yes{{/a}}{{^a}}no{{/a}}"
    #expect(try render(text, ["a": .flag(true)]) == "yes")
    #expect(try render(text, ["a": .flag(false)]) == "no")
    #expect(try render(text, ["a": .text("x")]) == "yes")
    #expect(try render(text, ["a": .text("")]) == "no")
    #expect(try render(text, ["a": .list([])]) == "no")
  }

  @Test func `a list is written row by row`() throws {
    let text = "{{#rows}}\n- {{kind}}: {{value}}\n{{/rows}}\nend"
    let rows = TemplateValue.list([["kind": "user", "value": "42"], ["kind": "mail", "value": "{{kind}}"]])
    #expect(try render(text, ["rows": rows]) == "- user: 42\n- mail: {{kind}}\nend")
  }

  @Test func `a list's rows see the values around them`() throws {
    #expect(
      try render("{{#rows}}{{kind}} of {{name}};{{/rows}}", ["rows": .list([["kind": "a"]]), "name": .text("n")])
        == "a of n;")
  }

  @Test(arguments: ["«{{a}}»", "{{a}}을", "{ {{a}} }", "é{{a}}\u{200F}", "{{a}}\r\n{{a}}", "  {{a}}  ", "{{a}}}"])
  func `what stands around a tag stays as it is`(text: String) throws {
    let expected = text.split(separator: "{{a}}", omittingEmptySubsequences: false).joined(separator: "x")
    #expect(try render(text, ["a": .text("x")]) == expected)
  }

  @Test func `only a section or a comment that is all of a line leaves no line`() throws {
    let values: [String: TemplateValue] = ["a": .flag(true), "b": .text("x")]
    #expect(try render("{{#a}}\n  {{! why }}\n{{b}}\n  {{/a}}", values) == "x\n")
    #expect(try render("{{#a}} \n{{/a}}{{! why }}\n{{b}}", values) == " \n\nx")
    #expect(try render("{{#a}}\r\n{{/a}}\n{{b}}", values) == "\r\n\nx")
  }

  @Test func `a line of one section tag leaves no line`() throws {
    let text = "before\n{{#a}}\nwithin\n{{/a}}\nafter\n"
    #expect(try render(text, ["a": .flag(true)]) == "before\nwithin\nafter\n")
    #expect(try render(text, ["a": .flag(false)]) == "before\nafter\n")
  }

  @Test func `a comment's line leaves no line, a comment within a line no gap`() throws {
    #expect(try render("a\n{{! said once }}\nb") == "a\nb")
    #expect(try render("a{{! said once }}b") == "ab")
  }

  @Test func `an empty line around a section stays`() throws {
    #expect(try render("a\n\n{{#x}}\nb\n\n{{/x}}\nc", ["x": .flag(true)]) == "a\n\nb\n\nc")
    #expect(try render("a\n\n{{#x}}\nb\n\n{{/x}}\nc", ["x": .flag(false)]) == "a\n\nc")
  }

  @Test func `sections nest`() throws {
    let text = "{{#a}}1{{#b}}2{{/b}}{{^b}}3{{/b}}4{{/a}}"
    #expect(try render(text, ["a": .flag(true), "b": .flag(true)]) == "124")
    #expect(try render(text, ["a": .flag(true), "b": .flag(false)]) == "134")
    #expect(try render(text, ["a": .flag(false), "b": .flag(true)]) == "")
  }

  // The incumbent ends a flag's text at the first bracket and prints "keep [x tail]".
  @Test func `brackets within a section are words`() throws {
    #expect(try render("{{#f}}keep [x] tail{{/f}}", ["f": .flag(true)]) == "keep [x] tail")
    #expect(try render("{{#f}}keep {x} } tail{{/f}}", ["f": .flag(true)]) == "keep {x} } tail")
  }

  @Test(arguments: UInt64(1)...50)
  func `a template without tags comes out as it went in`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // No two braces that open can meet here and make a tag.
    let pieces = [
      "a", " ", "\n", "\r\n", "{ ", "}", "}}", "$&", "é", "e\u{301}", "😀", "\t", "#", "/", "\u{301}", "\u{2028}",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    #expect(Array(try render(text).utf8) == Array(text.utf8))
  }
}
