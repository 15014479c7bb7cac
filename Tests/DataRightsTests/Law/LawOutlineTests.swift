@testable import DataRights
import DataRightsTestSupport
import Testing

/// The outline of a law, read from a part of its record, says what the whole record says.
struct LawOutlineTests {
  @Test(arguments: Repository.lawIDs)
  func `an outline agrees with its law`(id: String) throws {
    let file = "Jurisdictions/laws/\(id).json"
    let law = try Repository.law(id)
    let outline = try LawOutline(try Repository.bytes(file), file: file)
    #expect(outline.id == law.id)
    #expect(outline.names == law.names)
    #expect(outline.validity == law.validity)
    #expect(outline.certainty == law.certainty)
    #expect(outline.checked == law.checked)
    #expect(outline.isSectoral == (law.sector != nil))
    for date in [day("2020-01-01"), law.checked, outline.shownOn, day("2030-01-01")] {
      for right in Right.allCases {
        #expect(outline.effective(right, on: date) == law.effective(right, on: date), "\(right) on \(date.iso)")
        #expect(outline.answer(to: right, on: date) == answer(law, to: right, on: date), "\(right) on \(date.iso)")
      }
    }
  }

  private func answer(_ law: Law, to right: Right, on date: CivilDate) -> LawOutline.Answer {
    guard let taken = law.effective(right, on: date) else { return .notGiven }
    let rules = law.deadlines.filter { [.response, .optOut].contains($0.id) && $0.covers(taken) }
    guard let rule = rules.first(where: { $0.validity.contains(date) }) else { return .withoutPeriod }
    return .within(
      .init(
        period: rule.period, total: rule.extension?.total,
        isOpenEnded: rule.extension.map { $0.total == nil } ?? false,
        certainty: max(rule.basis.certainty, rule.extension?.basis.certainty ?? .confirmed)))
  }

  @Test func `values passed over cost nothing but their brackets`() throws {
    let text = #"{"a": 1, "skip": {"x": "}\"]", "y": [1, {"z": "\\"}]}, "b": [{"skip": "t", "c": 2}], "skip2": 3}"#
    let json = try JSON.parse(Array(text.utf8), file: "some.json", skipping: ["skip"])
    #expect(json.text(indented: false) == #"{"a":1,"b":[{"c":2}],"skip2":3}"#)
  }

  @Test(arguments: Repository.lawIDs)
  func `a document without some keys is the whole one with them taken out`(id: String) throws {
    let file = "Jurisdictions/laws/\(id).json"
    let bytes = try Repository.bytes(file)
    for keys in [["text"], ["de", "url"], ["sources", "certainty", "start"], ["rights", "examples"]] as [Set<String>] {
      let passed = try JSON.parse(bytes, file: file, skipping: keys)
      #expect(passed == without(keys, try JSON.parse(bytes, file: file)), "\(keys)")
    }
  }

  private func without(_ keys: Set<String>, _ json: JSON) -> JSON {
    switch json.value {
    case .object(let members):
      let kept = members.filter { !keys.contains($0.key) }.map { JSON.Member($0.key, without(keys, $0.value)) }
      return JSON(.object(kept), line: json.line)
    case .array(let elements): return JSON(.array(elements.map { without(keys, $0) }), line: json.line)
    default: return json
    }
  }

  @Test func `lines are counted in what is passed over`() throws {
    let error = #expect(throws: DataError.self) {
      try JSON.parse(Array("{\"skip\": [\n1,\n2\n],\n\"b\": oops}".utf8), file: "some.json", skipping: ["skip"])
    }
    #expect(error?.line == 5)
  }

  @Test(arguments: UInt64(1)...10)
  func `cut documents are refused, never read past their end`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let source = try Repository.bytes("Jurisdictions/laws/sg-pdpa.json")
    for _ in 0..<200 {
      var bytes = Array(source[..<Int.random(in: 1..<source.count - 2, using: &generator)])
      let at = Int.random(in: bytes.indices, using: &generator)
      bytes[at] =
        [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), 0xFF].randomElement(using: &generator) ?? 0
      #expect(throws: DataError.self) { try LawOutline(bytes, file: "cut.json") }
    }
  }
}
