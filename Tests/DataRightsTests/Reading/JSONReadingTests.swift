import DataRights
import DataRightsTestSupport
import Testing

/// What RFC 8259 allows, and what the value is.
struct JSONAcceptedTests {
  @Test(
    arguments: [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("0", .number("0")), ("-0", .number("-0")),
      ("12", .number("12")), ("-1.5e+10", .number("-1.5e+10")), ("1E-2", .number("1E-2")), ("0.0", .number("0.0")),
      (#""""#, .string("")), (#""a""#, .string("a")), ("[]", .array([])), ("{}", .object([])),
      (" \t\r\n 1 \n", .number("1")),
    ] as [(String, JSON.Content)])
  func `a document of one value is read`(text: String, value: JSON.Content) throws {
    #expect(try JSON.parse(text).value == value)
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9""#, "é"), (#""\u00E9""#, "é"),
    (#""\u0000""#, "\u{0}"),
    (#""\uD83D\uDE00""#, "😀"), (#""\ud83d\ude00x""#, "😀x"), (#""😀""#, "😀"), ("\"\u{7F}\"", "\u{7F}"),
    (#""\u2028""#, "\u{2028}"),
    (#""e\u0301""#, "e\u{301}"), (#""/""#, "/"), (#""\uFFFF""#, "\u{FFFF}"),
  ])
  func `escapes and surrogate pairs are one text`(text: String, value: String) throws {
    let read = try #require(try JSON.parse(text).string)
    #expect(Array(read.unicodeScalars) == Array(value.unicodeScalars))
  }

  @Test func `members keep the order of the file and every value its line`() throws {
    let json = try JSON.parse("{\n  \"b\": 1,\n  \"a\": [\n    true,\r\n    \"x\"\n  ]\n}")
    #expect(json.members?.map(\.key) == ["b", "a"])
    #expect(json.line == 1)
    #expect(json["b"]?.line == 2)
    #expect(json["a"]?.line == 3)
    #expect(json["a"]?.array?.map(\.line) == [4, 5])
  }

  @Test func `a byte order mark before the document is passed over`() throws {
    #expect(try JSON.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8), file: "x").array?.count == 1)
  }

  @Test func `sixty-four levels are read`() throws {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(throws: Never.self) { try JSON.parse(text) }
  }

  @Test func `a number keeps its digits and is whole only where it is`() throws {
    #expect(try JSON.parse("12345678901234567890123").value == .number("12345678901234567890123"))
    #expect(try JSON.parse("12345678901234567890123").integer == nil)
    #expect(try JSON.parse("1.0").integer == nil)
    #expect(try JSON.parse("-7").integer == -7)
  }
}

/// What RFC 8259 forbids, with the line of the complaint.
struct JSONRefusedTests {
  @Test(arguments: [
    "", " ", "nul", "True", "NaN", "Infinity", "undefined", "'a'", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10",
    "1_000",
    "[1,]", "[,1]", "[1 2]", "[1", "]", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
    "{\"a\":1 \"b\":2}",
    "{1:2}", "[1]]", "1 2", "// c\n1", "/* c */1", "\"a", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"",
    "\"\\U0041\"",
    "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\uD800x\"", "\"\\uD83D\\uD83D\"", "\"a\nb\"", "\"a\tb\"",
    "\"\u{0}\"",
    "\"\u{1F}\"", "\u{A0}1", "\u{FEFF}\u{FEFF}1", "[\u{B}1]", "\"a\"b\"", "tru", "[tru", "--1", "1-", "{\"a\":1}}",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: DataError.self) { try JSON.parse(text) }
  }

  @Test(
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0xFF, 0xFE, 0x31, 0x00],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0xEF, 0xBB], [0x22, 0x5C, 0x6E, 0xFF, 0x22],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
    #expect(throws: DataError.self) { try JSON.parse(bytes, file: "x") }
  }

  @Test(arguments: [
    ("{\n\"a\": 1,\n\"a\": 2\n}", 3), ("[\n1,\n\n2\n3]", 5), ("{\n\n\"a\" 1}", 3), ("[\r\n\"a\r\nb\"]", 2),
    ("[1]\n\nx", 3),
    ("[\n\"\\uD800\"]", 2), ("\n\n", 3),
  ])
  func `the complaint names the line`(text: String, line: Int) {
    let error = #expect(throws: DataError.self) { try JSON.parse(text, file: "laws/x.json") }
    #expect(error?.line == line)
    #expect(error?.file == "laws/x.json")
    #expect(error?.check == "json")
  }

  @Test func `a key that stands twice is refused by name, written in whatever way`() {
    let error = #expect(throws: DataError.self) { try JSON.parse(#"{"due": 1, "d\u0075e": 2}"#) }
    #expect(error?.message.contains("\"due\"") == true)
    #expect(throws: Never.self) { try JSON.parse(#"[{"a": {"a": 1}}, {"a": 2}]"#) }
  }

  @Test(arguments: [1, 15, 16, 17, 18, 40])
  func `a key that stands twice is refused however many stand between`(count: Int) {
    let keys = (0..<count).map { "\"k\($0)\": \($0)" }
    #expect(throws: Never.self) { try JSON.parse("{" + keys.joined(separator: ",") + "}") }
    for again in 0..<count {
      #expect(throws: DataError.self) {
        try JSON.parse("{" + (keys + ["\"k\(again)\": 0"]).joined(separator: ",") + "}")
      }
    }
  }

  @Test(arguments: [65, 1000, 1_000_000])
  func `nesting without end is refused, not followed`(depth: Int) {
    #expect(throws: DataError.self) { try JSON.parse(String(repeating: "[", count: depth)) }
    #expect(throws: DataError.self) { try JSON.parse(String(repeating: "{\"a\":", count: depth)) }
  }
}
