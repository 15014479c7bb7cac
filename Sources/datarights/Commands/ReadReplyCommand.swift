import DataRightsDesk
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
    let desk = try Desk(options)
    let reply = try Reply(desk, file: file, proceeding: proceeding)
    let view = ReplyView(reply)
    if let accept {
      try show(view, logged: reply.log(try reply.proposal(accept), on: on))
    } else if Terminal.isInteractive, !desk.wantsJSON, reply.match != nil, !reply.loggable.isEmpty {
      Console.error(view.text)
      guard let proposal = try view.askWhich() else { return Console.error(desk.words.text("reply.nothing-logged")) }
      try show(view, logged: reply.log(proposal, on: on))
    } else {
      desk.print(view.document(logged: nil), view.text + "\n\n" + view.advice)
    }
  }

  private func show(_ view: ReplyView, logged: (event: Event, proceeding: Proceeding)) throws {
    let desk = view.reply.desk
    let proceeding = try ProceedingView(desk, logged.proceeding)
    desk.print(view.document(logged: logged.event), proceeding.text(afterLogging: logged.event))
  }
}
