package import DataRights
import DataRightsCatalogue

/// Why an exit, a linked login or a separate closure refuses a step, in words.
package struct ExitFailures {
  package let desk: Desk
  /// What an entry is called where it is named; its id where nothing else is said.
  private let named: (String) -> String

  package init(desk: Desk, named: @escaping (String) -> String = { $0 }) {
    self.desk = desk
    self.named = named
  }
  private var words: Words { desk.words }

  package func failure(_ error: ExitError, service: String) -> Failure {
    switch error {
    case .future(let on, let today): desk.failure("day-future", ["date": on.iso, "today": today.iso])
    case .tooEarly(let on, let after): desk.failure("day-too-early", ["date": on.iso, "after": after.iso])
    case .unknownItem(let item, let known):
      desk.failure("unknown-item-of-plan", ["item": item, "hint": nearest(item, known), "service": service])
    case .notInPlan(let item): desk.failure("item-not-in-plan", ["item": named(item)])
    case .computed(let item, let role):
      desk.failure(
        "item-computed", ["item": named(item), "how": words.text("role.\(role.rawValue)", ["service": service])])
    case .answers(let item, let problem): answers(item, problem, service)
    case .evidenceMissing(let item): desk.failure("item-evidence", ["item": named(item)])
    case .guarded(let guarded): guarding(guarded, service)
    case .untilMisplaced: desk.failure("until-misplaced")
    case .unknownPath(let path, let known):
      desk.failure("unknown-path", ["path": path, "known": known.joined(separator: ", ")], exit: 64)
    }
  }

  private func nearest(_ name: String, _ known: [String]) -> String {
    Nearest.name(to: name, among: known).map { words.text("hint.nearest", ["name": $0]) } ?? ""
  }

  private func guarding(_ guarded: ExitGuard, _ service: String) -> Failure {
    let name = guarded.name.rawValue
    let items = guarded.items.map(named).joined(separator: ", ")
    let hint = [
      items.isEmpty ? nil : words.text("guard.satisfy", ["items": items, "service": service]),
      words.pattern("guard.\(name).hint").map { _ in words.text("guard.\(name).hint", ["service": service]) },
      guarded.strength == .soft ? words.text("guard.soft") : nil,
    ].compactMap(\.self).joined(separator: " ")
    return Failure(code: "guard-\(name)", message: words.text("guard.\(name)"), hint: hint.isEmpty ? nil : hint)
  }

  private func answers(_ item: String, _ problem: AnswerProblem, _ service: String) -> Failure {
    var values = ["item": item, "service": service]
    switch problem {
    case .missing(let questions):
      values["questions"] = questions.joined(separator: ", ")
      values["flags"] = questions.map { "--answer \($0)=…" }.joined(separator: " ")
      return desk.failure("answer-missing", values)
    case .unknownQuestion(let question, let known):
      values["question"] = question
      values["known"] = known.isEmpty ? "–" : known.joined(separator: ", ")
      return desk.failure("answer-unknown", values)
    case .twice(let question): return desk.failure("answer-twice", ["question": question])
    case .misshapen(let question, let kind):
      values["question"] = question
      values["form"] = fields(of: question, of: item, service) ?? words.text("answer.\(kind.rawValue)")
      return desk.failure("answer-misshapen", values)
    case .noChoice(let question, let known):
      values["question"] = question
      values["known"] = known.joined(separator: ", ")
      return desk.failure("answer-no-choice", values)
    case .wrongCount(let question, let must):
      values["question"] = question
      values["must"] = "\(must)"
      return desk.failure("answer-wrong-count", values)
    case .short(let question, let than, let unless):
      values["question"] = question
      values["than"] = than
      values["unless"] = unless
      return desk.failure("answer-short", values)
    case .notYes(let question): return desk.failure("answer-not-yes", ["question": question, "item": item])
    case .future(let question): return desk.failure("answer-future", ["question": question])
    }
  }
}

extension ExitFailures {
  /// The parts of a record as they are to be written; nil for another question.
  private func fields(of question: String, of item: String, _ service: String) -> String? {
    guard let exit = try? ExitWorld(desk).exit(service),
      let playbook = try? desk.catalogue.playbook(exit.playbook),
      let asked = playbook.item(item)?.answers.first(where: { $0.id == question }), !asked.fields.isEmpty
    else { return nil }
    let parts = asked.fields.map { "\($0.id) (\(words.text("answer.\($0.kind.rawValue)")))" }
    return "\"\(question)=\(parts.joined(separator: "; "))\""
  }

  package func failure(_ error: LoginError, key: LinkedLogin.Key) -> Failure {
    let values = [
      "service": (try? desk.serviceName(key.service)) ?? key.service,
      "provider": (try? desk.catalogue.provider(key.provider).name) ?? key.provider, "id": key.service,
    ]
    func merged(_ more: [String: String]) -> [String: String] { values.merging(more) { $1 } }
    switch error {
    case .future(let on, let today): return desk.failure("day-future", ["date": on.iso, "today": today.iso])
    case .tooEarly(let on, let after): return desk.failure("day-too-early", ["date": on.iso, "after": after.iso])
    case .noWay(let from, let to, let open):
      return desk.failure(
        "login-no-way",
        merged(["from": words.name(from), "to": to.rawValue, "open": open.map(\.rawValue).joined(separator: ", ")]))
    case .lockOut(let lacksOther, let lacksContact):
      let lacks = [
        lacksOther ? words.text("guard.lock-out.other", values) : nil,
        lacksContact ? words.text("guard.lock-out.contact", values) : nil,
      ].compactMap(\.self).joined(separator: " ")
      return desk.failure("guard-lock-out", merged(["lacks": lacks]))
    case .beforeClosure: return desk.failure("guard-before-closure", values)
    case .evidenceMissing: return desk.failure("guard-evidence", values)
    case .recheckTooEarly(let from): return desk.failure("guard-recheck", merged(["date": from.iso]))
    case .reasonMissing: return desk.failure("guard-reason", values)
    case .relayNeeded(let letters, let isClosed):
      return desk.failure(
        isClosed ? "guard-relay-letters" : "guard-relay-closure",
        merged(["letters": letters.map(String.init).joined(separator: ", ")]))
    case .noRelay: return desk.failure("no-relay", values)
    }
  }

  package func failure(_ error: ClosureError, id: String) -> Failure {
    switch error {
    case .future(let on, let today): return desk.failure("day-future", ["date": on.iso, "today": today.iso])
    case .tooEarly(let on, let after): return desk.failure("day-too-early", ["date": on.iso, "after": after.iso])
    case .noWay(let from, let to, let open):
      return desk.failure(
        "closure-no-way",
        ["from": words.name(from), "to": to.rawValue, "open": open.map(\.rawValue).joined(separator: ", ")])
    case .variantMissing(let known):
      return desk.failure("guard-variant", ["closure": id, "known": known.joined(separator: ", ")])
    case .unknownVariant(let variant, let known):
      return desk.failure("unknown-variant", ["variant": variant, "known": known.joined(separator: ", ")], exit: 64)
    case .hasWallet(let variant): return desk.failure("guard-has-wallet", ["variant": variant])
    case .notClosable(let variant): return desk.failure("guard-not-closable", ["variant": variant])
    case .prerequisitesOpen(let items):
      return desk.failure("guard-prerequisites", ["items": items.map(named).joined(separator: ", "), "closure": id])
    case .unknownItem(let item, let known):
      return desk.failure(
        "unknown-prerequisite", ["item": item, "known": known.joined(separator: ", ")])
    case .computed(let item, let waitsFor):
      return desk.failure("prerequisite-computed", ["item": named(item), "service": waitsFor.service])
    case .mustApply(let item): return desk.failure("prerequisite-applies", ["item": named(item)])
    case .evidenceMissing: return desk.failure("guard-closure-evidence", ["closure": id])
    case .reasonMissing(let state): return desk.failure("guard-closure-reason", ["state": state.rawValue])
    case .untilMisplaced: return desk.failure("until-misplaced")
    }
  }
}

extension Words {
  /// The name of an exit's state.
  package func name(_ state: ExitState) -> String { text("exit.state.\(state.rawValue)") }
  /// The name of an entry's state.
  package func name(_ state: ItemState) -> String { text("item.state.\(state.rawValue)") }
  /// The name of a part of an exit.
  package func name(_ phase: ExitPhase) -> String { text("exit.phase.\(phase.rawValue)") }
  /// The name of a linked login's state.
  package func name(_ state: LoginState) -> String { text("login.state.\(state.rawValue)") }
  /// The name of a kind of connection.
  package func name(_ connection: Connection) -> String { text("connection.\(connection.rawValue)") }
  /// The name of a separate closure's state.
  package func name(_ state: ClosureState) -> String { text("closure.state.\(state.rawValue)") }
}
