import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters
import DataRightsStore

/// Says which letter makes sense next in a proceeding, and writes it.
struct FollowUpCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "follow-up", abstract: help("follow-up"), discussion: help("follow-up.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count)
  var proceeding: Int
  @Argument(
    help: .init(help("follow-up.letter"), valueName: "letter"), completion: .list(FollowUp.allCases.map(\.rawValue)),
    transform: Arguments.choice) var which: FollowUp?
  @Option(help: .init(help("follow-up.missing"), valueName: "items")) var missing: String?
  @Flag(help: .init(help("follow-up.list"))) var list = false
  @OptionGroup var letter: LetterOptions
  @OptionGroup var followUp: FollowUpOptions

  func run() throws {
    let desk = try Desk(options)
    let matter = try Matter(desk, number: proceeding)
    let ripe = matter.advice.first { $0.isRipe(on: desk.today) }?.letter
    guard !list, let chosen = which ?? ripe else {
      let view = AdviceView(desk: desk, matter: matter)
      desk.print(view.document, view.text)
      return
    }
    var wish = FollowUpWish(number: proceeding, letter: chosen)
    try followUp.apply(to: &wish, letter, desk)
    wish.missing = missing.map { $0.split(separator: ",").map(String.init) } ?? []
    try FollowUpRun(desk: desk, matter: matter, options: letter).write(
      wish, chosen, attachments: try followUp.attachments(desk))
  }
}

/// Compares an answer with what the law lists, and writes a letter that names what it lacks.
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "review", abstract: help("review"), discussion: help("review.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count)
  var proceeding: Int
  @Option(help: .init(help("follow-up.missing"), valueName: "items")) var missing: String?
  @OptionGroup var letter: LetterOptions
  @OptionGroup var followUp: FollowUpOptions

  func run() throws {
    let desk = try Desk(options)
    let matter = try Matter(desk, number: proceeding)
    let review = try AnswerReview(desk: desk, matter: matter)
    let named = missing.map { $0.split(separator: ",").map(String.init) }
    guard let lacking = try named ?? review.ask() else {
      try desk.print(review.document(), review.text)
      return
    }
    guard !lacking.isEmpty else {
      desk.remark(desk.words.text("review.complete", ["number": "\(proceeding)"]))
      return
    }
    var wish = FollowUpWish(number: proceeding, letter: .incompleteAnswer)
    try followUp.apply(to: &wish, letter, desk)
    wish.missing = lacking
    try FollowUpRun(desk: desk, matter: matter, options: letter).write(
      wish, .incompleteAnswer, attachments: try followUp.attachments(desk))
  }
}
