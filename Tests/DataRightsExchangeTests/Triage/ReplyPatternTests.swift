import DataRights
import Testing

/// Phrases with gaps.
struct ReplyPatternTests {
  private func isIn(_ pattern: String, _ text: String) throws -> Bool {
    try !#require(ReplyPattern(pattern)).matches(in: ReplyWords.split(text)).isEmpty
  }

  @Test func `words, gaps and choices`() throws {
    #expect(try isIn("send .. copy", "Please SEND us a Copy!"))
    #expect(try !isIn("send .. copy", "send one two three four five six copy"))
    #expect(try isIn("send .. .. copy", "send one two three four five six copy"))
    #expect(try !isIn("send .. copy", "a copy is what we send"))
    #expect(try isIn("(send|give us) (a)? copy", "give us copy"))
    #expect(try !isIn("(send|give us) (a)? copy", "give copy"))
    #expect(try isIn("identif* *ausweis * so", "identification Personalausweis und so"))
    #expect(try isIn("copy & send", "send me the copy"))
    #expect(try !isIn("copy & send & now", "send me the copy"))
  }

  @Test(arguments: ["", " ", "..", ".. a", "a ..", "(a", "(a|)", "a)", "E-Mail", "a.b", "Copy", "(a)?", "a & ", "a? b"])
  func `what is no pattern is refused`(text: String) {
    #expect(ReplyPattern(text) == nil)
  }

  @Test func `words are compared without case and marks`() {
    #expect(ReplyWords.split("Don’t e-mail „Grüße“—§ 34, Art.15") == ["don't", "email", "grüße", "34", "art", "15"])
    #expect(ReplyWords.split("so\u{AD}ft -- 'quoted' x-") == ["soft", "quoted", "x"])
  }
}
