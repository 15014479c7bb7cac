public import DataRights

/// What a reply seems to be, with the sentences that say so.
///
/// It proposes; the user decides.
public struct ReplyReading: Sendable {
  /// How sure a proposal is.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// A sentence says it outright.
    case likely
    /// Several hints say it together.
    case possible
  }

  /// One thing that the reply may be.
  public struct Proposal: Sendable, Hashable {
    /// What the controller does.
    public let reaction: Reaction
    /// The sentence that says so.
    public let sentence: String
    /// How sure it is.
    public let confidence: Confidence
    /// The day that an extension names.
    public let until: CivilDate?
    /// The period that an extension names.
    public let period: Period?
    /// What a refusal rests on.
    public let exemptions: [Exemption]

    /// The event that it amounts to; nil where none of the law's events happened.
    public var event: EventKind? { reaction.event }
  }

  /// The proposals, the likeliest first.
  public let proposals: [Proposal]
  /// The languages by whose cues it was read.
  public let languages: [String]

  /// Reads a mail by the cues of every language there is.
  public init(_ mail: MailFile, cues: [ReplyCues]) {
    let quoted = QuotedText(mail.text, cues: cues)
    let abbreviations = cues.reduce(into: Set<String>()) { $0.formUnion($1.abbreviations) }
    var sentences = Sentence.split(quoted.fresh, abbreviations: abbreviations)
    if let subject = Self.ownSubject(mail) { sentences.insert(Sentence(String(subject.prefix(300))), at: 0) }
    let spoken = LanguageGuess.languages(of: sentences, among: cues)
    languages = spoken.map(\.tag)
    var tally = Tally(written: mail.date?.date)
    for cues in spoken { tally.read(sentences, cues: cues) }
    if let report = mail.report {
      proposals = report.hasFailed ? [Self.bounce(report)] : []
    } else {
      proposals = tally.proposals(isAutomatic: mail.isAutomatic, isFromServer: mail.isFromServer)
    }
  }

  /// The subject, unless it repeats the user's own.
  private static func ownSubject(_ mail: MailFile) -> String? {
    let first = mail.subject.prefix { $0 != ":" }.trimmed.lowercased()
    return ["re", "aw", "antw", "antwort", "sv", "rv", "res", "fw", "fwd", "wg", "tr"].contains(first)
      ? nil : mail.subject
  }

  private static func bounce(_ report: DeliveryReport) -> Proposal {
    let sentence = [report.recipient, report.status].compactMap(\.self).joined(separator: ": ")
    return Proposal(
      reaction: .bounce, sentence: sentence, confidence: .likely, until: nil, period: nil, exemptions: [])
  }
}

/// Counts what sentences say of each reaction.
private struct Tally {
  private struct Entry {
    var points = 0
    var isStrong = false
    var best = 0
    var sentence = ""
  }

  let written: CivilDate?
  private var entries: [Reaction: Entry] = [:]
  private var until: CivilDate?
  private var period: Period?
  private var exemptions: Set<Exemption> = []
  private var isRequest = false
  private var hasErased = false
  /// The sentences by which something is kept and held back.
  private var retention: String?
  private var withholding: String?
  /// The sentences by which something is done.
  private var given: Set<String> = []

  /// From so many points on something is proposed.
  private static let threshold = 4

  /// What asks something of the user.
  private static let wants: [Reaction] = [
    .identityDemand, .clarificationQuestion, .fee, .cannotIdentify, .wrongChannel,
  ]

  init(written: CivilDate?) { self.written = written }

  mutating func read(_ sentences: [Sentence], cues: ReplyCues) {
    let finder = DateFinder(cues: cues, written: written)
    var speaksOfTime = false
    for sentence in sentences {
      let reading = SentenceReading(sentence, cues: cues)
      let scores = Dictionary(uniqueKeysWithValues: Reaction.allCases.map { ($0, reading.score($0)) })
      // What is refused for want of something is not refused, and a sentence that asks for something gives nothing.
      let wants = Self.wants.filter { scores[$0]?.isStrong == true }
      let isVoid: [Reaction: Bool] = [.refusal: !wants.isEmpty, .done: wants.contains { $0 != .cannotIdentify }]
      for reaction in Reaction.allCases where isVoid[reaction] != true {
        let score = scores[reaction] ?? SentenceReading.Score()
        if score.points > 0 { add(score, to: reaction, sentence.text) }
        if reaction == .extended {
          // The date often stands in the sentence after the one that asks for time.
          if score.points > 0 || speaksOfTime {
            until = until ?? finder.date(in: sentence)
            period = period ?? finder.period(in: sentence)
          }
          speaksOfTime = score.points > 0
        }
      }
      isRequest = isRequest || reading.requests
      hasErased = hasErased || reading.erases
      if retention == nil, reading.retains { retention = sentence.text }
      if withholding == nil, reading.withholds { withholding = sentence.text }
      if scores[.done]?.isStrong == true { given.insert(sentence.text) }
      exemptions.formUnion(reading.exemptions)
    }
  }

  private mutating func add(_ score: SentenceReading.Score, to reaction: Reaction, _ sentence: String) {
    var entry = entries[reaction] ?? Entry()
    entry.points += score.points
    entry.isStrong = entry.isStrong || score.isStrong
    if score.points > entry.best {
      entry.best = score.points
      entry.sentence = sentence
    }
    entries[reaction] = entry
  }

  func proposals(isAutomatic: Bool, isFromServer: Bool) -> [ReplyReading.Proposal] {
    var found = entries
    if isAutomatic, !isFromServer { found[.automaticReceipt]?.points += 2 }
    if isFromServer { found[.bounce]?.points += 2 }
    found = found.filter { $0.value.points >= Self.threshold }
    settle(&found)
    let order = Dictionary(uniqueKeysWithValues: Reaction.allCases.enumerated().map { ($1, $0) })
    return found.sorted {
      ($0.value.isStrong ? 0 : 1, -$0.value.points, order[$0.key] ?? 0)
        < ($1.value.isStrong ? 0 : 1, -$1.value.points, order[$1.key] ?? 0)
    }.map { reaction, entry in
      ReplyReading.Proposal(
        reaction: reaction, sentence: entry.sentence, confidence: entry.isStrong ? .likely : .possible,
        until: reaction == .extended ? until : nil, period: reaction == .extended ? period : nil,
        exemptions: reaction == .refusal || reaction == .partial ? exemptions.sorted { $0.rawValue < $1.rawValue } : [])
    }
  }

  /// Some reactions say more than others, or the same together.
  private func settle(_ found: inout [Reaction: Entry]) {
    if found[.bounce] != nil {
      found = found.filter { $0.key == .bounce }
      return
    }
    if let refusal = found[.refusal], let done = found[.done], refusal.isStrong, done.isStrong,
      found[.partial]?.isStrong != true
    {
      found[.partial] = Entry(
        points: refusal.points + done.points, isStrong: true, best: refusal.best, sentence: refusal.sentence)
    }
    // The sentence that holds back is not the one that gives: `we hold nothing about you` is no part.
    let rest = (hasErased ? retention : nil) ?? withholding
    if let done = found[.done], done.isStrong, let rest, given.contains(where: { $0 != rest }),
      found[.partial]?.isStrong != true
    {
      found[.partial] = Entry(points: done.points, isStrong: true, best: done.best, sentence: rest)
    }
    if let part = found[.partial] {
      found[.done] = nil
      if let refusal = found[.refusal] { found[.refusal]?.points = min(refusal.points, part.points - 1) }
    }
    // What the user must do comes before what is only announced.
    if let demand = found[.identityDemand] ?? found[.cannotIdentify], demand.isStrong, let delay = found[.extended] {
      found[.extended]?.points = min(delay.points, demand.points - 1)
    }
    if found.count > 1 || isRequest { found[.automaticReceipt] = nil }
  }
}
