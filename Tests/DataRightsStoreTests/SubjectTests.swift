import DataRightsStore
import Testing

struct SubjectTests {
  @Test(arguments: [
    (Subject.proceeding(1), "proceeding:1"), (.profile("own"), "profile:own"), (.addressee("a:b"), "addressee:a:b"),
    (.unknown("visit:example"), "visit:example"), (.unknown("proceeding:01"), "proceeding:01"),
    (.unknown("proceeding:+1"), "proceeding:+1"), (.unknown("proceeding"), "proceeding"), (.unknown(""), ""),
    (.proceeding(0), "proceeding:0"), (.proceeding(-12), "proceeding:-12"),
    (.unknown("proceeding:-0"), "proceeding:-0"),
    (.proceeding(.max), "proceeding:9223372036854775807"), (.proceeding(.min), "proceeding:-9223372036854775808"),
    (.unknown("proceeding:9223372036854775808"), "proceeding:9223372036854775808"),
    (.unknown("proceeding:92233720368547758070"), "proceeding:92233720368547758070"),
    (.unknown("proceeding:"), "proceeding:"), (.unknown("proceeding:-"), "proceeding:-"),
    (.unknown("proceeding:1x"), "proceeding:1x"), (.unknown("proceeding:1/"), "proceeding:1/"),
  ])
  func `a subject reads back from its text`(subject: Subject, text: String) {
    #expect(subject.text == text)
    #expect(Subject(text: text) == subject)
  }
}
