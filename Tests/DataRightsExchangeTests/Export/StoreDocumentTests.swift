import DataRights
import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// The document of a whole log: written piece by piece, read strictly.
struct StoreDocumentTests {
  private static func event(_ sequence: Int64, _ text: String) -> ExportedEvent {
    ExportedEvent(
      sequence: sequence, action: sequence, person: "own", subject: "proceeding:\(sequence)", kind: "opened",
      on: CivilDate(dayNumber: 20_000), recorded: "2026-11-25T12:00:00Z",
      payload: ["note": JSON(text), "a": [1, nil]],
      content: sequence == 2 ? ["letters": [["body": JSON(text)]]] : nil, hash: String(repeating: "a", count: 64))
  }

  private static let texts = [
    "", "plain", "\"\\\n\r\t\u{1}\u{7F}", "Ünïcödé \u{1F468}\u{200D}\u{1F469}", "},{\"events\":[",
  ]

  private func written(_ events: [ExportedEvent], evidence: [[UInt8]] = []) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = try StoreDocumentWriter { bytes += $0 }
    for event in events { try writer.add(event) }
    for (index, file) in evidence.enumerated() { try writer.add(evidence: file, sha256: "sum\(index)") }
    try writer.finish()
    return bytes
  }

  private func read(_ bytes: [UInt8]) throws -> StoreDocument {
    try StoreDocument(try JSON.parse(bytes, file: "x.json"), file: "x.json")
  }

  @Test func `what is written reads back, and writes the same again`() throws {
    let events = Self.texts.enumerated().map { Self.event(Int64($0.offset + 1), $0.element) }
    let files: [[UInt8]] = [[], [0], Array(0...255)]
    let bytes = try written(events, evidence: files)
    let document = try read(bytes)
    #expect(document.events.map(\.payload["note"]?.string) == Self.texts)
    #expect(
      document.events.map { $0.content?["letters"]?.array?.first?["body"]?.string } == [nil, "plain", nil, nil, nil])
    #expect(document.evidence.map(\.bytes) == files)
    #expect(try written(document.events, evidence: document.evidence.map(\.bytes)) == bytes)
    #expect(try read(written([])).events == [])
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"))
  func `Python reads the same`() throws {
    let events = Self.texts.enumerated().map { Self.event(Int64($0.offset + 1), $0.element) }
    let notes: [String] = try Python.json(
      """
      import json, sys
      document = json.load(open(sys.argv[1], "rb"))
      assert document["kind"] == "datarights-export" and document["format"] == 1
      assert list(document) == sorted(document)
      print(json.dumps([event["payload"]["note"] for event in document["events"]]))
      """, reading: Data(try written(events)))
    #expect(notes == Self.texts)
  }

  @Test(arguments: [
    ("\"format\":1,", "\"format\":2,", StoreDocumentError.newer), ("datarights-export", "other", .notOurs),
    ("\"format\":1,", "\"format\":1,\"x\":1,", .malformed(line: 4, key: "x")),
    ("\"kind\":\"opened\"", "\"kind\":7", .malformed(line: 2, key: "kind")),
    ("\"occurred\":\"2024", "\"occurred\":\"20x4", .malformed(line: 2, key: "occurred")),
    ("\"payload\":{", "\"payload\":[],\"content\":{", .malformed(line: 2, key: "payload")),
  ])
  func `what is not as it should be is named by its line`(old: String, new: String, error: StoreDocumentError) throws {
    let text = String(decoding: try written([Self.event(1, "x")]), as: UTF8.self)
    let changed = text.replacingOccurrences(of: old, with: new)
    try #require(changed != text)
    #expect(throws: error) { try read(Array(changed.utf8)) }
  }

  /// What mutations do: 3,000 of them, or 200,000 where the variable DATARIGHTS_SWEEP is set.
  @Test func `mutated documents give an error of ours or a document`() throws {
    let whole = try written(
      Self.texts.enumerated().map { Self.event(Int64($0.offset + 1), $0.element) }, evidence: [[1]])
    var generator = SeededGenerator(seed: 5)
    var read = 0
    for _ in 0..<(Sweep.isWanted ? 200_000 : 3_000) {
      var bytes = whole
      for _ in 0...Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        default: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        }
      }
      do {
        _ = try self.read(bytes)
        read += 1
      } catch is StoreDocumentError {
      } catch is DataError {
      }
    }
    #expect(read > 0)
  }
}
