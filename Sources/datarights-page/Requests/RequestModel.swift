import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// All that the page of one request shows.
struct RequestModel: Sendable {
  /// Something that happened.
  struct Happening: Sendable {
    /// Its number in the request, counted from 1; nil for the beginning and for letters, which are no events.
    let position: Int?
    let on: CivilDate
    let day: String
    let name: String
    var details: [String] = []
    var note: String?
    var files: [File] = []
  }

  /// A file that proves an event.
  struct File: Sendable {
    let name: String
    /// The sum under which it is kept; nil where only its name is known.
    let sum: String?
  }

  /// A letter that was written.
  struct Written: Sendable {
    /// Its place among the kept letters, counted from 1.
    let index: Int
    let name: String
    let on: CivilDate
    let day: String
    /// Whether its text was kept.
    let isKept: Bool
  }

  let number: Int
  let title: String
  let status: ProceedingStatus
  let isOver: Bool
  let lawID: String
  let facts: [(term: String, lines: [String])]
  let steps: [NextStepModel]
  /// The authority's name and where it can be reached, where a complaint is possible.
  let authority: (name: String, address: String?)?
  /// The letters that make sense now or later, with why.
  let advice: [(letter: FollowUp, line: String)]
  let timeline: Timeline?
  let deadlines: [DeadlineModel]
  let findings: [String]
  let notes: [String]
  let happenings: [Happening]
  let letters: [Written]
  let head: String

  init(_ desk: Desk, _ proceeding: Proceeding) throws {
    let words = desk.words
    let standing = try ProceedingStanding(desk, proceeding)
    let (outlook, law) = (standing.outlook, standing.law)
    number = proceeding.number
    title = words.title(proceeding.right, try AddresseeNames(desk)[proceeding.addressee])
    status = outlook.status
    isOver = outlook.isOver
    lawID = law.id
    facts = Self.facts(standing, words)
    steps = standing.steps.map { NextStepModel($0, of: proceeding, today: desk.today, words) }
    authority = standing.authority.flatMap { authority in
      guard standing.steps.contains(where: { $0.kind == .complain }) else { return nil }
      return (
        name: authority.name.text(in: words.tag),
        address: authority.complaintForm ?? authority.website ?? authority.email
      )
    }
    advice = outlook.advice(under: law).map { ($0.letter, desk.line($0)) }
    // The files are of no matter to the picture.
    let source = DossierSource(letters: [], evidence: [], headHash: nil, eventCount: 0)
    timeline = proceeding.events.isEmpty ? nil : try DossierBuilder(desk, proceeding, source).timeline
    deadlines = outlook.report.models(under: law, outlook, words)
    findings = outlook.report.findings.map { words.text($0) }
    notes =
      outlook.report.suggestions.map { words.text($0) } + outlook.report.notes.map { words.text($0, of: law) }
    let letters = try Self.letters(desk, proceeding)
    self.letters = letters
    happenings = Self.happenings(proceeding, letters, desk)
    head = standing.head
  }

  private static func facts(_ standing: ProceedingStanding, _ words: Words) -> [(term: String, lines: [String])] {
    let (proceeding, law) = (standing.proceeding, standing.law)
    let record = law.record(of: proceeding.right, on: proceeding.opened)
    let name = law.name(in: words.tag)
    return [
      ("reference", [proceeding.reference]), ("controller", [proceeding.controller]),
      (
        "right",
        [words.name(proceeding.right).startingLarge]
          + [record.map { words.cite($0.basis.articles, of: law) }].compactMap(\.self)
      ),
      ("law", [name.full == name.short ? name.full : "\(name.full) (\(name.short))"]),
      ("opened", [words.date(proceeding.opened)]),
    ].map { (words.text("dossier.fact." + $0.0), $0.1) }
  }

  private static func letters(_ desk: Desk, _ proceeding: Proceeding) throws -> [Written] {
    let words = desk.words
    return try desk.readJournal().letters(of: proceeding.number).enumerated().map { index, kept in
      Written(
        index: index + 1,
        name: kept.followUp.map { words.text("letter.\($0.rawValue)").startingLarge }
          ?? words.text("dossier.request", ["right": words.name(proceeding.right)]).startingLarge,
        on: kept.on, day: words.date(kept.on), isKept: !kept.letters.isEmpty)
    }
  }

  /// What happened by day, the letters among it.
  private static func happenings(_ proceeding: Proceeding, _ letters: [Written], _ desk: Desk) -> [Happening] {
    let words = desk.words
    let written = letters.map { letter in
      Happening(
        position: nil, on: letter.on, day: letter.day,
        name: words.text("page.requests.written", ["letter": letter.name]))
    }
    let events = proceeding.events.enumerated().map { index, event in
      Happening(
        position: index + 1, on: event.on,
        day: event.at.map { "\(words.date(event.on)), \($0.iso.dropFirst(11))" } ?? words.date(event.on),
        name: words.text("page.requests.kind.\(event.kind.rawValue)"),
        details: [
          event.via.map { words.text("channel.\($0.rawValue)") },
          event.until.map { words.text("show.until", ["date": words.date($0)]) },
        ].compactMap(\.self), note: event.note,
        files: event.evidence.compactMap { piece in
          piece.file.map { name in
            File(name: name, sum: piece.sha256.flatMap { desk.evidence.folder.has($0) ? $0 : nil })
          }
        })
    }
    // Of one day a letter goes before what was done with it.
    return (written + events).enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
  }
}
