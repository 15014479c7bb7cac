import DataRightsDesk
import DataRights
import DataRightsExchange

/// A reply as a document and as text: who wrote it, which request it answers, what it seems to be.
struct ReplyView {
  let reply: Reply
  private var desk: Desk { reply.desk }
  private var mail: MailFile { reply.mail }
  private var reading: ReplyReading { reply.reading }
  private var words: Words { desk.words }

  init(_ reply: Reply) {
    self.reply = reply
  }

  func document(logged: Event?) -> JSON {
    [
      "format": 1, "file": JSON(reply.file), "from": JSON(mail.from?.address), "date": JSON(reply.day?.iso),
      "messageID": JSON(mail.messageID), "proceeding": reply.match.map { JSON($0.number) } ?? nil,
      "matchedBy": JSON(reply.match?.basis), "attachments": JSON(mail.attachments.compactMap(\.name)),
      "proposals": JSON(reading.proposals.map(Self.document)), "recorded": (logged?.document) ?? nil,
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
      words.text("reply.from", ["sender": clean(sender), "date": reply.day.map(words.date) ?? "–"]),
      words.text("reply.subject", ["subject": clean(mail.subject)]),
      reply.match.map { words.text("reply.matched.\($0.basis)", ["number": "\($0.number)"]) }
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
      lines.append(desk.style.bold(reply.name(proposal)))
      lines.append(
        wrapped(
          words.text("reply.sentence", ["sentence": clean(proposal.sentence)]), width: Terminal.width, first: "    ",
          rest: "    "))
    }
    return lines.joined(separator: "\n")
  }

  /// How the user can log what they accept.
  var advice: String {
    guard let first = reply.loggable.first else { return words.text("reply.how-by-hand") }
    let given = reply.match.map { $0.basis == "given" ? " --proceeding \($0.number)" : "" } ?? " --proceeding N"
    return words.text("reply.how", ["file": reply.file, "reaction": first.reaction.rawValue, "given": given])
  }

  /// Asks which proposal is right; nil for none.
  func askWhich() throws -> ReplyReading.Proposal? {
    let none: (String, ReplyReading.Proposal?) = (words.text("reply.none-of-these"), nil)
    return try Prompt(desk: desk).choose(
      words.text("ask.reply"), among: [none] + reply.loggable.map { (reply.name($0), $0) })
  }

  /// A stranger's text without what would move a terminal's cursor.
  private func clean(_ text: String) -> String {
    String(text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : Character($0) })
  }
}
