import DataRights
import DataRightsDesk
import DataRightsExchange
import DataRightsLetters
import DataRightsStore

/// A mail that answers a request: who wrote it, what it seems to be, and what it can be logged as.
struct AnswerModel: Sendable {
  /// Something that the mail may be.
  struct Proposal: Sendable, Hashable {
    /// The name by which it is accepted.
    let reaction: String
    let name: String
    /// The sentence that says so.
    let sentence: String
    /// What it would be logged as; nil where it is nothing that the law counts.
    let event: String?
  }

  /// The request it belongs to; nil where the mail does not say.
  let request: RequestLine?
  /// Requests to choose among where the mail was not given to one of them.
  let requests: [Choice]
  /// How it is known to which request it belongs.
  let matched: String
  let sender: String
  let day: CivilDate?
  let subject: String
  let text: String
  let attachments: [String]
  /// Charsets that are not known.
  let charsets: [String]
  let proposals: [Proposal]
  /// What else the mail can be, by the user's own reading.
  let kinds: [Choice]
  let today: CivilDate

  /// So much of a mail's text is shown.
  private static let longest = 20_000
  /// So many requests are offered to choose among.
  private static let most = 200

  /// Looks at a reply.
  ///
  /// - Parameter isGiven: whether the user had said to which request it belongs.
  init(_ reply: Reply, isGiven: Bool) throws {
    let desk = reply.desk
    let words = desk.words
    let mail = reply.mail
    let journal = try desk.readJournal()
    let proceeding = try reply.match.map { try journal.proceeding($0.number) }
    request = proceeding.map { RequestLine($0, words) }
    requests = isGiven ? [] : try Self.choices(with: proceeding, journal, words)
    matched =
      reply.match.map { words.text("reply.matched.\($0.basis)", ["number": "\($0.number)"]) }
      ?? words.text("reply.unmatched")
    sender = mail.from.map { from in from.name.map { "\($0) <\(from.address)>" } ?? from.address } ?? "–"
    day = reply.day
    subject = mail.subject
    text = String(mail.text.prefix(Self.longest))
    attachments = mail.attachments.map { $0.name ?? $0.type }
    charsets = mail.unknownCharsets
    proposals = reply.reading.proposals.map { proposal in
      Proposal(
        reaction: proposal.reaction.rawValue, name: reply.name(proposal), sentence: proposal.sentence,
        event: proposal.event.map(words.name))
    }
    kinds = Self.kinds(proceeding, desk).map { Choice($0.rawValue, words.name($0).asHeading) }
    today = desk.today
  }

  /// The requests to choose among, the newest first, and the one that the mail seems to answer however old it is.
  private static func choices(with matched: Proceeding?, _ journal: Journal, _ words: Words) throws -> [Choice] {
    var latest = Array(try journal.latestProceedings(most).proceedings.reversed())
    if let matched, !latest.contains(where: { $0.number == matched.number }) { latest.append(matched) }
    return latest.map { proceeding in
      let values = [
        "number": "\(proceeding.number)", "right": words.name(proceeding.right), "controller": proceeding.controller,
      ]
      return Choice("\(proceeding.number)", words.text("page.follow.answer.request", values))
    }
  }

  /// What a company or an authority can have done, as far as the request has come.
  private static func kinds(_ proceeding: Proceeding?, _ desk: Desk) -> [EventKind] {
    let all = proceeding?.nextKinds(today: desk.today) ?? EventKind.allCases
    return all.filter { [.theirs, .authority].contains(Timeline.Kind(of: $0)) && $0 != .complained }
  }
}
