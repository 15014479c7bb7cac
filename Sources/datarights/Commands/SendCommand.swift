import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters
import DataRightsStore

/// Hands a letter to a program that sends mail, and logs that it went out.
struct SendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "send", abstract: help("send"), discussion: help("send.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count) var proceeding: Int
  @Option(help: .init(help("send.via"), valueName: "program")) var via: String
  @Option(
    help: .init(help("send.letter"), valueName: "letter"), completion: .list(FollowUp.allCases.map(\.rawValue)),
    transform: Arguments.choice) var letter: FollowUp?
  @Option(parsing: .singleValue, help: .init(help("send.attach"), valueName: "file")) var attach: [String] = []
  @Option(help: .init(help("send.in-reply-to"), valueName: "message-id")) var inReplyTo: String?
  @Flag(help: .init(help("send.with-head"))) var withHead = false

  func run() throws {
    let desk = try Desk(options)
    let mail = try KeptMail(proceeding, letter, desk)
    let program = try MailProgram(via, desk)
    let id = try messageID(mail, desk)
    let event = mail.event(on: desk.today, messageID: id.text)
    // What cannot be logged afterwards does not go out.
    _ = try mail.proceeding.logging(event, today: desk.today)
    _ = try desk.law(mail.proceeding.law)
    let attachments = try attach.map { try AttachedFile.attachment($0, desk) }
    let head = withHead ? try desk.readJournal().head(of: proceeding).hash : nil
    let bytes: [UInt8]
    do throws(LetterLayoutError) {
      bytes = try MailDraft(
        mail.letter, language: mail.language, date: desk.today, attachments: attachments, inReplyTo: inReplyTo,
        sentAs: id, logHead: head
      ).bytes
    } catch {
      throw desk.failure("layout", ["detail": "\(error)"])
    }
    let journal = try desk.writeJournal()
    let exit = try program.run(input: bytes, showsOutput: true, desk)
    guard exit == 0 else {
      throw desk.failure("send-failed", ["program": program.path, "exit": "\(exit)"])
    }
    let logged = try journal.log(event, in: proceeding, today: desk.today, recorded: desk.world.now)
    let view = try ProceedingView(desk, logged)
    desk.print(
      view.document.with("messageID", JSON(id.text)).with("exit", JSON(Int(exit))), view.text(afterLogging: event))
    desk.remark(desk.words.text("send.done", ["id": id.text]))
  }

  /// A key for the mail, of the reference and chance, at the writer's own domain.
  private func messageID(_ mail: KeptMail, _ desk: Desk) throws -> MessageID {
    let domain = mail.letter.sender.email.split(separator: "@").last.map(String.init) ?? "localhost"
    let chance = desk.world.reference(number: mail.proceeding.number + mail.proceeding.events.count)
    do {
      return try MessageID("\(mail.letter.reference).\(chance.dropFirst(3))@\(domain)")
    } catch {
      throw desk.failure("layout", ["detail": "\(error)"])
    }
  }
}

/// Opens a letter in the mail program of the desktop.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "open", abstract: help("open"), discussion: help("open.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count) var proceeding: Int
  @Option(help: .init(help("open.with"), valueName: "program")) var with: String?
  @Option(
    help: .init(help("send.letter"), valueName: "letter"), completion: .list(FollowUp.allCases.map(\.rawValue)),
    transform: Arguments.choice) var letter: FollowUp?
  @Option(help: .init(help("open.output"), valueName: "file.eml")) var output: String?
  @Flag(help: .init(help("open.link"))) var link = false

  func run() throws {
    let desk = try Desk(options)
    let mail = try KeptMail(proceeding, letter, desk)
    #if os(macOS)
      let usual = "open"
    #else
      let usual = "xdg-open"
    #endif
    let program = try MailProgram(with ?? usual, desk)
    guard !link || output == nil else { throw desk.failure("open-what", exit: 64) }
    let (mailto, draft) = try laidOut(mail, desk)
    let file = link ? nil : try write(draft, of: mail.proceeding, desk)
    if link, mailto.exceeded.contains(.gmail) { desk.remark(desk.words.text("open.long")) }
    let exit = try program.run(adding: [file ?? mailto.text], input: [], showsOutput: false, desk)
    guard exit == 0 else {
      throw desk.failure("send-failed", ["program": program.path, "exit": "\(exit)"])
    }
    desk.print(
      ["format": 1, "output": JSON(file)], desk.words.text("open.done", ["number": "\(proceeding)"]))
  }

  /// Writes the draft where it was asked for, else among the files that the desktop removes when the user logs out.
  private func write(_ draft: MailDraft, of proceeding: Proceeding, _ desk: Desk) throws -> String {
    if let output {
      try OutputFile.create(output, draft.bytes, desk)
      return output
    }
    guard let folder = desk.world.environment["XDG_RUNTIME_DIR"], !folder.isEmpty else {
      throw desk.failure("open-where", exit: 64)
    }
    let file = "\(folder)/datarights-\(proceeding.reference).eml"
    try OutputFile.replace(file, desk, isOurs: { $0.starts(with: Array("X-Unsent: 1\r\n".utf8)) }) {
      try $0(draft.bytes)
    }
    return file
  }

  private func laidOut(_ mail: KeptMail, _ desk: Desk) throws -> (MailtoLink, MailDraft) {
    do throws(LetterLayoutError) {
      return (
        try MailtoLink(mail.letter), try MailDraft(mail.letter, language: mail.language, date: mail.letter.date)
      )
    } catch {
      throw desk.failure("layout", ["detail": "\(error)"])
    }
  }
}
