import Testing

@testable import DataRightsLetters

@Suite struct FlowedTextTests {
  @Test func `RFC 3676: a line that goes on ends in its space`() {
    let line = "'Take some more tea,' the March Hare said to Alice, very earnestly, and then said more."
    #expect(
      FlowedText.encode([line]) == [
        "'Take some more tea,' the March Hare said to Alice, very earnestly, and ", "then said more.",
      ])
  }

  @Test(arguments: [">quoted", " indented", "From here"])
  func `RFC 3676, section 4.4: what would be read as something else is stuffed with a space`(line: String) {
    #expect(FlowedText.encode([line]) == [" " + line])
  }

  @Test func `no line is the mark of a signature`() {
    let word = String(repeating: "w", count: 80)
    #expect(FlowedText.encode(["-- " + word]) == ["-- " + word])
    #expect(!FlowedText.encode(["a -- -- " + word]).contains("-- "))
  }

  @Test func `an empty line stays one`() {
    #expect(FlowedText.encode(["a", "", "b"]) == ["a", "", "b"])
  }

  @Test(arguments: [UInt64(21), 22, 23, 24, 25])
  func `joining gives 100 random paragraphs back`(seed: UInt64) throws {
    for text in SeededText.lines(count: 100, upTo: 300, seed: seed) {
      let lines = try PlainText.lines(text + "\n\n> " + text, .body)
      let flowed = FlowedText.encode(lines)
      #expect(Decoders.flowed(flowed) == lines)
      // A wider line is a single word, but for a dash that stays with it.
      for line in flowed where line.trimmingEnd.displayWidth > 73 {
        let words = line.split(separator: " ")
        #expect(words.count { !$0.allSatisfy { "-–>".contains($0) } } <= 1)
      }
    }
  }
}
