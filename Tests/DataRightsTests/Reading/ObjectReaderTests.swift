@testable import DataRights
import DataRightsTestSupport
import Testing

/// Records are read strictly; each complaint has file, line and remedy.
struct ObjectReaderTests {
  private func error(_ text: String, _ read: (inout ObjectReader) throws(DataError) -> Void) -> DataError? {
    do throws(DataError) {
      var reader = try ObjectReader(try JSON.parse(text, file: "x.json"), file: "x.json")
      try read(&reader)
      try reader.finish()
      return nil
    } catch {
      return error
    }
  }

  @Test func `an unknown key is named with its line and the nearest known one`() {
    let error = error("{\n  \"name\": \"a\",\n  \"certanty\": \"confirmed\"\n}") { reader throws(DataError) in
      _ = try reader.string("name")
      _ = try reader.optionalString("certainty")
    }
    #expect(error?.line == 3)
    #expect(error?.message == "unknown key \"certanty\"")
    #expect(error?.remedy.contains("did you mean \"certainty\"?") == true)
    #expect(error?.remedy.contains("name, certainty") == true)
  }

  @Test func `an unknown key with nothing near lists what is known`() {
    let error = error(#"{"zzzzzz": 1}"#) { reader throws(DataError) in _ = try reader.optionalString("name") }
    #expect(error?.remedy == "known here: name")
  }

  @Test func `an unknown key of an inner record has its path`() {
    let error = error("{\"period\":\n{\"count\": 1,\n\"unit\": \"day\", \"units\": 2}}") { reader throws(DataError) in
      _ = try reader.record("period") { inner throws(DataError) in try Period(&inner) }
    }
    #expect(error?.message == "unknown key \"period.units\"")
    #expect(error?.line == 3)
  }

  @Test(arguments: [
    ("1", "a number"), ("true", "true or false"), ("[]", "a list"), ("{}", "an object"), ("null", "null"),
  ])
  func `a value of the wrong kind is named`(value: String, kind: String) {
    let error = error("{\n\"name\":\n\(value)}") { reader throws(DataError) in _ = try reader.string("name") }
    #expect(error?.message == "name is \(kind)")
    #expect(error?.line == 3)
    #expect(error?.remedy == "write a text")
  }

  @Test(arguments: [#""1""#, "1.5", "1e3", "99999999999999999999", "null"])
  func `a whole number is nothing else`(value: String) {
    #expect(error("{\"count\": \(value)}") { reader throws(DataError) in _ = try reader.integer("count") } != nil)
  }

  @Test(arguments: ["\"\"", "\" a\"", "\"a \"", "\"\\na\""])
  func `a text is bare`(value: String) {
    #expect(error("{\"name\": \(value)}") { reader throws(DataError) in _ = try reader.string("name") } != nil)
  }

  @Test func `a word outside its list names the list`() {
    let error = error(#"{"certainty": "sure"}"#) { reader throws(DataError) in
      let _: Certainty = try reader.choice("certainty")
    }
    #expect(error?.remedy == "choose one of confirmed, reported, derived")
  }

  @Test(arguments: ["\"2026-02-30\"", "\"30.02.2026\"", "20260301", "\"2026-3-1\""])
  func `a date is an ISO date that exists`(value: String) {
    #expect(error("{\"checked\": \(value)}") { reader throws(DataError) in _ = try reader.date("checked") } != nil)
  }

  @Test func `a missing key is named`() {
    let error = error("{}") { reader throws(DataError) in _ = try reader.string("name") }
    #expect(error?.message == "name is missing")
    #expect(error?.remedy == "add the key \"name\"")
  }

  @Test func `a text needs English`() {
    let error = error(#"{"name": {"de": "Berlin"}}"#) { reader throws(DataError) in
      _ = try LocalizedText(&reader, "name")
    }
    #expect(error?.message == "name has no English text")
  }

  @Test func `what is no object is refused`() {
    #expect(error("[1]") { _ throws(DataError) in }?.message == "the document is a list")
  }
}

/// A law record with one thing wrong.
struct LawReadingTests {
  private func error(_ old: String, _ new: String) throws -> DataError? {
    let text = try Repository.text("Jurisdictions/laws/sg-pdpa.json")
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the record no longer has \(old)")
    return #expect(throws: DataError.self) {
      try Law(try JSON.parse(parts[0] + new + parts[1], file: "sg-pdpa.json"), file: "sg-pdpa.json")
    }
  }

  @Test(arguments: [
    ("\"certainty\"", "\"certanty\"", "certainty"), ("\"method\": \"sg-days\"", "\"method\": \"sg-day\"", "sg-day"),
    ("\"unit\": \"day\"", "\"unit\": \"days\"", "days"), ("\"family\"", "\"famly\"", "family"),
    ("\"duty\": \"controller\"", "\"duty\": \"business\"", "business"),
    ("\"start\": \"received\"", "\"start\": \"recieved\"", "recieved"),
  ])
  func `a slip is refused and named`(old: String, new: String, named: String) throws {
    let error = try error(old, new)
    #expect(
      error.map { $0.message.contains(named) || $0.remedy.contains(named) } == true, "\(String(describing: error))")
    #expect(error?.line ?? 0 >= 1)
  }

  @Test func `a source that the record does not have is refused`() throws {
    let error = #expect(throws: DataError.self) {
      try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 1, "month").with("articles", ["gone:1"])])
    }
    #expect(error?.message.contains("gone") == true)
  }
}

struct NearestTests {
  @Test(arguments: [
    ("eu-gdrp", "eu-gdpr"), ("EU-GDPR", "eu-gdpr"), ("ukgdpr", "uk-gdpr"), ("chfadp", "ch-fadp"), ("de-bee", "de-be"),
  ])
  func `a slip finds the name that was meant`(typed: String, name: String) {
    #expect(Nearest.name(to: typed, among: ["eu-gdpr", "uk-gdpr", "ch-fadp", "de-be", "sg-pdpa"]) == name)
  }

  @Test(arguments: ["", "zzzzzz", "completely different"])
  func `what is near nothing finds nothing`(typed: String) {
    #expect(Nearest.name(to: typed, among: ["eu-gdpr", "sg-pdpa"]) == nil)
  }
}
