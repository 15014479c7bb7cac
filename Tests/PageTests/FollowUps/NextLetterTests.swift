import DataRights
import DataRightsTestSupport
import Testing

@testable import datarights_page

/// The choice of the next letter and its form.
///
/// A request of 1 June 2026 is due on 1 July (Art. 12(3) GDPR with Regulation 1182/71, Art. 3); both are Mondays to
/// Fridays and no holidays in Berlin.
@Suite struct `The next letter` {
  @Test func `an overdue request offers the reminder now and the complaint`() throws {
    let store = try FollowUpStore(today: "2026-07-20")
    let model = try store.desk { try LetterChoiceModel($0, number: 1) }
    #expect(model.advised.map(\.letter) == ["reminder", "complaint"])
    #expect(model.advised.first?.isRipe == true)
    #expect(model.advised.first?.times == ["You may send it now."])
    // Nothing has been answered, so nothing can be incomplete.
    #expect(!model.others.map(\.letter).contains("incomplete-answer"))
    #expect(model.others.map(\.letter).contains("form-reply"))
  }

  @Test func `before it was sent no letter is offered`() throws {
    let store = try FollowUpStore(today: "2026-06-02", sent: false)
    let model = try store.desk { try LetterChoiceModel($0, number: 1) }
    #expect(model.advised.isEmpty && model.others.isEmpty && !model.isSent)
  }

  @Test func `a letter is shown first and kept only when it is written`() throws {
    let store = try FollowUpStore(today: "2026-07-20")
    let fields = [("letter", "reminder"), ("reply-by", "2026-08-05"), ("reason", "Please hurry, {{name}}.")]
    guard case .fragment(let piece) = try store.post("requests/1/letters/new", fields + [("preview", "1")]) else {
      Issue.record("no fragment")
      return
    }
    #expect(piece.text.contains("5 August 2026") && piece.text.contains("Please hurry, {{name}}."))
    #expect(try store.proceeding.letters.isEmpty)
    let look = try #require(shown(store.post("requests/1/letters/new", fields + [("look", "1")])))
    #expect(look.status == 200 && look.text.contains("Please hurry"))
    #expect(try store.proceeding.letters.isEmpty)
    let written = try store.post("requests/1/letters/new", fields)
    #expect(store.target(written) == "requests/1/letters/2")
    #expect(try store.proceeding.letters.map(\.letter) == [.reminder])
    let kept = try #require(shown(store.get("requests/1/letters/2")))
    #expect(kept.text.contains("5 August 2026") && kept.text.contains("not sent yet"))
  }

  @Test func `what is wrong is told at its field and what was typed stays`() throws {
    let store = try FollowUpStore(today: "2026-07-20")
    let answer = try store.post(
      "requests/1/letters/new",
      [("letter", "reminder"), ("reply-by", "2026-07-20"), ("reason", "My words"), ("person", "Joe Bloggs")])
    let page = try #require(shown(answer))
    #expect(page.status == 422)
    #expect(page.text.contains("id=\"capacity-error\""))
    #expect(page.text.contains("My words") && page.text.contains("Joe Bloggs"))
    let late = try #require(
      shown(store.post("requests/1/letters/new", [("letter", "reminder"), ("reply-by", "2026-07-20")])))
    #expect(late.status == 422 && late.text.contains("id=\"reply-by-error\""))
    #expect(try store.proceeding.letters.isEmpty)
  }

  @Test func `a reminder before its time says when and writes nothing`() throws {
    let store = try FollowUpStore(today: "2026-06-10")
    let page = try #require(shown(store.post("requests/1/letters/new", [("letter", "reminder")])))
    #expect(page.status == 422 && page.text.contains("is not over before 2 July 2026"))
    #expect(try store.proceeding.letters.isEmpty)
  }

  @Test func `what the answer lacks comes into the letter with its provision`() throws {
    let store = try FollowUpStore(today: "2026-06-25", "answered=2026-06-20")
    let review = try #require(shown(store.get("requests/1/review")))
    #expect(review.text.contains("value=\"recipients\"") && review.text.contains("Art. 15(1)(c)"))
    let form = try #require(
      shown(store.get("requests/1/letters/new", [("letter", "incomplete-answer"), ("missing", "recipients")])))
    #expect(form.text.contains("value=\"recipients\" checked"))
    let written = try store.post(
      "requests/1/letters/new", [("letter", "incomplete-answer"), ("missing", "recipients")])
    #expect(store.target(written) == "requests/1/letters/2")
    let none = try #require(shown(store.post("requests/1/letters/new", [("letter", "incomplete-answer")])))
    #expect(none.status == 422 && none.text.contains("id=\"missing-error\""))
  }

  @Test(arguments: Hostile.all) func `whatever is typed is shown as it is`(_ text: String) throws {
    let store = try FollowUpStore(today: "2026-07-20", "identity-requested=2026-06-10")
    let fields = [
      ("letter", "identity-reply"), ("reason", text), ("kind-1", text), ("value-1", text), ("reply-by", text),
      ("person", text), ("capacity", text), ("language", text), ("authority", text),
    ]
    let page = try #require(shown(store.post("requests/1/letters/new", fields)))
    #expect(page.status == 422 && Hostile.isHarmless(page.text))
    let good = [("letter", "identity-reply"), ("reason", text), ("kind-1", "account-id"), ("value-1", text)]
    _ = try store.post("requests/1/letters/new", good)
    if let kept = try store.proceeding.letters.first {
      #expect(kept.letter == .identityReply)
      let letter = try #require(shown(store.get("requests/1/letters/2")))
      #expect(Hostile.isHarmless(letter.text))
    }
  }
}
