import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

extension LeaveCommand {
  /// Settles an entry of the plan.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check", abstract: help("leave.check"), discussion: help("leave.check.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Argument(help: .init(help("leave.item"), valueName: "item")) var item: String
    @Argument(
      help: .init(help("leave.state"), valueName: "state"),
      completion: .list(ItemState.allCases.map(\.rawValue)), transform: Arguments.choice) var state: ItemState?
    @Option(parsing: .singleValue, help: .init(help("leave.answer"), valueName: "answer")) var answer: [String] = []
    @Option(help: .init(help("leave.on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?
    @Option(parsing: .singleValue, help: .init(help("leave.evidence"), valueName: "file")) var evidence: [String] = []
    @Option(help: .init(help("leave.text"), valueName: "text")) var text: PersonalText?
    @Option(help: .init(help("leave.override"), valueName: "reason")) var override: PersonalText?

    func run() throws {
      let desk = try Desk(options)
      let exit = try ExitWorld(desk).exit(service)
      let playbook = try desk.catalogue.playbook(exit.playbook)
      let questions = playbook.item(item)?.answers ?? []
      let reason = try override?.text(desk)
      let answers = try AnswerArguments(questions: questions).answers(answer, desk)
      // Whoever answers with a reason settles the entry out of its order; a reason alone passes it over.
      let target = state ?? (reason == nil || !answers.isEmpty ? .done : .overridden)
      let event = ExitEvent(
        .checked, on: on ?? desk.today, item: item, state: target, answers: answers,
        text: try text?.text(desk), reason: reason, evidence: try KeptEvidence.read(evidence, desk))
      try desk.log(event, inExitFrom: service)
      if !desk.wantsJSON { try remarks(desk) }
      try desk.showExit(service)
    }

    /// What follows from an answer, as the playbook has it.
    private func remarks(_ desk: Desk) throws {
      let world = try ExitWorld(desk)
      let view = try LeaveView(world, world.exit(service))
      guard let planned = view.outlook.item(item), let event = planned.event else { return }
      for reply in planned.item.replies(to: event.answers) {
        desk.remark(wrapped(view.text(reply), width: Terminal.width))
      }
    }
  }
}

/// The answers of a call, each `ID=VALUE`, or the bare value where it is clear which question it answers.
struct AnswerArguments {
  let questions: [ItemQuestion]

  func answers(_ arguments: [String], _ desk: Desk) throws -> [GivenAnswer] {
    var given: [GivenAnswer] = []
    for argument in arguments {
      if let equals = argument.firstIndex(of: "=") {
        let id = String(argument[..<equals])
        if questions.contains(where: { $0.id == id }) {
          given.append(GivenAnswer(id, try value(String(argument[argument.index(after: equals)...]), desk)))
          continue
        }
      }
      // The first question that has no answer yet; with none left, the last, so that the error names it.
      let next = questions.first { question in !given.contains { $0.question == question.id } } ?? questions.last
      guard let next else { throw desk.failure("no-answers-asked", exit: 64) }
      given.append(GivenAnswer(next.id, try value(argument, desk)))
    }
    return given
  }

  private func value(_ text: String, _ desk: Desk) throws -> String {
    try PersonalText(argument: text)?.text(desk) ?? text
  }
}
