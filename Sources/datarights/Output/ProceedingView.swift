import DataRightsDesk
import DataRights

/// A proceeding as a document and as text: events, deadlines with derivations, next steps.
struct ProceedingView {
  let desk: Desk
  private let standing: ProceedingStanding
  private let deadlines: DeadlineView
  private var outlook: Outlook { standing.outlook }
  private var authority: Authority? { standing.authority }
  private var steps: [NextStep] { standing.steps }
  private var head: String { standing.head }
  private var law: Law { standing.law }
  private var words: Words { desk.words }

  init(_ desk: Desk, _ proceeding: Proceeding) throws {
    self.desk = desk
    standing = try ProceedingStanding(desk, proceeding)
    deadlines = DeadlineView(law: standing.law, words: desk.words, canonical: try desk.canonical())
  }

  var document: JSON {
    let proceeding = outlook.proceeding
    return ListView.document(outlook)
      .with("format", 1).with("controller", JSON(proceeding.controller)).with("language", JSON(proceeding.language))
      .with("opened", JSON(proceeding.opened.iso)).with("disclosed", JSON(proceeding.disclosed))
      .with("events", JSON(proceeding.events.map(\.document))).with("head", JSON(head))
      .with(
        "letters",
        JSON(
          proceeding.letters.map { letter -> JSON in
            [
              "letter": JSON(letter.letter.rawValue), "on": JSON(letter.on.iso), "language": JSON(letter.language),
              "disclosed": JSON(letter.disclosed),
            ]
          })
      )
      .with("authority", authority.map { JSON($0.id) })
      .with("nextSteps", JSON(steps.map(document)))
      .merging(deadlines.members(outlook.report))
  }

  private func document(_ step: NextStep) -> JSON {
    [
      "step": JSON(step.kind.rawValue), "from": JSON(step.from?.iso),
      "text": JSON(words.text(step, of: outlook.proceeding)),
    ]
  }

  /// The whole proceeding, or only what follows from an event just logged.
  func text(afterLogging event: Event? = nil) -> String {
    let style = desk.style
    let proceeding = outlook.proceeding
    var lines = [
      style.bold(
        "\(proceeding.number)  \(proceeding.reference)  \(words.name(proceeding.right)), \(law.name(in: words.tag).short), \(proceeding.controller)"
      ),
      words.text("show.status", ["status": words.name(outlook.status)]),
    ]
    if event == nil {
      lines += ["", style.bold(words.text("show.events"))]
      lines.append("  \(proceeding.opened.iso)  " + words.text("show.opened"))
      for (index, event) in proceeding.events.enumerated() {
        lines.append("  \(event.on.iso)  " + line(event) + " [\(index + 1)]")
      }
      for letter in proceeding.letters {
        let name = words.text("letter.\(letter.letter.rawValue)")
        lines.append("  \(letter.on.iso)  " + words.text("show.letter", ["letter": name]))
      }
    }
    lines +=
      ["", style.bold(words.text("show.deadlines"))]
      + deadlines.lines(outlook.report, style: style, width: Terminal.width)
    if !steps.isEmpty {
      lines += ["", style.bold(words.text("show.next"))]
      lines += steps.map {
        wrapped(words.text($0, of: proceeding), width: Terminal.width, first: "  - ", rest: "    ")
      }
      if let authority, steps.contains(where: { $0.kind == .complain }) {
        let address = authority.complaintForm ?? authority.website ?? authority.email ?? "–"
        lines.append(
          "    " + words.text("show.authority", ["name": authority.name.text(in: words.tag), "address": address]))
      }
    }
    if event == nil { lines += ["", style.dim(words.text("show.head", ["hash": head]))] }
    return lines.joined(separator: "\n")
  }

  private func line(_ event: Event) -> String {
    var line = words.name(event.kind)
    if let via = event.via { line += ", " + words.text("channel.\(via.rawValue)") }
    if let until = event.until { line += ", " + words.text("show.until", ["date": words.date(until)]) }
    if let note = event.note { line += ": " + note }
    let files = event.evidence.compactMap(\.file)
    if !files.isEmpty { line += " (" + files.joined(separator: ", ") + ")" }
    return line
  }
}
