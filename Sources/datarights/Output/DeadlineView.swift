import DataRightsDesk
import DataRights
import DataRightsCatalogue

/// Deadlines as documents and as text.
struct DeadlineView {
  let law: Law
  let words: Words
  /// The language in which documents cite provisions, whatever the interface speaks.
  let canonical: Language

  /// Provisions as documents cite them; the main act goes without its name.
  static func article(_ articles: [ArticleReference], of law: Law, canonical: Language) -> String {
    articles.map { canonical.cite($0, of: law, withAct: $0.act != nil, short: true) }.joined(separator: "; ")
  }

  func article(_ articles: [ArticleReference]) -> String {
    Self.article(articles, of: law, canonical: canonical)
  }

  /// The whole answer of the calculator.
  func document(_ report: DeadlineReport, right: Right) -> JSON {
    members(report).with("law", JSON(law.id)).with("right", JSON(right.rawValue)).with("format", 1)
  }

  /// The parts of an answer that a proceeding shows too.
  func members(_ report: DeadlineReport) -> JSON {
    [
      "deadlines": JSON(report.deadlines.map(document)),
      "suggestions": JSON(report.suggestions.map(document)),
      "notes": JSON(report.notes.map { words.text($0, of: law) }),
      "findings": JSON(
        report.findings.map { ["code": JSON($0.code), "message": JSON(words.text($0))] as JSON }),
    ]
  }

  private func document(_ suggestion: DeadlineReport.Suggestion) -> JSON {
    ["id": "reminder", "on": JSON(suggestion.on.iso), "text": JSON(words.text(suggestion))]
  }

  /// One deadline.
  func document(_ deadline: Deadline) -> JSON {
    var json: JSON = [
      "id": JSON(deadline.id.rawValue), "duty": JSON(deadline.duty.rawValue), "nominal": JSON(deadline.nominal?.iso),
      "due": JSON(deadline.due?.iso), "earliest": JSON(deadline.earliest?.iso),
      "article": JSON(article(deadline.articles)), "certainty": JSON(deadline.certainty.rawValue),
      "start": start(deadline.start),
      "derivation": JSON(
        deadline.derivation.map { step in
          JSON(.object([.init("step", JSON(step.word)), .init("text", JSON(words.text(step, of: law)))]))
            .with("on", step.on.map { JSON($0.iso) })
        }),
    ]
    json = json.with("dueAt", deadline.dueAt.map { JSON($0.iso) })
      .with("window", deadline.window.map { JSON($0.rawValue) })
      .with("condition", deadline.condition.map { JSON($0.rawValue) })
      .with("replacedBy", deadline.replacedBy.map { JSON($0.rawValue) })
      .with("settled", deadline.settled.map { ["event": JSON($0.kind.rawValue), "on": JSON($0.on.iso)] })
    return json.with(
      "stopped",
      deadline.stopped.map {
        ["since": JSON($0.since.iso), "by": JSON($0.by.rawValue), "article": JSON(article($0.articles))]
      })
  }

  private func start(_ start: Deadline.Start) -> JSON {
    JSON(
      .object([
        .init("event", JSON(start.event?.rawValue)), .init("on", JSON(start.on.iso)),
        .init("basis", JSON(start.assumption == nil ? "logged" : "assumed")),
      ])
    ).with("assumption", start.assumption.map { JSON(words.assumption($0)) })
      .with("at", start.at.map { JSON($0.iso) })
  }
}

extension DeadlineView {
  /// The answer for people: each date with its derivation below.
  func text(_ report: DeadlineReport, right: Right, style: Style, width: Int) -> String {
    let title = words.text(
      "deadlines.title", ["law": law.name(in: words.tag).short, "right": words.name(right)])
    return ([style.bold(title), ""] + lines(report, style: style, width: width)).joined(separator: "\n")
  }

  /// The dates with their derivations, then remarks.
  func lines(_ report: DeadlineReport, style: Style, width: Int) -> [String] {
    var lines: [String] = []
    var shown: [String] = []
    for deadline in report.deadlines {
      lines.append(head(deadline, style))
      let derivation = deadline.derivation.map { words.text($0, of: law) }
      if !derivation.isEmpty, derivation == shown {
        lines.append(style.dim("    · " + words.text("deadlines.as-above")))
        continue
      }
      shown = derivation
      for step in deadline.derivation {
        lines.append(style.dim(wrapped(words.text(step, of: law), width: width, first: "    · ", rest: "      ")))
      }
      if let stopped = deadline.stopped {
        lines.append(style.yellow(wrapped(words.text(stopped, of: law), width: width, first: "    ! ", rest: "      ")))
      }
    }
    for suggestion in report.suggestions { lines.append(wrapped(words.text(suggestion), width: width)) }
    for finding in report.findings {
      lines.append(style.yellow(wrapped(words.text(finding), width: width, first: "! ", rest: "  ")))
    }
    for note in report.notes { lines.append(wrapped(words.text(note, of: law), width: width, first: "* ", rest: "  ")) }
    return lines
  }

  private func head(_ deadline: Deadline, _ style: Style) -> String {
    let due = deadline.due.map(words.day) ?? words.text("deadlines.stopped")
    var line = style.bold(due) + "  " + words.name(deadline.id)
    line += " (" + words.cite(deadline.articles, of: law) + ", " + words.name(deadline.certainty) + ")"
    for remark in words.remarks(deadline) { line += "; " + remark }
    if let settled = deadline.settled {
      line +=
        "; "
        + style.green(
          words.text("deadlines.settled", ["event": words.name(settled.kind), "date": words.date(settled.on)]))
    }
    return line
  }
}
