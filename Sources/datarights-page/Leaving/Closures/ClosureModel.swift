import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// A separate closure as it stands today.
struct ClosureModel: Sendable {
  struct Check: Sendable {
    let id: String
    let text: String
    let detail: String?
    let state: ItemState
    /// The exit that decides it; nil where the user does.
    let exit: String?
    let mayNotApply: Bool
  }

  struct Channel: Sendable {
    let text: String
    let labels: [String]
    let address: WebAddress?
  }

  /// Something that was logged.
  struct Entry: Sendable {
    let on: CivilDate
    let what: String
    let more: [String]
  }

  let id: String
  let name: String
  let state: ClosureState
  let variant: (id: String, name: String, text: String)?
  /// The company to write to.
  let addressee: (id: String, name: String)?
  let question: Guided
  let checks: [Check]
  let channels: [Channel]
  let lookAgain: CivilDate?
  let lookAgainWhy: String?
  let warnings: [String]
  let faq: [(question: String, answer: String)]
  let ways: [ClosureState]
  let entries: [Entry]
  /// The exits that bring it up.
  let exits: [EntryLink]

  init(_ id: String, _ desk: Desk, answers: [String]) throws {
    guard desk.catalogue.closureIDs.contains(id) else { throw PageError.notFound }
    let world = try ExitWorld(desk)
    let outlook = try world.outlook(world.closure(id))
    let (record, words) = (outlook.record, desk.words)
    func text(_ text: LocalizedText) -> String { text.text(in: words.tag) }
    self.id = id
    name = record.name
    state = outlook.state
    variant = outlook.variant.map { ($0.id, text($0.name), text($0.text)) }
    addressee = try outlook.variant?.addressee.map { ($0, try desk.addressee($0).name) }
    question = Guided(outlook, answers: answers, tag: words.tag)
    checks = outlook.checks.map { check in
      Check(
        id: check.prerequisite.id, text: text(check.prerequisite.text), detail: check.prerequisite.detail.map(text),
        state: check.state, exit: check.isComputed ? check.prerequisite.waitsFor?.service : nil,
        mayNotApply: check.prerequisite.mayNotApply)
    }
    let isOver = [.verified, .kept, .noWallet].contains(outlook.state)
    channels = record.channels.filter { channel in
      !isOver && outlook.closure.variant.map { channel.variants.isEmpty || channel.variants.contains($0) } ?? false
    }.map { Channel(text: text($0.text), labels: $0.labels, address: $0.link.flatMap(WebAddress.init)) }
    lookAgain = outlook.lookAgain(calendar: try world.calendar(of: record))
    lookAgainWhy = outlook.closure.until?.date == nil ? text(record.lookAgain.text) : nil
    warnings = record.warnings(variant: outlook.closure.variant, state: outlook.state).map { text($0.text) }
    faq = record.faq.map { (text($0.question), text($0.answer)) }
    ways = outlook.ways
    entries = outlook.closure.events.map { Self.entry($0, record, words) }
    exits = try world.exits.filter { try desk.catalogue.playbook($0.playbook).closures.contains(id) }
      .map { EntryLink(id: $0.service, text: $0.name) }
  }

  private static func entry(_ event: ClosureEvent, _ record: ClosureRecord, _ words: Words) -> Entry {
    let item = event.item.flatMap { id in record.prerequisites.first { $0.id == id } }
    let settled = item.map { "\($0.text.text(in: words.tag)): \(event.itemState.map(words.name) ?? "")" }
    let variant = event.variant.flatMap(record.variant).map { $0.name.text(in: words.tag) }
    let until = event.until.map { until in
      words.text("report.until", ["date": until.date.map(words.date) ?? words.text("report.unknown")])
    }
    let more = [variant, until, event.text.map { "“\($0)”" }, event.reason].compactMap(\.self)
    return Entry(
      on: event.on, what: settled ?? event.state.map(words.name) ?? "",
      more: more + event.evidence.compactMap(\.file))
  }
}

/// How far somebody is in finding out which account it is; the answers stand in the address.
struct Guided: Sendable {
  let answers: [String]
  /// What was answered so far, in words.
  let said: [(question: String, answer: String)]
  /// The next question; nil where the answers point to an account.
  let question: (text: String, choices: [Choice])?
  /// The account to which the answers point.
  let found: (id: String, name: String, text: String)?

  init(_ outlook: ClosureOutlook, answers: [String], tag: String) {
    var asked = outlook.record.questions.first
    var said: [(question: String, answer: String)] = []
    var taken: [String] = []
    var variant: ClosureRecord.Variant?
    for answer in answers {
      guard variant == nil, let question = asked, let choice = question.choices.first(where: { $0.id == answer })
      else { break }
      said.append((question.text.text(in: tag), choice.text.text(in: tag)))
      taken.append(answer)
      variant = choice.variant.flatMap(outlook.record.variant)
      asked = choice.next.flatMap { next in outlook.record.questions.first { $0.id == next } }
    }
    self.answers = taken
    self.said = said
    found = variant.map { ($0.id, $0.name.text(in: tag), $0.text.text(in: tag)) }
    question =
      variant == nil
      ? asked.map { question in
        (question.text.text(in: tag), question.choices.map { Choice($0.id, $0.text.text(in: tag)) })
      } : nil
  }
}
