import DataRights
import DataRightsTestSupport
import Testing

/// Broken and random documents: an error or a value, never a trap.
struct JSONFuzzTests {
  @Test(arguments: UInt64(1)...20)
  func `a thousand mutations of a law record are read or refused`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let source = Array(try Repository.bytes("Jurisdictions/laws/sg-pdpa.json").prefix(3000))
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\uD800", "null", "-", "1e", "\n", "\u{0}", "\u{FEFF}", "é",
    ].map { Array($0.utf8) }
    var read = 0
    for _ in 0..<1000 {
      var bytes = source[..<Int.random(in: 1...source.count, using: &generator)]
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let at = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: at)
        default: bytes.removeSubrange(at..<min(bytes.endIndex, at + Int.random(in: 1...40, using: &generator)))
        }
      }
      do {
        _ = try JSON.parse(Array(bytes), file: "fuzz.json")
        read += 1
      } catch {
        #expect(error.line >= 1)
      }
    }
    #expect(read < 1000)
  }

  private func value(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &generator) {
    case 0: nil
    case 1: JSON(Bool.random(using: &generator))
    case 2: JSON(Int.random(in: -1_000_000...1_000_000, using: &generator))
    case 3: JSON(text(using: &generator))
    case 4: JSON((0..<Int.random(in: 0..<5, using: &generator)).map { _ in value(depth: depth + 1, using: &generator) })
    default:
      JSON(
        .object(
          (0..<Int.random(in: 0..<20, using: &generator)).map { index in
            JSON.Member("\(index)" + text(using: &generator), value(depth: depth + 1, using: &generator))
          }))
    }
  }

  private func text(using generator: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      let limits: [UInt32] = [0x20, 0x80, 0x3000, 0x110000]
      let limit = limits.randomElement(using: &generator) ?? 0x80
      if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) { text.append(scalar) }
    }
    return String(text)
  }

  @Test(arguments: UInt64(1)...40, [true, false])
  func `what is written is read back the same`(seed: UInt64, indented: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let json = value(depth: 0, using: &generator)
      let text = json.text(indented: indented)
      let read = try JSON.parse(text)
      #expect(read.text(indented: indented) == text)
      #expect(Self.scalars(read) == Self.scalars(json))
    }
  }

  /// A value without lines and with its keys sorted, texts as scalars, since equal texts can have unlike scalars.
  private static func scalars(_ json: JSON) -> [String] {
    switch json.value {
    case .string(let text): ["s"] + text.unicodeScalars.map { "\($0.value)" }
    case .array(let elements): ["["] + elements.flatMap(scalars) + ["]"]
    case .object(let members):
      ["{"] + members.sorted { $0.key < $1.key }.flatMap { scalars(JSON($0.key)) + scalars($0.value) } + ["}"]
    default: ["\(json.value)"]
    }
  }

  @Test func `keys are written sorted and control characters escaped`() {
    let json: JSON = ["b": 1, "a": "x\u{1}\"\\\n"]
    #expect(json.text(indented: false) == #"{"a":"x\u0001\"\\\n","b":1}"#)
    #expect(json.text() == "{\n  \"a\": \"x\\u0001\\\"\\\\\\n\",\n  \"b\": 1\n}")
  }
}
