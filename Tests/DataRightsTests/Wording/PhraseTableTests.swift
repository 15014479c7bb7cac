import DataRights
import DataRightsTestSupport
import Foundation
import Testing

/// Phrases found in a file are those that reading it strictly gives, and a file that is wrong stays wrong.
@Suite struct `Phrases found in a file` {
  private static func language() throws -> Language {
    let path = "Templates/languages/en.json"
    return try Language(JSON.parse(Repository.bytes(path), file: path), file: path)
  }

  private static func found(_ text: String) throws -> Words {
    try Words(finding: Array(text.utf8), file: "x.json", language: try language())
  }

  private static func read(_ text: String) throws -> Words {
    try Words(try JSON.parse(text, file: "x.json"), file: "x.json", language: try language())
  }

  @Test(arguments: ["interface/en", "interface/de", "page/en", "page/de"])
  func `all phrases of a file are found`(_ name: String) throws {
    let text = try Repository.text("Templates/\(name).json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let phrases = try #require(object["phrases"] as? [String: String])
    let words = try Self.found(text)
    #expect(words.keys == Set(phrases.keys))
    for (key, phrase) in phrases { #expect(words.pattern(key) == phrase) }
    #expect(words.pattern("no such phrase") == nil)
  }

  @Test(arguments: [
    #"{"tag": "en", "phrases": {"a": "x \" \\ \n é 😀", "b": ""}}"#,
    #"{"tag":"en","phrases":{"a":"1","b":"2","c":"3"}}"#,
    #"{"phrases": {"a": "1"}, "tag": "en"}"#,
    #"{"tag": "en", "phrases": {"a\n": "1"}}"#,
    #"{"tag": "en", "phrases": {}}"#,
    "{\"tag\":\t\"en\",\r\n\"phrases\": {\"a\": \"1\"}}",
    "\u{FEFF}{\"tag\": \"en\", \"phrases\": {\"a\": \"1\"}}",
  ])
  func `every way to write a file is understood`(_ text: String) throws {
    let (found, read) = (try Self.found(text), try Self.read(text))
    #expect(found.keys == read.keys)
    for key in read.keys { #expect(found.pattern(key) == read.pattern(key)) }
  }

  @Test(arguments: [
    #"{"tag": "en", "phrases": {"a": "1", "a": "2"}}"#,
    #"{"tag": "en", "phrases": {"a": 1}}"#,
    #"{"tag": "en", "phrases": {"a": "1",}}"#,
    #"{"tag": "en", "phrases": {"a": "1"}, "more": 1}"#,
    #"{"tag": "en", "phrases": {"a": "1"}} x"#,
    #"{"tag": "en", "phrases": {"a": "1"}"#,
    #"{"tag": "en", "phrases": {"a": "1"#,
    #"{"tag": "en", "phrases": {"a": "1\"#,
    "{\"tag\": \"en\", \"phrases\": {\"a\": \"1\n\"}}",
    "",
  ])
  func `what is wrong is refused in the same words`(_ text: String) throws {
    let strict = #expect(throws: DataError.self) { try Self.read(text) }
    let quick = #expect(throws: DataError.self) { try Self.found(text) }
    #expect(quick == strict)
  }

  @Test func `another table is asked where the first has no phrase`() throws {
    let first = try Self.found(#"{"tag": "en", "phrases": {"a": "1"}}"#)
    let second = try Self.found(#"{"tag": "en", "phrases": {"a": "2", "b": "3"}}"#)
    let both = first.adding(second)
    #expect(both.keys == ["a", "b"])
    #expect(both.text("a") == "1")
    #expect(both.text("b") == "3")
  }
}
