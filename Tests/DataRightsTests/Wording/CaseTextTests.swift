import DataRightsTestSupport
import Testing

@testable import DataRights

/// Texts that many proceedings share but for their particulars.
struct CaseTextTests {
  private func text(_ text: CaseText, controller: String = "Example GmbH") -> String {
    text.text(controller: controller, number: 12, reference: "DR-7K3F-9QXM")
  }

  @Test func `particulars stand in their places`() {
    let phrase = CaseText("{controller}: {what}, {number}/{reference}{controller}.", ["what": "answer"])
    #expect(text(phrase) == "Example GmbH: answer, 12/DR-7K3F-9QXMExample GmbH.")
    #expect(text(phrase, controller: "") == ": answer, 12/DR-7K3F-9QXM.")
  }

  @Test func `what is put in is not looked at again`() {
    let phrase = CaseText("{what} {controller}", ["what": "{controller} {number}"])
    #expect(text(phrase, controller: "{reference} {what}") == "{controller} {number} {reference} {what}")
  }

  @Test func `a gap that nothing fills, and a brace alone, stay`() {
    #expect(text(CaseText("{other} {number} } {", [:])) == "{other} 12 } {")
  }

  @Test func `texts are put together in their order`() {
    var lines = CaseText("a {number}", [:])
    lines += ", b"
    lines += CaseText(" {reference} c", [:])
    #expect(text(lines) == "a 12, b DR-7K3F-9QXM c")
  }

  @Test func `a phrase that is missing is its key`() throws {
    #expect(text(try Repository.words("en").caseText("no.such.{number}")) == "no.such.{number}")
  }
}

/// Citations are worded once.
struct CitationKeyTests {
  @Test func `the same provisions of the same record are worded once`() throws {
    let law = try Repository.law("eu-gdpr")
    let articles = try ["15(1)(c)", "12(3)"].map { try #require(ArticleReference($0)) }
    let memory = BoundedMemory<CitationKey, String>(most: 10)
    var worded = 0
    func cite(_ law: Law, _ articles: [ArticleReference], withAct: Bool = true, short: Bool = false) -> String {
      memory.value(CitationKey(law: law.identity, articles: articles, withAct: withAct, short: short)) {
        worded += 1
        return "\(worded)"
      }
    }
    for _ in 0..<3 {
      #expect(cite(law, articles) == "1")
      #expect(cite(law, articles.reversed()) == "2")
      #expect(cite(law, articles, withAct: false) == "3")
      #expect(cite(law, articles, short: true) == "4")
      #expect(cite(try Repository.law("uk-gdpr"), articles) == "5")
    }
    #expect(worded == 5)
  }
}
