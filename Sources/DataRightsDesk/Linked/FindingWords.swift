package import DataRights
import DataRightsExchange

/// What an import of a provider's list found, in words.
package struct FindingWords {
  package let desk: Desk
  private var words: Words { desk.words }

  package init(desk: Desk) {
    self.desk = desk
  }

  /// The word for a finding.
  package static func name(_ finding: RevocationFinding) -> String {
    switch finding {
    case .verified: "verified"
    case .failed: "failed"
    case .reappeared: "reappeared"
    case .expired: "expired"
    case .tooOld: "too-old"
    case .undated: "undated"
    case .silent: "silent"
    case .unknownKind: "unknown-kind"
    case .listed: "listed"
    case .notListed: "not-listed"
    }
  }

  package func text(_ outcome: LoginImport.Outcome) -> String {
    var values = [
      "service": (try? desk.serviceName(outcome.key.service)) ?? outcome.key.service,
      "connection": words.name(outcome.key.connection),
      "state": words.name(outcome.to),
    ]
    if case .tooOld(let day) = outcome.finding { values["date"] = day.iso }
    return words.text("finding.\(Self.name(outcome.finding))", values)
  }

  package func text(_ remark: ConnectionList.Remark) -> String {
    switch remark {
    case .undated: words.text("import.undated")
    case .unknownKind(let entries): words.text("import.kinds-unknown", ["count": "\(entries)"])
    case .unreadDates(let count): words.text("import.unread-dates", ["count": "\(count)"])
    case .namelessEntries(let count): words.text("import.nameless", ["count": "\(count)"])
    case .unknownStates(let count): words.text("import.unknown-states", ["count": "\(count)"])
    case .incomplete(let shown, let total):
      words.text("import.incomplete", ["shown": "\(shown)", "total": "\(total)"])
    case .totalUnknown: words.text("import.total-unknown")
    case .partOfArchive: words.text("import.part-of-archive")
    case .singleEntry: words.text("import.single-entry")
    case .repairedText: words.text("import.repaired")
    case .columnsGuessed: words.text("import.columns-guessed")
    case .othersLeftOut(let count): words.text("import.others", ["count": "\(count)"])
    }
  }
}
