package import DataRights
import DataRightsCatalogue
package import DataRightsLetters
import DataRightsStore

/// Words a proceeding as a dossier.
package struct DossierBuilder {
  package let desk: Desk
  package let outlook: Outlook
  package let law: Law
  package let source: DossierSource
  private let writer: Writer
  private let addressee: Addressee?
  private let authorities: [Authority]
  package var words: Words { desk.words }
  package var proceeding: Proceeding { outlook.proceeding }

  package init(_ desk: Desk, _ proceeding: Proceeding, _ source: DossierSource) throws {
    self.desk = desk
    self.source = source
    law = try desk.law(proceeding.law)
    outlook = try Outlook(proceeding, law: law, geography: desk.catalogue.geography, today: desk.today)
    writer = try desk.readJournal().profile()
    // An addressee that is gone from the data leaves its name in the proceeding.
    addressee = try? desk.addressee(proceeding.addressee)
    authorities = try desk.authorities(for: proceeding, under: law)
  }

  /// The dossier, and the redaction that was applied to it; nil where none was wished for.
  package func dossier(_ wish: DossierWish) throws -> (dossier: Dossier, redaction: Redaction?) {
    if let unknown = wish.leftOut.sorted().first(where: { !source.evidence.indices.contains($0 - 1) }) {
      throw desk.failure(
        "dossier-no-enclosure", ["number": "\(unknown)", "count": "\(source.evidence.count)"], exit: 64)
    }
    let dossier = Dossier(
      language: words.tag,
      title: words.text("dossier.title", ["controller": proceeding.controller, "reference": proceeding.reference]),
      facts: try facts(), overdue: outlook.report.deadlines.compactMap(lateness), timeline: timeline, entries: entries,
      terms: outlook.report.deadlines.map(term), remarks: remarks, letters: letters, enclosures: enclosures,
      headHash: source.headHash, statements: [integrity],
      labels: DossierLabels { words.text("dossier.label.\($0.rawValue)") })
    guard
      var redaction = wish.redaction(
        of: writer, sheets: source.letters.compactMap(\.sheet), contacts: contacts,
        block: words.text("dossier.redacted"))
    else { return (placed(dossier, wish), nil) }
    var redacted = dossier.redacted(by: &redaction)
    redacted.statements.append(words.text("dossier.redaction"))
    return (placed(redacted, wish), redaction)
  }

  private func facts() throws -> [Dossier.Fact] {
    let home = try proceeding.resident.map { try desk.catalogue.placeName($0).text(in: words.tag) }
    let controller = addressee?.controllers.first { [name = proceeding.controller] in $0.name == name }
    let right = law.record(of: proceeding.right, on: proceeding.opened)
    let asked = words.name(proceeding.right)
    let name = law.name(in: words.tag)
    let authority = authorities.first
    let all: [(key: String, lines: [String?])] = [
      ("writer", [writer.name] + writer.address + [writer.email, home]),
      ("controller", [proceeding.controller] + (controller?.address ?? [])),
      ("right", [asked] + [right.map { words.cite($0.basis.articles, of: law) }]),
      ("law", [name.full == name.short ? name.full : "\(name.full) (\(name.short))", law.citation]),
      ("reference", [proceeding.reference]), ("opened", [words.date(proceeding.opened)]),
      ("status", [words.name(outlook.status)]),
      ("authority", [authority?.name.text(in: words.tag)] + (authority?.post ?? [])),
      ("made", [words.date(desk.today)]),
    ]
    return all.map { key, lines in
      Dossier.Fact(words.text("dossier.fact." + key), lines: lines.compactMap(\.self).filter { !$0.isEmpty })
    }.filter { !$0.lines.isEmpty }
  }

  /// Addresses that the controller and the authority have published.
  private var contacts: [String] {
    let representatives = addressee?.controllers.flatMap(\.representatives) ?? []
    return (addressee?.contacts.map(\.value) ?? [])
      + representatives.flatMap { [$0.email, $0.phone].compactMap(\.self) }
      + authorities.flatMap { [$0.email, $0.phone].compactMap(\.self) }
  }

  private var remarks: [String] {
    outlook.report.findings.map { words.text($0) } + outlook.report.notes.map { words.text($0, of: law) }
  }

  private var entries: [Dossier.Entry] {
    proceeding.events.enumerated().map { index, event in
      let details = [
        event.via.map { words.text("channel.\($0.rawValue)") },
        event.until.map { words.text("show.until", ["date": words.date($0)]) },
      ].compactMap(\.self)
      return Dossier.Entry(
        on: event.on, day: event.at.map { "\(words.date(event.on)), \($0.iso)" } ?? words.date(event.on),
        name: words.name(event.kind), details: details.joined(separator: ", "),
        note: event.note.map { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } ?? [],
        enclosures: source.evidence.indices.filter { source.evidence[$0].event == index }.map { $0 + 1 })
    }.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }

  private var letters: [Dossier.Letter] {
    source.letters.map { letter in
      let name =
        letter.kind.map { words.text("letter.\($0.rawValue)") }
        ?? words.text("dossier.request", ["right": words.name(proceeding.right)])
      return Dossier.Letter(name: name, on: letter.on, day: words.date(letter.on), sheet: letter.sheet)
    }
  }

  private var enclosures: [Dossier.Enclosure] {
    source.evidence.enumerated().map { index, piece in
      let event = proceeding.events.indices.contains(piece.event) ? proceeding.events[piece.event] : nil
      return Dossier.Enclosure(
        number: index + 1, name: piece.fileName,
        proves: event.map { words.text("dossier.proves", ["event": words.name($0.kind), "date": words.date($0.on)]) }
          ?? "", size: words.text("dossier.bytes", ["count": "\(piece.bytes)"]), sha256: piece.sha256, place: "")
    }
  }

  /// The dossier with where each enclosure is; its name in an archive is that of the page, redacted where that is.
  private func placed(_ dossier: Dossier, _ wish: DossierWish) -> Dossier {
    var copy = dossier
    for index in copy.enclosures.indices {
      let state = DossierEnclosure(copy.enclosures[index], source.evidence[index], wish)
      copy.enclosures[index].place = words.text("dossier.place.\(state.kind.rawValue)", ["file": state.archiveName])
    }
    return copy
  }

  private var integrity: String {
    source.headHash == nil
      ? words.text("dossier.no-hash") : words.text("dossier.hash", ["count": "\(source.eventCount)"])
  }
}
