import DataRights
import DataRightsCatalogue
import DataRightsStore

/// A proceeding as a document and as text: events, deadlines with derivations, next steps.
struct ProceedingView {
  let context: Context
  let outlook: Outlook
  /// The authority for a complaint; nil where none is known or the part of the country decides.
  private let authority: Authority?
  private let steps: [NextStep]
  /// The hash of the last event, which covers all before it.
  private let head: String
  private let law: Law
  private let deadlines: DeadlineView
  private var words: Words { context.words }

  init(_ context: Context, _ proceeding: Proceeding) throws {
    self.context = context
    law = try context.catalogue.law(proceeding.law)
    head = try context.readJournal().head(of: proceeding.number).hash
    outlook = try Outlook(proceeding, law: law, geography: context.catalogue.geography, today: context.today)
    authority = try context.authority(under: law, in: [proceeding.resident].compactMap(\.self))
    let needsLand =
      try authority == nil && proceeding.resident.map { try context.catalogue.authorityIsRegional($0) } ?? false
    steps = outlook.nextSteps.flatMap { $0.kind == .complain && needsLand ? [NextStep(.nameLand), $0] : [$0] }
    deadlines = DeadlineView(law: law, words: context.words, canonical: try context.canonical())
  }

  var document: JSON {
    let proceeding = outlook.proceeding
    return ListView.document(outlook)
      .with("format", 1).with("controller", JSON(proceeding.controller)).with("language", JSON(proceeding.language))
      .with("opened", JSON(proceeding.opened.iso)).with("disclosed", JSON(proceeding.disclosed))
      .with("events", JSON(proceeding.events.map(Self.document))).with("head", JSON(head))
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

  static func document(_ event: Event) -> JSON {
    (["kind": JSON(event.kind.rawValue), "on": JSON(event.on.iso)] as JSON)
      .with("at", event.at.map { JSON($0.iso) }).with("until", event.until.map { JSON($0.iso) })
      .with("via", event.via.map { JSON($0.rawValue) }).with("text", event.note.map { JSON($0) })
      .with("evidence", EvidenceArgument.document(event.evidence)).with("messageID", event.messageID.map { JSON($0) })
  }

  private func document(_ step: NextStep) -> JSON {
    [
      "step": JSON(step.kind.rawValue), "from": JSON(step.from?.iso),
      "text": JSON(words.text(step, of: outlook.proceeding)),
    ]
  }

  /// The whole proceeding, or only what follows from an event just logged.
  func text(afterLogging event: Event? = nil) -> String {
    let style = context.style
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
      ["", style.bold(words.text("show.deadlines"))] + deadlines.lines(outlook.report, style: style, width: World.width)
    if !steps.isEmpty {
      lines += ["", style.bold(words.text("show.next"))]
      lines += steps.map {
        wrapped(words.text($0, of: proceeding), width: World.width, first: "  - ", rest: "    ")
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

extension JSON {
  /// This object with the members of another.
  func merging(_ other: JSON) -> JSON {
    (other.members ?? []).reduce(self) { $0.with($1.key, $1.value) }
  }
}
