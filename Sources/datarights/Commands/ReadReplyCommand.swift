import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsExchange
import DataRightsStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads a mail that answers a request, says what it seems to be, and logs what the user accepts.
struct ReadReplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read-reply", abstract: help("read-reply"), discussion: help("read-reply.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("read-reply.file"), valueName: "file"), completion: .file(extensions: ["eml"]))
  var file: String
  @Option(help: .init(help("read-reply.proceeding"), valueName: "proceeding"), transform: Arguments.count)
  var proceeding: Int?
  @Option(
    help: .init(help("read-reply.accept"), valueName: "reaction"), completion: .list(Reaction.allCases.map(\.rawValue)),
    transform: Arguments.choice) var accept: Reaction?
  @Option(help: .init(help("read-reply.on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?

  func run() throws {
    let context = try Context(options)
    let mail = try context.mail(file)
    let reading = ReplyReading(mail, cues: try context.catalogue.replyCues())
    let view = ReplyView(context: context, file: file, mail: mail, reading: reading, match: try match(mail, context))
    if let accept {
      let proposal = try view.proposal(accept)
      try show(view, logged: log(proposal, view))
    } else if World.isInteractive, !context.wantsJSON, view.match != nil, !view.loggable.isEmpty {
      Console.error(view.text)
      guard let proposal = try view.askWhich() else { return Console.error(context.words.text("reply.nothing-logged")) }
      try show(view, logged: log(proposal, view))
    } else {
      context.print(view.document(logged: nil), view.text + "\n\n" + view.advice)
    }
  }

  /// The proceeding that the user names, or that the mail does.
  private func match(_ mail: MailFile, _ context: Context) throws -> (number: Int, basis: String)? {
    let journal = try context.readJournal()
    if let proceeding { return (try journal.proceeding(proceeding).number, "given") }
    let proceedings = try journal.proceedings()
    var addressees: [String: Addressee] = [:]
    for id in Set(proceedings.map(\.addressee)) { addressees[id] = try? context.addressee(id) }
    return ProceedingMatch(mail, among: proceedings) { addressees[$0] }.map { ($0.number, $0.basis.rawValue) }
  }

  private func log(_ proposal: ReplyReading.Proposal, _ view: ReplyView) throws -> (event: Event, Proceeding) {
    let context = view.context
    guard let kind = proposal.event else {
      throw context.failure(
        "reply-no-event", ["reaction": context.words.text("reaction.\(proposal.reaction.rawValue)")])
    }
    guard let number = view.match?.number else { throw context.failure("reply-no-proceeding") }
    guard let day = on ?? view.day else { throw context.failure("reply-no-date") }
    let until = proposal.until.flatMap { $0 >= day ? $0 : nil }
    // What cannot be shown afterwards is not logged.
    _ = try context.law(context.readJournal().proceeding(number).law)
    let evidence = try EvidenceArgument.read([file], context)
    let event = Event(
      kind, on: day, until: until, via: .email, evidence: evidence, messageID: evidence.first?.message?.id)
    let journal = try context.writeJournal()
    return (event, try journal.log(event, in: number, today: context.today, recorded: context.world.now))
  }

  private func show(_ view: ReplyView, logged: (event: Event, proceeding: Proceeding)) throws {
    let proceeding = try ProceedingView(view.context, logged.proceeding)
    view.context.print(view.document(logged: logged.event), proceeding.text(afterLogging: logged.event))
  }
}

extension Context {
  /// A mail in a file.
  fileprivate func mail(_ file: String) throws -> MailFile {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw failure("unreadable-file", ["file": file])
    }
    do throws(MailError) {
      return try MailFile(Array(data))
    } catch {
      switch error {
      case .noMail: throw failure("no-mail", ["file": file])
      case .tooLarge(let bytes, let limit):
        throw failure("mail-too-large", ["file": file, "bytes": "\(bytes)", "limit": "\(limit)"])
      }
    }
  }
}
