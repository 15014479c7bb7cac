@testable import DataRights
import DataRightsTestSupport
import Testing

/// Answers of every type, right and wrong.
struct AnswerTests {
  private func item(_ question: String, role: String = "") throws -> PlaybookItem {
    let text = """
      {"id": "x", "phase": "resolve", "kind": "gate", "strength": "soft", \(role) "text": {"en": "x"},
       "sources": ["s"], "certainty": "derived", "answers": [\(question)]}
      """
    var reader = try ObjectReader(try JSON.parse(Array(text.utf8), file: "x.json"), file: "x.json")
    return try PlaybookItem(&reader)
  }

  private func check(_ item: PlaybookItem, _ values: String...) -> Result<ItemState, AnswerProblem> {
    let answers = values.map { GivenAnswer(item.answers[0].id, $0) }
    return Result { () throws(AnswerProblem) in
      try AnswerCheck(item: item, today: day("2026-11-20")).state(answers)
    }
  }

  @Test func `a count`() throws {
    let free = try item(#"{"id": "n", "type": "count", "text": {"en": "?"}}"#)
    let zero = try item(#"{"id": "n", "type": "count", "must": 0, "text": {"en": "?"}}"#)
    #expect(check(free, "12") == .success(.done))
    #expect(check(zero, "0") == .success(.done))
    #expect(check(zero, "2") == .failure(.wrongCount("n", must: 0)))
    for wrong in ["", "-1", "two", "1.5", "٣"] { #expect(check(free, wrong) == .failure(.misshapen("n", .count))) }
  }

  @Test func `a choice, and the state that it leaves`() throws {
    let item = try item(
      """
      {"id": "c", "type": "choice", "text": {"en": "?"}, "choices": [{"id": "yes", "text": {"en": "y"}},
       {"id": "lost", "text": {"en": "l"}, "settles": "risk-accepted"},
       {"id": "still", "text": {"en": "s"}, "settles": "open"}]}
      """)
    #expect(check(item, "yes") == .success(.done))
    #expect(check(item, "lost") == .success(.riskAccepted))
    #expect(check(item, "still") == .success(.open))
    #expect(check(item, "Yes") == .failure(.noChoice("c", known: ["yes", "lost", "still"])))
  }

  @Test func `a flag and a text`() throws {
    let flag = try item(#"{"id": "f", "type": "flag", "text": {"en": "?"}}"#)
    #expect(check(flag, "yes") == .success(.done))
    #expect(check(flag, "no") == .failure(.notYes("f")))
    #expect(check(flag, "true") == .failure(.misshapen("f", .flag)))
    let text = try item(#"{"id": "t", "type": "text", "text": {"en": "?"}}"#)
    #expect(check(text, "a word") == .success(.done))
    for wrong in ["", "  "] { #expect(check(text, wrong) == .failure(.misshapen("t", .text))) }
  }

  @Test func `a date lies in the past, but records may be kept for years`() throws {
    let date = #"{"id": "d", "type": "date", "text": {"en": "?"}}"#
    #expect(check(try item(date), "2026-11-20") == .success(.done))
    #expect(check(try item(date), "2026-11-21") == .failure(.future("d")))
    #expect(check(try item(date), "20.11.2026") == .failure(.misshapen("d", .date)))
    #expect(check(try item(date), "2026-02-29") == .failure(.misshapen("d", .date)))
    #expect(check(try item(date, role: #""role": "archive","#), "2036-12-31") == .success(.done))
  }

  @Test func `a period`() throws {
    let item = try item(#"{"id": "p", "type": "period", "text": {"en": "?"}}"#)
    #expect(check(item, "2026-01-01..2026-12-31") == .success(.done))
    #expect(check(item, "2026-01-01..2026-01-01") == .success(.done))
    #expect(check(item, "2027-01-01..2027-12-31") == .failure(.future("p")))
    for wrong in ["2026-12-31..2026-01-01", "2026-01-01", "2026-01-01...2026-12-31", "2026-01-01 - 2026-12-31"] {
      #expect(check(item, wrong) == .failure(.misshapen("p", .period)))
    }
  }

  @Test(arguments: [
    "12 EUR", "12.50 €", "€12,50", "US$ 1,234.56", "1.234,56 EUR", "CHF 1'234.50", "¥1200", "1 234,50 zł",
    "Rs. 1,00,000",
  ])
  func `an amount`(text: String) throws {
    #expect(check(try item(#"{"id": "a", "type": "amount", "text": {"en": "?"}}"#), text) == .success(.done))
  }

  @Test(arguments: [
    "", "12", "EUR", "12 EUR 34", "1E2", "1.2.3.4 EUR", "12..5 EUR", "-5 EUR", "12.50. EUR", ".5 EUR", "½ EUR",
    "1.234,567,8 EUR",
    "EUR 5 USD",
  ])
  func `what is no amount`(text: String) throws {
    #expect(
      check(try item(#"{"id": "a", "type": "amount", "text": {"en": "?"}}"#), text)
        == .failure(.misshapen("a", .amount)))
  }

  @Test func `a record has its fields and may come more than once`() throws {
    let item = try item(
      """
      {"id": "r", "type": "record", "text": {"en": "?"}, "fields": [{"id": "method", "type": "text"},
       {"id": "amount", "type": "amount"}, {"id": "posted", "type": "date"}]}
      """)
    #expect(check(item, "card; 12.50 EUR; 2026-10-01") == .success(.done))
    #expect(check(item, "card;12 EUR;2026-10-01", "PayPal;3 EUR;2026-10-02") == .success(.done))
    #expect(check(item, "card;12 EUR") == .failure(.misshapen("r", .record)))
    #expect(check(item, "card;12;2026-10-01") == .failure(.misshapen("r.amount", .amount)))
    #expect(check(item, "card;12 EUR;2026-12-01") == .failure(.future("r.posted")))
    #expect(check(item, ";12 EUR;2026-10-01") == .failure(.misshapen("r.method", .text)))
  }

  @Test func `questions are answered once, all of them, and no others`() throws {
    let two = try item(
      #"{"id": "a", "type": "count", "text": {"en": "?"}}, {"id": "b", "type": "flag", "optional": true, "text": {"en": "?"}}"#
    )
    func state(_ answers: GivenAnswer...) -> Result<ItemState, AnswerProblem> {
      Result { () throws(AnswerProblem) in try AnswerCheck(item: two, today: day("2026-11-20")).state(answers) }
    }
    #expect(state(GivenAnswer("a", "1")) == .success(.done))
    #expect(state(GivenAnswer("b", "yes")) == .failure(.missing(["a"])))
    #expect(state(GivenAnswer("a", "1"), GivenAnswer("a", "1")) == .failure(.twice("a")))
    #expect(state(GivenAnswer("a", "1"), GivenAnswer("c", "1")) == .failure(.unknownQuestion("c", known: ["a", "b"])))
  }

  @Test func `a number reaches another, or what is missing is named`() throws {
    let two = try item(
      """
      {"id": "orders", "type": "count", "text": {"en": "?"}},
      {"id": "invoices", "type": "count", "reaches": "orders", "unless": "gaps", "text": {"en": "?"}},
      {"id": "gaps", "type": "text", "optional": true, "text": {"en": "?"}}
      """)
    func state(_ invoices: String, gaps: String? = nil) -> Result<ItemState, AnswerProblem> {
      let answers = [GivenAnswer("orders", "12"), GivenAnswer("invoices", invoices)]
      return Result { () throws(AnswerProblem) in
        try AnswerCheck(item: two, today: day("2026-11-20"))
          .state(answers + [gaps.map { GivenAnswer("gaps", $0) }].compactMap(\.self))
      }
    }
    #expect(state("12") == .success(.done))
    #expect(state("13") == .success(.done))
    #expect(state("11") == .failure(.short("invoices", than: "orders", unless: "gaps")))
    #expect(state("11", gaps: "order 7") == .success(.done))
  }

  @Test func `an answer that leaves risk does not settle a hard entry`() throws {
    let text = MadeUpPlaybook.text.replacing(
      "\"kind\": \"gate\", \"strength\": \"soft\", \"acceptRisk\": true,",
      with: "\"kind\": \"gate\", \"strength\": \"hard\",")
    var story = try ExitStory(text)
    try story.tell(Array(ExitStory.ready.prefix(2)))
    #expect(
      story.stopped("2026-11-02 check tickets stand=lost reason=x") == ExitGuard(.hardItem, .hard, items: ["tickets"]))
  }

  @Test func `an entry that is passed over decides nothing by its answers`() throws {
    var story = try ExitStory()
    try story.tell("2026-11-01 check kind account=buyer")
    #expect(
      story.refusal("2026-11-01 check decision overridden what=burn reason=x")
        == .answers("decision", .noChoice("what", known: ["delete", "deactivate", "wait"])))
    try story.tell("2026-11-01 check decision overridden what=delete reason=x")
    #expect(story.outlook(on: "2026-11-01").decision == nil)
    #expect(story.state() == .scoped)
  }
}
