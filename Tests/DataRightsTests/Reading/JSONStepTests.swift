@testable import DataRights
import Testing

/// Bytes are looked at eight at a time: what matters may stand at any place among the eight, and near the end.
struct JSONStepTests {
  /// Written as JSON with nothing but what must be escaped.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  @Test(arguments: ["\"", "\\", "\n", "é", "€", "😀", "a"], 0..<20)
  func `a text keeps what stands anywhere in it`(special: String, place: Int) throws {
    for length in 0..<20 {
      let text = String(repeating: "x", count: place) + special + String(repeating: "y", count: length)
      for written in [quoted(text), "[" + quoted(text) + ",1]", " " + quoted(text) + "\n"] {
        let read = try JSON.parse(written)
        #expect((read.array?.first ?? read).string == text)
      }
    }
  }

  @Test(arguments: UInt8(0)..<0x20, 0..<17)
  func `a control character is refused anywhere in a text`(control: UInt8, place: Int) {
    for length in [0, 1, 7, 8, 9] {
      let bytes = [0x22] + [UInt8](repeating: 0x78, count: place) + [control] + [UInt8](repeating: 0x79, count: length)
      let error = #expect(throws: DataError.self) { try JSON.parse(bytes + [0x22], file: "x") }
      #expect(error?.message.contains("control character") == true)
    }
  }

  @Test(arguments: 0..<40)
  func `lines are counted under any indent`(indent: Int) throws {
    let space = String(repeating: " ", count: indent)
    let json = try JSON.parse("[\n\(space)1,\r\n\n\(space)\t2\n\(space)]\n\(space)")
    #expect(json.array?.map(\.line) == [2, 4])
    let error = #expect(throws: DataError.self) { try JSON.parse("[\n\(space)1,\n\(space)}") }
    #expect(error?.line == 3)
  }

  @Test(arguments: 1..<40)
  func `a document that ends early ends with a complaint`(count: Int) {
    let text = "{\"key\": [\"a text with é and \\u00e9\", -1.5e10]}"
    #expect(throws: DataError.self) { try JSON.parse(Array(text.utf8.prefix(count)), file: "x") }
  }

  @Test func `keys that are equal but written with other bytes are one key`() {
    let pairs = [("\u{E9}", "e\u{301}"), ("e\u{301}", "\\u00e9"), ("due", "d\\u0075e")]
    for text in pairs.map({ "{\"\($0)\": 1, \"\($1)\": 2}" }) {
      #expect(throws: DataError.self) { try JSON.parse(text) }
    }
  }

  @Test(arguments: 0..<12)
  func `a key is new that another only begins like`(length: Int) throws {
    let stem = String(repeating: "k", count: length)
    let keys = ["", "a", "b", "aa", "ab"].map { stem + $0 }
    let json = try JSON.parse("{" + keys.map { "\"\($0)\": 1" }.joined(separator: ", ") + "}")
    #expect(json.members?.map(\.key) == keys)
  }

  @Test(arguments: 0..<12)
  func `what is passed over ends at its own bracket`(indent: Int) throws {
    let space = "\n" + String(repeating: " ", count: indent)
    let skipped = "{\"text\":\(space)[{\"a\": \"]}\\\"\"}, \"x\\\\\"],\(space)\"b\": 1}"
    let json = try JSON.parse(Array(skipped.utf8), file: "x", skipping: ["text"])
    #expect(json.members?.map(\.key) == ["b"])
    #expect(json["b"]?.line == 3)
  }
}

/// Records with more members than a word has bits.
struct ManyMembersTests {
  private func reader(_ count: Int) throws -> ObjectReader {
    let text = (0..<count).map { "\"k\($0)\": \($0)" }.joined(separator: ",\n")
    return try ObjectReader(try JSON.parse("{\n" + text + "}"), file: "x.json")
  }

  @Test(arguments: [0, 1, 63, 64, 65, 66, 130])
  func `every member is found in any order and the one left over is named`(count: Int) throws {
    for left in [0, 1, 63, 64, 65, count - 1] where left >= 0 && left < count {
      var reader = try reader(count)
      for index in (0..<count).reversed() where index != left { #expect(try reader.integer("k\(index)") == index) }
      let error = #expect(throws: DataError.self) { try reader.finish() }
      #expect(error?.message == "unknown key \"k\(left)\"")
      #expect(error?.line == left + 2)
    }
    var reader = try reader(count)
    for index in 0..<count { #expect(try reader.integer("k\(index)") == index) }
    #expect(throws: Never.self) { try reader.finish() }
    #expect(throws: DataError.self) { try reader.integer("k0") }
  }

  @Test func `an error in an inner record names its place and all known keys`() throws {
    let text = "{\"rules\": [{\"name\": \"a\"}, {\"name\": \"b\", \"inner\": {\"nmae\": \"c\"}}]}"
    var reader = try ObjectReader(try JSON.parse(text), file: "x.json")
    let error = #expect(throws: DataError.self) {
      try reader.records("rules") { rule throws(DataError) in
        _ = try rule.string("name")
        _ = try rule.optionalRecord("inner") { inner throws(DataError) in
          (try inner.optionalString("name"), try inner.optionalString("other"))
        }
      }
    }
    #expect(error?.message == "unknown key \"rules[1].inner.nmae\"")
    #expect(error?.remedy == "did you mean \"name\"? known here: name, other")
  }
}
