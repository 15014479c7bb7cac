package import DataRights
import DataRightsCatalogue
package import DataRightsExchange
import DataRightsStore

/// A mail that answers a request: which request, and what it seems to be.
package struct Reply {
  package let desk: Desk
  package let file: String
  /// What the file is called as evidence.
  private let name: String
  package let mail: MailFile
  package let reading: ReplyReading
  /// The proceeding that it belongs to, and how that is known.
  package let match: (number: Int, basis: String)?
  private var words: Words { desk.words }

  /// Reads a mail from a file.
  ///
  /// - Parameters:
  ///   - name: what the file is called; nil for as it is called where it lies.
  ///   - proceeding: the proceeding that the user names; nil to let the mail say.
  package init(_ desk: Desk, file: String, name: String? = nil, proceeding: Int?) throws {
    self.desk = desk
    self.file = file
    self.name = name ?? file.fileName
    mail = try desk.mail(file)
    reading = ReplyReading(mail, cues: try desk.catalogue.replyCues())
    match = try Self.match(mail, proceeding, desk)
  }

  /// The proceeding that the user names, or that the mail does.
  private static func match(_ mail: MailFile, _ proceeding: Int?, _ desk: Desk) throws -> (number: Int, basis: String)?
  {
    let journal = try desk.readJournal()
    if let proceeding { return (try journal.proceeding(proceeding).number, "given") }
    let clues = ProceedingMatch.Clues(mail)
    // Of each addressee whether the mail comes from it, so that only such are kept.
    var senders: [String: Addressee?] = [:]
    let proceedings = try journal.proceedings { traits in
      if senders[traits.addressee] == nil {
        let addressee = try? desk.addressee(traits.addressee)
        senders[traits.addressee] = .some(addressee.flatMap { ProceedingMatch.isFrom($0, mail) ? $0 : nil })
      }
      return senders[traits.addressee, default: nil] != nil || clues.name(String(traits.reference))
    }
    let match = ProceedingMatch(mail, among: proceedings) { senders[$0, default: nil] }
    return match.map { ($0.number, $0.basis.rawValue) }
  }

  /// The day of the mail; tomorrow, where the sender's clock is ahead of ours, is today.
  package var day: CivilDate? {
    mail.date.map { $0.date == desk.today.adding(days: 1) ? desk.today : $0.date }
  }

  /// The proposals that amount to an event.
  package var loggable: [ReplyReading.Proposal] { reading.proposals.filter { $0.event != nil } }

  /// The proposal of a reaction that the user names.
  package func proposal(_ reaction: Reaction) throws -> ReplyReading.Proposal {
    if let proposal = reading.proposals.first(where: { $0.reaction == reaction }) { return proposal }
    let known = reading.proposals.map(\.reaction.rawValue).joined(separator: ", ")
    throw desk.failure(
      "reply-not-proposed",
      ["reaction": words.text("reaction.\(reaction.rawValue)"), "known": known.isEmpty ? "–" : known])
  }

  /// What a proposal says: its name, how sure it is, and the date it carries.
  package func name(_ proposal: ReplyReading.Proposal) -> String {
    var name = words.text("reaction.\(proposal.reaction.rawValue)")
    if proposal.confidence == .possible { name = words.text("reply.possible", ["reaction": name]) }
    if let until = proposal.until { name += ", " + words.text("show.until", ["date": words.date(until)]) }
    if let period = proposal.period { name += ", " + words.period(period) }
    if !proposal.exemptions.isEmpty {
      name += " (" + proposal.exemptions.map { words.text("exemption.\($0.rawValue)") }.joined(separator: ", ") + ")"
    }
    return name
  }

  /// Logs what the user accepts, with the mail as evidence.
  ///
  /// - Parameter on: the day that the user names; nil for the mail's own.
  package func log(_ proposal: ReplyReading.Proposal, on: CivilDate?) throws -> (event: Event, proceeding: Proceeding) {
    guard let kind = proposal.event else {
      throw desk.failure("reply-no-event", ["reaction": words.text("reaction.\(proposal.reaction.rawValue)")])
    }
    guard let day = on ?? day else { throw desk.failure("reply-no-date") }
    return try log(kind, until: proposal.until.flatMap { $0 >= day ? $0 : nil }, on: day)
  }

  /// Logs what the mail is by the user's own reading of it, with the mail as evidence.
  package func log(_ kind: EventKind, until: CivilDate?, on day: CivilDate) throws -> (
    event: Event, proceeding: Proceeding
  ) {
    guard let number = match?.number else { throw desk.failure("reply-no-proceeding") }
    // What cannot be shown afterwards is not logged.
    _ = try desk.law(desk.readJournal().proceeding(number).law)
    let evidence = try KeptEvidence.read([EvidenceFile(file, name: name)], desk)
    let event = Event(
      kind, on: day, until: until, via: .email, evidence: evidence, messageID: evidence.first?.message?.id)
    let journal = try desk.writeJournal()
    return (event, try journal.log(event, in: number, today: desk.today, recorded: desk.world.now))
  }
}
