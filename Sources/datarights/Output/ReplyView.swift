import DataRights
import DataRightsExchange

/// A reply as a document and as text: who wrote it, which request it answers, what it seems to be.
struct ReplyView {
  let context: Context
  let file: String
  let mail: MailFile
  let reading: ReplyReading
  let match: (number: Int, basis: String)?
  private var words: Words { context.words }

  /// The day of the mail; tomorrow, where the sender's clock is ahead of ours, is today.
  var day: CivilDate? {
    mail.date.map { $0.date == context.today.adding(days: 1) ? context.today : $0.date }
  }

  /// The proposals that amount to an event.
  var loggable: [ReplyReading.Proposal] { reading.proposals.filter { $0.event != nil } }

  /// The proposal of a reaction that the user names.
  func proposal(_ reaction: Reaction) throws -> ReplyReading.Proposal {
    if let proposal = reading.proposals.first(where: { $0.reaction == reaction }) { return proposal }
    let known = reading.proposals.map(\.reaction.rawValue).joined(separator: ", ")
    throw context.failure(
      "reply-not-proposed",
      ["reaction": words.text("reaction.\(reaction.rawValue)"), "known": known.isEmpty ? "–" : known])
  }

  func document(logged: Event?) -> JSON {
    [
      "format": 1, "file": JSON(file), "from": JSON(mail.from?.address), "date": JSON(day?.iso),
      "messageID": JSON(mail.messageID), "proceeding": match.map { JSON($0.number) } ?? nil,
      "matchedBy": JSON(match?.basis), "attachments": JSON(mail.attachments.compactMap(\.name)),
      "proposals": JSON(reading.proposals.map(Self.document)), "recorded": logged.map(ProceedingView.document) ?? nil,
    ]
  }

  private static func document(_ proposal: ReplyReading.Proposal) -> JSON {
    [
      "reaction": JSON(proposal.reaction.rawValue), "event": JSON(proposal.event?.rawValue),
      "confidence": JSON(proposal.confidence.rawValue), "sentence": JSON(proposal.sentence),
      "until": JSON(proposal.until?.iso), "exemptions": JSON(proposal.exemptions.map(\.rawValue)),
      "period": proposal.period.map { ["count": JSON($0.count), "unit": JSON($0.unit.rawValue)] } ?? nil,
    ]
  }

  var text: String {
    let sender = mail.from.map { $0.name.map { name in "\(name) <\(mail.from?.address ?? "")>" } ?? $0.address } ?? "–"
    var lines = [
      words.text("reply.from", ["sender": clean(sender), "date": day.map(words.date) ?? "–"]),
      words.text("reply.subject", ["subject": clean(mail.subject)]),
      match.map { words.text("reply.matched.\($0.basis)", ["number": "\($0.number)"]) }
        ?? words.text("reply.unmatched"),
    ]
    if !mail.attachments.isEmpty {
      let names = mail.attachments.map { clean($0.name ?? $0.type) }.joined(separator: ", ")
      lines.append(words.text("reply.attached", ["names": names]))
    }
    for charset in mail.unknownCharsets { lines.append(words.text("reply.charset", ["charset": clean(charset)])) }
    lines.append("")
    if reading.proposals.isEmpty { lines.append(words.text("reply.unknown")) }
    for proposal in reading.proposals {
      lines.append(context.style.bold(name(proposal)))
      lines.append(
        wrapped(
          words.text("reply.sentence", ["sentence": clean(proposal.sentence)]), width: World.width, first: "    ",
          rest: "    "))
    }
    return lines.joined(separator: "\n")
  }

  /// What a proposal says: its name, how sure it is, and the date it carries.
  private func name(_ proposal: ReplyReading.Proposal) -> String {
    var name = words.text("reaction.\(proposal.reaction.rawValue)")
    if proposal.confidence == .possible { name = words.text("reply.possible", ["reaction": name]) }
    if let until = proposal.until { name += ", " + words.text("show.until", ["date": words.date(until)]) }
    if let period = proposal.period { name += ", " + words.period(period) }
    if !proposal.exemptions.isEmpty {
      name += " (" + proposal.exemptions.map { words.text("exemption.\($0.rawValue)") }.joined(separator: ", ") + ")"
    }
    return name
  }

  /// How the user can log what they accept.
  var advice: String {
    guard let first = loggable.first else { return words.text("reply.how-by-hand") }
    let given = match.map { $0.basis == "given" ? " --proceeding \($0.number)" : "" } ?? " --proceeding N"
    return words.text("reply.how", ["file": file, "reaction": first.reaction.rawValue, "given": given])
  }

  /// Asks which proposal is right; nil for none.
  func askWhich() throws -> ReplyReading.Proposal? {
    let none: (String, ReplyReading.Proposal?) = (words.text("reply.none-of-these"), nil)
    return try Prompt(context: context).choose(
      words.text("ask.reply"), among: [none] + loggable.map { (name($0), $0) })
  }

  /// A stranger's text without what would move a terminal's cursor.
  private func clean(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : Character($0) })
  }
}
