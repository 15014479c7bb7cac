import DataRightsDesk
import DataRights
import DataRightsStore

/// Leads through an exit in a terminal, one entry after the other; every answer is kept at once.
struct LeaveDialogue {
  let desk: Desk
  let service: String
  private var words: Words { desk.words }

  /// What somebody answers to an entry.
  private enum Choice { case settle, leaveOut, acceptRisk, skip, stop }

  func run() throws {
    var skipped: Set<String> = []
    while true {
      let world = try ExitWorld(desk)
      let view = try LeaveView(world, world.exit(service))
      let action = view.outlook.actions.first { action in
        guard action.isRipe(on: desk.today), case .settle(let id) = action.what else { return false }
        return !skipped.contains(id)
      }
      guard let action, case .settle(let id) = action.what, let planned = view.outlook.item(id) else {
        try desk.print(view.document(), ActionView(view: view).text())
        return
      }
      Console.error("")
      Console.error(desk.style.bold(view.headline))
      for banner in view.banners { Console.error(desk.style.yellow(wrapped(banner, width: Terminal.width))) }
      for line in ActionView(view: view).full(action) { Console.error(line) }
      switch try choice(planned) {
      case .stop: return
      case .skip: skipped.insert(id)
      case .leaveOut: try log(planned, .notApplicable, [])
      case .acceptRisk: try log(planned, .riskAccepted, [])
      case .settle:
        switch try planned.item.role.flatMap({ try LinkedDialogue(desk: desk, view: view).settle($0) }) {
        case .stopped: return
        case .later: skipped.insert(id)
        case .answered: break
        case nil: try settle(planned, view)
        }
      }
    }
  }

  /// What can be answered: only what the entry allows.
  private func choice(_ planned: PlannedItem) throws -> Choice {
    let item = planned.item
    var choices: [(key: String, choice: Choice)] = []
    // What follows from the rest of the log is not ticked; some of it can be asked for here.
    if item.role.map({ !$0.isComputed || LinkedDialogue.asksFor($0) }) ?? true { choices.append(("d", .settle)) }
    if item.mayNotApply { choices.append(("n", .leaveOut)) }
    if item.acceptsRisk, planned.strength != .hard { choices.append(("r", .acceptRisk)) }
    choices += [("s", .skip), ("q", .stop)]
    let keys = choices.map { "\($0.key) = \(words.text("dialogue.\($0.key)"))" }.joined(separator: ", ")
    return try Prompt(desk: desk).ask("[\(keys)]", default: choices.first?.key) { answer in
      guard let found = choices.first(where: { $0.key == answer.lowercased() }) else {
        throw desk.failure("no-such-key", ["keys": choices.map(\.key).joined(separator: ", ")], exit: 64)
      }
      return found.choice
    }
  }

  /// Asks an entry's questions and logs it; what is refused is said, and the entry is asked again later.
  private func settle(_ planned: PlannedItem, _ view: LeaveView) throws {
    var answers: [GivenAnswer] = []
    for question in planned.item.answers {
      answers += try ask(question, view)
    }
    try log(planned, .done, answers)
  }

  private func ask(_ question: ItemQuestion, _ view: LeaveView) throws -> [GivenAnswer] {
    let prompt = Prompt(desk: desk)
    let text = ItemText(view: view).question(question)
    var given: [GivenAnswer] = []
    repeat {
      let hint = question.isOptional || !given.isEmpty ? words.text("dialogue.empty-ends") : nil
      let value = try prompt.ask(text, hint: hint) { answer in
        guard !answer.isEmpty || question.isOptional || !given.isEmpty else {
          throw desk.failure("empty-text", exit: 64)
        }
        return question.kind == .flag ? yesOrNo(answer) : answer
      }
      if value.isEmpty { break }
      given.append(GivenAnswer(question.id, value))
    } while question.kind == .record
    return given
  }

  /// Yes and no in the interface's language too.
  private func yesOrNo(_ answer: String) -> String {
    let lowered = answer.lowercased()
    if words.text("dialogue.yes").split(separator: ",").contains(Substring(lowered)) { return "yes" }
    if words.text("dialogue.no").split(separator: ",").contains(Substring(lowered)) { return "no" }
    return answer
  }

  private func log(_ planned: PlannedItem, _ state: ItemState, _ answers: [GivenAnswer]) throws {
    let event = ExitEvent(.checked, on: desk.today, item: planned.id, state: state, answers: answers)
    do {
      try desk.log(event, inExitFrom: service)
      for reply in planned.item.replies(to: answers) {
        Console.error(wrapped(reply.text(in: words.tag, service: service), width: Terminal.width))
      }
    } catch let failure as Failure {
      Console.error(desk.style.red(failure.message))
      if let hint = failure.hint { Console.error("  → " + hint) }
    }
  }
}
