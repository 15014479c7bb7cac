import DataRights
import DataRightsLetters
import Testing

@Suite struct MessageIDTests {
  @Test(arguments: [
    ("<abc.1+2=3$@mail.example.org>", "<abc.1+2=3$@mail.example.org>"), ("a@b", "<a@b>"),
    ("<AM0(x):[y]\"@EXAMPLE>", "<AM0(x):[y]\"@EXAMPLE>"),
  ])
  func `an identifier of any program is taken`(text: String, id: String) throws {
    #expect(try MessageID(text).text == id)
  }

  @Test(arguments: [
    ("", MessageID.Problem.shape), ("<>", .shape), ("<", .shape), ("a", .shape), ("@", .shape), ("a@", .shape),
    ("@b", .shape), ("a@b@c", .shape), ("<a@b", .shape), ("a@b>", .shape), ("<<a@b>>", .shape), ("<a@b><c@d>", .shape),
    ("<a@b> <c@d>", .character), ("a@b\r\nBcc: x@example.org", .character), ("ä@b", .character), (" a@b", .character),
    ("a@b\0", .character), (String(repeating: "a", count: 900) + "@b", .tooLong),
  ])
  func `what could break a header is refused`(text: String, problem: MessageID.Problem) {
    #expect(throws: problem) { try MessageID(text) }
    #expect(throws: LetterLayoutError.messageID(problem)) {
      try MailDraft(.fixture(), language: .fixture(), date: .day1, inReplyTo: text)
    }
  }
}
