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
    #expect(
      ReplyWords.split("L’adresse qu'il n'a pas, 18€") == ["l", "adresse", "qu", "il", "n", "a", "pas", "18", "€"])
    #expect(
      ReplyWords.split("Indiquez-nous ci-joint; a-t-il sous-traité?") == [
        "indiquez", "nous", "cijoint", "at", "il", "soustraité",
      ])
  }

  @Test func `a name in braces stands for the words that the record has under it`() throws {
    let record = """
      {"tag": "en", "words": {"send": "send|let us have"}, "stopwords": ["the"], "negations": ["({send}) no"],
       "notNegations": ["{sent}"], "quotes": {"headers": ["from"]}, 
       "dates": {"months": [], "numbers": ["zero"], "units": {}, "further": ["more"]}}
      """
    let error = #expect(throws: DataError.self) {
      _ = try ReplyCues(try JSON.parse(record), file: "en.json")
    }
    #expect(error?.message.contains("{sent}") == true)
  }
}
