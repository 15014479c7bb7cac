@testable import DataRights

/// A small playbook with an entry of nearly every role.
enum MadeUpPlaybook {
  static func read(_ text: String = text, bases: [String: Playbook] = [:]) throws -> Playbook {
    let json = try JSON.parse(Array(text.utf8), file: "example.json")
    return try Playbook(json, file: "example.json") { id throws(DataError) in
      guard let base = bases[id] else {
        throw DataError(file: "example.json", line: 1, check: "reference", message: "no \(id)", remedy: "add it")
      }
      return base
    }
  }

  /// What is wrong with a playbook in which one place is changed.
  static func complaint(replacing old: String, with new: String) throws -> String? {
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    do {
      _ = try read(changed)
      return nil
    } catch let error as DataError {
      return error.message
    }
  }

  static let text = """
    {"id": "example", "name": "Example", "edition": "2026-01-01", "staleAfterDays": 365, "checked": "2026-11-23",
     "addressees": ["example"], "aliases": ["Example"], "minutes": [15, 40],
     "logins": [{"provider": "google", "sources": ["s"], "certainty": "reported"}],
     "closures": ["wallet"],
     "paths": [{"id": "web", "text": {"en": "browser"}, "recommended": true}, {"id": "app", "text": {"en": "app"}}],
     "items": [
     {"id": "kind", "phase": "resolve", "kind": "gate", "strength": "hard", "role": "scope",
      "decisions": ["delete", "deactivate", "wait"], "text": {"en": "kind"}, "sources": ["s"], "certainty": "derived",
      "answers": [{"id": "account", "type": "choice", "text": {"en": "?"}, "choices": [
       {"id": "buyer", "text": {"en": "buyer"}},
       {"id": "seller", "text": {"en": "seller"}, "reply": {"en": "ask"}, "ends": "out-of-scope"}]}]},
     {"id": "decision", "phase": "resolve", "kind": "gate", "strength": "soft", "role": "decision",
      "decisions": ["delete", "deactivate", "wait"], "text": {"en": "decide"}, "sources": ["s"], "certainty": "derived",
      "needs": ["kind"], "answers": [{"id": "what", "type": "choice", "text": {"en": "?"}, "choices": [
       {"id": "delete", "text": {"en": "d"}}, {"id": "deactivate", "text": {"en": "r"}},
       {"id": "wait", "text": {"en": "w"}}]}]},
     {"id": "finality", "phase": "resolve", "kind": "warning", "strength": "hard", "role": "finality",
      "text": {"en": "final"}, "sources": ["s"], "certainty": "derived",
      "answers": [{"id": "understood", "type": "flag", "text": {"en": "?"}}]},
     {"id": "reachable", "phase": "resolve", "kind": "gate", "strength": "hard", "role": "contact-reachable",
      "decisions": ["delete", "deactivate"], "text": {"en": "reach"}, "sources": ["s"], "certainty": "derived"},
     {"id": "inventory", "phase": "resolve", "kind": "step", "strength": "hard", "role": "login-inventory",
      "text": {"en": "inventory"}, "sources": ["s"], "certainty": "derived"},
     {"id": "wallets", "phase": "resolve", "kind": "step", "strength": "soft", "role": "closure-inventory",
      "text": {"en": "wallets"}, "sources": ["s"], "certainty": "derived"},
     {"id": "orders", "phase": "resolve", "kind": "gate", "strength": "hard", "role": "orders",
      "text": {"en": "orders"}, "sources": ["s"], "certainty": "derived", "recheckDays": 3,
      "answers": [{"id": "open", "type": "count", "must": 0, "text": {"en": "?"}}]},
     {"id": "disputes", "phase": "resolve", "kind": "gate", "strength": "hard", "notApplicable": true,
      "text": {"en": "disputes"}, "needs": ["orders"], "sources": ["s"], "certainty": "derived"},
     {"id": "refunds", "phase": "resolve", "kind": "gate", "strength": "hard", "role": "refunds",
      "text": {"en": "refunds"}, "notApplicable": true, "sources": ["s"], "certainty": "derived"},
     {"id": "tickets", "phase": "resolve", "kind": "gate", "strength": "soft", "acceptRisk": true,
      "text": {"en": "tickets"}, "sources": ["s"], "certainty": "derived",
      "answers": [{"id": "stand", "type": "choice", "text": {"en": "?"}, "choices": [
       {"id": "closed", "text": {"en": "c"}}, {"id": "lost", "text": {"en": "l"}, "settles": "risk-accepted"}]}]},
     {"id": "coupons", "phase": "resolve", "kind": "gate", "strength": "soft",
      "text": {"en": "coupons"}, "sources": ["s"], "certainty": "derived"},
     {"id": "list", "phase": "export", "kind": "export", "strength": "soft", "strengthFor": {"operator": "hard"},
      "role": "order-records", "text": {"en": "list"}, "acceptRisk": true, "sources": ["s"], "certainty": "derived"},
     {"id": "ledger", "phase": "export", "kind": "export", "strength": "hard", "personas": ["operator"],
      "text": {"en": "ledger"}, "sources": ["s"], "certainty": "derived"},
     {"id": "letter", "phase": "export", "kind": "step", "strength": "soft", "role": "letter", "right": "access",
      "text": {"en": "letter"}, "sources": ["s"], "certainty": "derived"},
     {"id": "way", "phase": "close", "kind": "step", "role": "path", "text": {"en": "way"},
      "sources": ["s"], "certainty": "derived",
      "answers": [{"id": "path", "type": "choice", "text": {"en": "?"}, "choices": [
       {"id": "web", "text": {"en": "w"}}, {"id": "app", "text": {"en": "a"}}]}]},
     {"id": "web-open", "phase": "close", "kind": "step", "path": "web", "text": {"en": "open"},
      "sources": ["s"], "certainty": "derived"},
     {"id": "app-version", "phase": "close", "kind": "gate", "strength": "hard", "path": "app", "text": {"en": "new"},
      "sources": ["s"], "certainty": "derived"},
     {"id": "web-submit", "phase": "close", "kind": "step", "path": "web", "role": "submit", "needs": ["web-open"],
      "text": {"en": "send"}, "sources": ["s"], "certainty": "derived"},
     {"id": "app-submit", "phase": "close", "kind": "step", "path": "app", "role": "submit",
      "text": {"en": "send"}, "sources": ["s"], "certainty": "derived"},
     {"id": "rest", "phase": "close", "kind": "step", "role": "deactivate", "decisions": ["deactivate"],
      "text": {"en": "rest"}, "sources": ["s"], "certainty": "derived"},
     {"id": "quiet", "phase": "watch", "kind": "step", "role": "no-sign-in", "text": {"en": "quiet"},
      "sources": ["s"], "certainty": "derived"},
     {"id": "confirmed", "phase": "watch", "kind": "gate", "strength": "hard", "role": "confirmation",
      "text": {"en": "confirmed"}, "sources": ["s"], "certainty": "derived"},
     {"id": "refused", "phase": "watch", "kind": "verification", "role": "sign-in-refused", "evidence": "required",
      "text": {"en": "refused"}, "sources": ["s"], "certainty": "derived"},
     {"id": "logins", "phase": "aftercare", "kind": "gate", "strength": "hard", "role": "logins",
      "text": {"en": "logins"}, "sources": ["s"], "certainty": "derived"},
     {"id": "closures", "phase": "aftercare", "kind": "gate", "strength": "hard", "role": "closures",
      "text": {"en": "closures"}, "sources": ["s"], "certainty": "derived"},
     {"id": "letters", "phase": "aftercare", "kind": "gate", "strength": "hard", "role": "letters",
      "text": {"en": "letters"}, "sources": ["s"], "certainty": "derived"},
     {"id": "archive", "phase": "aftercare", "kind": "step", "strength": "soft", "role": "archive",
      "text": {"en": "archive"}, "sources": ["s"], "certainty": "derived", "answers": [
       {"id": "place", "type": "text", "text": {"en": "?"}}, {"id": "until", "type": "date", "text": {"en": "?"}}]}],
     "troubleshooting": [{"id": "still-open", "problem": {"en": "p"}, "answer": {"en": "a"}, "returnsTo": "orders",
      "sources": ["s"], "certainty": "derived"}],
     "faq": [{"id": "why", "question": {"en": "q"}, "answer": {"en": "a"}, "sources": ["s"], "certainty": "derived"}],
     "sources": {"s": {"title": "A source", "url": "https://example.org/"}}}
    """
}
