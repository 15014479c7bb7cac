@testable import DataRights
import Testing

/// A template filled in two steps says what it says when it is filled at once.
struct TemplateFillingTests {
  private let values: [String: TemplateValue] = [
    "a": .text("one"), "b": .flag(true), "c": .flag(false),
    "rows": .list([["kind": "k", "value": "v"], ["kind": "l"]]),
    "name": .text("Jane Roe"), "list": .list([["kind": "x", "value": "y"], ["kind": "z", "value": "{{a}}"]]),
  ]

  @Test(arguments: [
    "{{a}}", "x {{a}} {{name}} y", "{{#b}}{{name}}{{/b}}{{^b}}no{{/b}}", "{{#c}}{{name}}{{/c}}{{^c}}no {{name}}{{/c}}",
    "{{#list}}- {{kind}}: {{value}} of {{a}} for {{name}}\n{{/list}}end", "{{#rows}}{{kind}} of {{name}};{{/rows}}",
    "{{#name}}{{#list}}{{kind}}{{value}}{{/list}}{{/name}}{{^name}}{{a}}{{/name}}",
    "",
  ])
  func `what is left open is filled later`(text: String) throws {
    let template = try Template(text, file: "t")
    let expected = try template.render(values)
    for open: Set<String> in [[], ["name"], ["list"], ["name", "list"], ["a"], ["b", "c"], ["rows", "a"]] {
      let filled = try template.filled(values.filter { !open.contains($0.key) }, leaving: open)
      #expect(try filled.render(values) == expected, "\(open)")
      #expect(filled.segments.count <= template.segments.count * 2)
    }
  }

  @Test func `a section on what comes later is refused in the rows of a list`() throws {
    let template = try Template("{{#list}}\n{{#rows}}{{kind}}{{/rows}}\n{{/list}}", file: "t")
    #expect(try template.filled(values, leaving: ["list"]).render(values) == template.render(values))
    let error = try #require(throws: DataError.self) { try template.filled(values, leaving: ["rows"]) }
    #expect(error.line == 2)
  }

  @Test func `what is missing is said when it is first known`() throws {
    let template = try Template("{{name}}\n{{a}}", file: "t")
    let error = try #require(throws: DataError.self) { try template.filled([:], leaving: ["name"]) }
    #expect(error.line == 2)
    #expect(error.message == "no value for '{{a}}'")
    let open = try Template("{{#name}}\n{{a}}\n{{/name}}", file: "t").filled([:], leaving: ["name"])
    #expect(try open.render(["name": .text("")]).isEmpty)
    #expect(throws: DataError.self) { try open.render(["name": .text("x")]) }
  }

  @Test func `values that are looked up once are put in by name`() throws {
    let template = try Template("{{name}} {{a}}", file: "t")
    var values = Template.Values(self.values, of: template)
    values["name"] = .text("Joe Bloggs")
    values["unknown"] = .text("x")
    #expect(String(decoding: try template.renderBytes(values), as: UTF8.self) == "Joe Bloggs one")
    values["name"] = nil
    #expect(throws: DataError.self) { try template.renderBytes(values) }
  }
}
