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
    let context = try Context(options)
    let mail = try KeptMail(proceeding, letter, context)
    let program = try MailProgram(via, context)
    let id = try messageID(mail, context)
    let event = mail.event(on: context.today, messageID: id.text)
    // What cannot be logged afterwards does not go out.
    _ = try mail.proceeding.logging(event, today: context.today)
    _ = try context.law(mail.proceeding.law)
    let attachments = try attach.map { try AttachedFile.attachment($0, context) }
    let head = withHead ? try context.readJournal().head(of: proceeding).hash : nil
    let bytes: [UInt8]
    do throws(LetterLayoutError) {
      bytes = try MailDraft(
        mail.letter, language: mail.language, date: context.today, attachments: attachments, inReplyTo: inReplyTo,
        sentAs: id, logHead: head
      ).bytes
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
    }
    let journal = try context.writeJournal()
    let exit = try program.run(input: bytes, showsOutput: true, context)
    guard exit == 0 else {
      throw context.failure("send-failed", ["program": program.path, "exit": "\(exit)"])
    }
    let logged = try journal.log(event, in: proceeding, today: context.today, recorded: context.world.now)
    let view = try ProceedingView(context, logged)
    context.print(
      view.document.with("messageID", JSON(id.text)).with("exit", JSON(Int(exit))), view.text(afterLogging: event))
    context.remark(context.words.text("send.done", ["id": id.text]))
  }

  /// A key for the mail, of the reference and chance, at the writer's own domain.
  private func messageID(_ mail: KeptMail, _ context: Context) throws -> MessageID {
    let domain = mail.letter.sender.email.split(separator: "@").last.map(String.init) ?? "localhost"
    let chance = context.world.reference(number: mail.proceeding.number + mail.proceeding.events.count)
    do {
      return try MessageID("\(mail.letter.reference).\(chance.dropFirst(3))@\(domain)")
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
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
    let context = try Context(options)
    let mail = try KeptMail(proceeding, letter, context)
    #if os(macOS)
      let usual = "open"
    #else
      let usual = "xdg-open"
    #endif
    let program = try MailProgram(with ?? usual, context)
    guard !link || output == nil else { throw context.failure("open-what", exit: 64) }
    let (mailto, draft) = try laidOut(mail, context)
    let file = link ? nil : try write(draft, of: mail.proceeding, context)
    if link, mailto.exceeded.contains(.gmail) { context.remark(context.words.text("open.long")) }
    let exit = try program.run(adding: [file ?? mailto.text], input: [], showsOutput: false, context)
    guard exit == 0 else {
      throw context.failure("send-failed", ["program": program.path, "exit": "\(exit)"])
    }
    context.print(
      ["format": 1, "output": JSON(file)], context.words.text("open.done", ["number": "\(proceeding)"]))
  }

  /// Writes the draft where it was asked for, else among the files that the desktop removes when the user logs out.
  private func write(_ draft: MailDraft, of proceeding: Proceeding, _ context: Context) throws -> String {
    if let output {
      try OutputFile.create(output, draft.bytes, context)
      return output
    }
    guard let folder = context.world.environment["XDG_RUNTIME_DIR"], !folder.isEmpty else {
      throw context.failure("open-where", exit: 64)
    }
    let file = "\(folder)/datarights-\(proceeding.reference).eml"
    try OutputFile.replace(file, draft.bytes, context) { $0.starts(with: Array("X-Unsent: 1\r\n".utf8)) }
    return file
  }

  private func laidOut(_ mail: KeptMail, _ context: Context) throws -> (MailtoLink, MailDraft) {
    do throws(LetterLayoutError) {
      return (
        try MailtoLink(mail.letter), try MailDraft(mail.letter, language: mail.language, date: mail.letter.date)
      )
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
    }
  }
}
