import Testing

@testable import DataRightsLetters

@Suite struct QuotedPrintableTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a\nb\n", "a\r\nb\r\n"), ("1+1=2", "1+1=3D2"), ("Grüße", "Gr=C3=BC=C3=9Fe"),
    ("soft \nend", "soft=20\r\nend"), ("tab\t", "tab=09"), ("in\tside", "in\tside"),
    (".", "=2E"), (".hidden", "=2Ehidden"), ("a.b", "a.b"), ("From here", "=46rom here"), ("Frome", "Frome"),
  ])
  func `RFC 2045, section 6.7, by hand`(text: String, encoded: String) {
    #expect(String(decoding: QuotedPrintable.encode(text), as: UTF8.self) == encoded)
  }

  @Test func `a line of 76 stands as it is and one of 77 is broken after 75`() {
    let line = String(repeating: "x", count: 76)
    #expect(QuotedPrintable.encode(line) == Array(line.utf8))
    #expect(
      String(decoding: QuotedPrintable.encode(line + "y"), as: UTF8.self)
        == String(repeating: "x", count: 75) + "=\r\nxy")
  }

  @Test func `an escape is not broken`() {
    let encoded = QuotedPrintable.encode(String(repeating: "x", count: 74) + "=yy")
    #expect(String(decoding: encoded, as: UTF8.self) == String(repeating: "x", count: 74) + "=\r\n=3Dyy")
  }

  @Test func `what a soft line break brings to the start of a line is guarded as well`() {
    let encoded = QuotedPrintable.encode(String(repeating: "x", count: 75) + "From .me")
    #expect(String(decoding: encoded, as: UTF8.self) == String(repeating: "x", count: 75) + "=\r\n=46rom .me")
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func `decoding gives 100 random texts back, from lines of at most 76`(seed: UInt64) throws {
    for line in SeededText.lines(count: 100, upTo: 200, seed: seed) {
      let text = line + " \n." + line
      let encoded = QuotedPrintable.encode(text)
      #expect(try Decoders.quotedPrintable(encoded) == text)
      let lines = String(decoding: encoded, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") && !$0.hasPrefix(".") })
      #expect(encoded.allSatisfy { $0 < 0x7F })
    }
  }
}
