import DataRightsStore
import Testing

struct SubjectTests {
  @Test(arguments: [
    (Subject.proceeding(1), "proceeding:1"), (.profile("own"), "profile:own"), (.addressee("a:b"), "addressee:a:b"),
    (.unknown("visit:example"), "visit:example"), (.unknown("proceeding:01"), "proceeding:01"),
    (.unknown("proceeding:+1"), "proceeding:+1"), (.unknown("proceeding"), "proceeding"), (.unknown(""), ""),
  ])
  func `a subject reads back from its text`(subject: Subject, text: String) {
    #expect(subject.text == text)
    #expect(Subject(text: text) == subject)
  }
}
