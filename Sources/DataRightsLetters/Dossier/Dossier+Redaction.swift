import DataRights

extension Dossier {
  /// The dossier with names, numbers and addresses made unreadable, wherever a text of the proceeding stands.
  ///
  /// The words of the page itself, the sums of the enclosures and the hash stay.
  public func redacted(by redaction: inout Redaction) -> Dossier {
    var copy = self
    copy.title = redaction.redact(title)
    copy.facts = facts.map { $0.redacted(by: &redaction) }
    copy.overdue = overdue.map { redaction.redact($0) }
    copy.timeline = timeline.redacted(by: &redaction)
    for index in entries.indices {
      copy.entries[index].name = redaction.redact(entries[index].name)
      copy.entries[index].details = redaction.redact(entries[index].details)
      copy.entries[index].note = redaction.redact(lines: entries[index].note)
    }
    for index in terms.indices {
      copy.terms[index].name = redaction.redact(terms[index].name)
      copy.terms[index].facts = terms[index].facts.map { $0.redacted(by: &redaction) }
      copy.terms[index].derivation = terms[index].derivation.map { redaction.redact($0) }
    }
    copy.remarks = remarks.map { redaction.redact($0) }
    for index in letters.indices {
      copy.letters[index].name = redaction.redact(letters[index].name)
      copy.letters[index].sheet = letters[index].sheet?.redacted(by: &redaction)
    }
    for index in enclosures.indices {
      copy.enclosures[index].name = redaction.redact(fileName: enclosures[index].name)
      copy.enclosures[index].proves = redaction.redact(enclosures[index].proves)
      copy.enclosures[index].place = redaction.redact(fileName: enclosures[index].place)
    }
    copy.statements = statements.map { redaction.redact($0) }
    return copy
  }
}

extension Dossier.Fact {
  fileprivate func redacted(by redaction: inout Redaction) -> Self {
    Self(label, lines: redaction.redact(lines: lines))
  }
}

extension Timeline {
  fileprivate func redacted(by redaction: inout Redaction) -> Timeline {
    var copy = self
    copy.title = redaction.redact(title)
    copy.summary = redaction.redact(summary)
    for index in marks.indices { copy.marks[index].label = redaction.redact(marks[index].label) }
    for index in periods.indices { copy.periods[index].label = redaction.redact(periods[index].label) }
    return copy
  }
}

extension LetterSheet {
  fileprivate func redacted(by redaction: inout Redaction) -> LetterSheet {
    var copy = self
    copy.title = redaction.redact(title)
    copy.sender = redaction.redact(lines: sender)
    copy.addressee = redaction.redact(lines: addressee)
    copy.dateLine = redaction.redact(dateLine)
    copy.subject = redaction.redact(subject)
    copy.blocks = blocks.map { block in
      switch block {
      case .paragraph(let lines): .paragraph(redaction.redact(lines: lines))
      case .list(let items): .list(items.map { redaction.redact($0) })
      }
    }
    return copy
  }
}
