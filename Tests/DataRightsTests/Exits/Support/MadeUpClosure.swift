@testable import DataRights
import DataRightsTestSupport

/// A small record of a separate closure: no wallet (A), wallets (C, D), accounts that are not closed by themselves (E).
enum MadeUpClosure {
  static func read(_ text: String = text) throws -> ClosureRecord {
    try ClosureRecord(try JSON.parse(Array(text.utf8), file: "wallet.json"), file: "wallet.json")
  }

  /// What is wrong with a record in which one place is changed.
  static func complaint(replacing old: String, with new: String) throws -> String? {
    do {
      _ = try read(text.replacing(old, with: new, maxReplacements: 1))
      return nil
    } catch let error as DataError {
      return error.message
    }
  }

  static let text = """
    {"id": "wallet", "name": "Wallet", "checked": "2026-11-23",
     "questions": [
      {"id": "used", "text": {"en": "?"}, "choices": [{"id": "card", "text": {"en": "c"}, "variant": "A"},
       {"id": "app", "text": {"en": "a"}, "next": "which"}, {"id": "shop", "text": {"en": "s"}, "variant": "E"}]},
      {"id": "which", "text": {"en": "?"}, "choices": [{"id": "china", "text": {"en": "c"}, "variant": "C"},
       {"id": "hk", "text": {"en": "h"}, "variant": "D"}]}],
     "variants": [
      {"id": "A", "name": {"en": "none"}, "text": {"en": "t"}, "wallet": false, "sources": ["s"], "certainty": "derived",
       "company": {"addressee": "example"}},
      {"id": "C", "name": {"en": "c"}, "text": {"en": "t"}, "closable": true, "sources": ["s"], "certainty": "derived"},
      {"id": "D", "name": {"en": "d"}, "text": {"en": "t"}, "closable": true, "sources": ["s"], "certainty": "derived"},
      {"id": "E", "name": {"en": "e"}, "text": {"en": "t"}, "sources": ["s"], "certainty": "derived"}],
     "channels": [{"id": "app", "variants": ["C"], "text": {"en": "in the app"}, "sources": ["s"], "certainty": "derived"}],
     "prerequisites": [
      {"id": "refunds", "text": {"en": "refunds"}, "notApplicable": true,
       "waitsFor": {"service": "example", "role": "refunds"}, "sources": ["s"], "certainty": "derived"},
      {"id": "balance", "text": {"en": "zero"}, "sources": ["s"], "certainty": "derived"},
      {"id": "fund", "variants": ["C"], "text": {"en": "fund"}, "notApplicable": true, "sources": ["s"],
       "certainty": "derived"}],
     "lookAgain": {"count": 15, "unit": "working-day", "place": "cn", "text": {"en": "ours"}, "sources": ["s"],
      "certainty": "derived"},
     "warnings": [
      {"id": "always", "text": {"en": "w"}, "sources": ["s"], "certainty": "derived"},
      {"id": "timing", "variants": ["C"], "at": ["submitted", "cooling-off"], "text": {"en": "w"}, "sources": ["s"],
       "certainty": "derived"}],
     "faq": [{"id": "why", "question": {"en": "q"}, "answer": {"en": "a"}, "sources": ["s"], "certainty": "derived"}],
     "sources": {"s": {"title": "A source", "url": "https://example.org/"}}}
    """
}

/// A separate closure told step by step, with what an exit says of its refunds.
struct ClosureStory {
  let record: ClosureRecord
  var closure = Closure("wallet")
  /// How the entry for refunds stands in the exit; nil where there is none.
  var refunds: ItemState?

  init(refunds: ItemState? = nil) throws {
    record = try MadeUpClosure.read()
    self.refunds = refunds
  }

  var outlook: ClosureOutlook { ClosureOutlook(closure, record: record) { _ in refunds } }
  var state: ClosureState { outlook.state }

  mutating func log(_ event: ClosureEvent, today: String = "2026-12-31") throws {
    closure = try outlook.logging(event, today: day(today))
  }

  mutating func set(
    _ state: ClosureState, _ on: String = "2026-11-01", variant: String? = nil, until: NamedDay? = nil,
    reason: String? = nil, evidence: [Evidence] = []
  ) throws {
    try log(ClosureEvent(state, on: day(on), variant: variant, until: until, reason: reason, evidence: evidence))
  }

  mutating func settle(_ item: String, _ state: ItemState = .done, _ on: String = "2026-11-01") throws {
    try log(ClosureEvent(nil, on: day(on), item: item, itemState: state))
  }

  /// A wallet of mainland China about which everything is settled.
  mutating func makeReady() throws {
    try set(.variantKnown, variant: "C")
    try set(.decided)
    for item in ["refunds", "balance", "fund"] where item != "refunds" || refunds == nil { try settle(item) }
  }

  /// Why an event is refused; nil where it is not.
  func refusal(_ event: ClosureEvent, today: String = "2026-12-31") -> ClosureError? {
    do throws(ClosureError) {
      _ = try outlook.logging(event, today: day(today))
      return nil
    } catch {
      return error
    }
  }

  func refusal(
    _ state: ClosureState, variant: String? = nil, reason: String? = "a reason",
    evidence: [Evidence] = [Evidence(.page)]
  ) -> ClosureError? {
    refusal(ClosureEvent(state, on: day("2026-12-01"), variant: variant, reason: reason, evidence: evidence))
  }
}
