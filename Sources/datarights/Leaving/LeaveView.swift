import DataRights

/// An exit as a document and as text.
struct LeaveView {
  let world: ExitWorld
  let outlook: ExitOutlook
  var context: Context { world.context }
  private var words: Words { context.words }
  private var service: String { outlook.exit.name }

  init(_ world: ExitWorld, _ exit: Exit) throws {
    self.world = world
    outlook = try world.outlook(exit)
  }

  /// A text of the playbook in the interface's language.
  func text(_ text: LocalizedText) -> String { text.text(in: words.tag, service: service) }

  /// What a reader should know before anything else, the most pressing first.
  var banners: [String] {
    var banners: [String] = []
    if outlook.state == .outOfScope, let reply = scopeReply { banners.append(reply) }
    if outlook.isPossiblyCancelled { banners.append(words.text("leave.possibly-cancelled", ["service": service])) }
    if [.submitted, .grace, .graceUnknown].contains(outlook.state) {
      banners.append(words.text("leave.keep-away", ["service": service]))
    }
    if outlook.isOverdue { banners.append(words.text("leave.overdue", ["service": service])) }
    if outlook.playbook.isStale(on: context.today) {
      banners.append(
        words.text(
          "leave.stale", ["service": outlook.playbook.name, "date": words.date(outlook.playbook.edition)]))
    }
    return banners
  }

  private var scopeReply: String? {
    guard let item = outlook.item(.scope), let answers = item.event?.answers else { return nil }
    let chosen = item.item.answers.flatMap(\.choices).first { choice in
      choice.endsExit && answers.contains { $0.value == choice.id }
    }
    return chosen?.reply.map(text)
  }

  /// The exit in a line: its name, its state, and what was decided.
  var headline: String {
    let parts =
      [words.name(outlook.state), outlook.decision.map { words.text("exit.decision.\($0.rawValue)") }].compactMap(
        \.self)
      + [words.text("persona.\(outlook.exit.persona.rawValue)")]
    return "\(service): " + parts.joined(separator: ", ")
  }

  /// The plan as text: what is to be done, and with `all` what is to be known too.
  func text(all: Bool) throws -> String {
    let style = context.style
    var lines = [style.bold(headline)]
    lines += banners.map { style.yellow(wrapped($0, width: World.width)) }
    if let controller = try world.controller(of: outlook) {
      lines.append(wrapped(words.text("leave.company", ["company": controller.name]), width: World.width))
    }
    for phase in ExitPhase.allCases {
      let items = outlook.items.filter { $0.item.phase == phase && (all || isListed($0)) }
      guard !items.isEmpty else { continue }
      lines += ["", style.bold(words.name(phase))] + items.map(line)
    }
    lines += ["", wrapped(words.text("leave.legend"), width: World.width)]
    lines += try linkedLines()
    if !outlook.blockedBy.isEmpty {
      let names = outlook.blockedBy.joined(separator: ", ")
      lines += ["", wrapped(words.text("leave.blocked-by", ["items": names]), width: World.width)]
    }
    return lines.joined(separator: "\n")
  }

  private func isListed(_ planned: PlannedItem) -> Bool {
    planned.isTask && (planned.item.path == nil || planned.item.path == outlook.path)
  }

  private func line(_ planned: PlannedItem) -> String {
    let style = context.style
    let mark = mark(planned)
    let id = style.dim("(" + [planned.id, planned.event?.on.iso].compactMap(\.self).joined(separator: ", ") + ")")
    return wrapped(
      "\(mark) \(text(planned.item.text)) \(id)", width: World.width, first: "  ", rest: "      ")
  }

  private func mark(_ planned: PlannedItem) -> String {
    let style = context.style
    return switch planned.state {
    case .open where planned.strength == .hard: style.red("[!]")
    case .open: planned.isTask ? "[ ]" : style.dim(" · ")
    case .done: style.green("[x]")
    case .notApplicable: style.dim("[–]")
    case .riskAccepted, .overridden: style.yellow("[~]")
    }
  }

  private func linkedLines() throws -> [String] {
    let style = context.style
    var lines: [String] = []
    let logins = outlook.surroundings.logins.filter { $0.recorded != .unknown }
    if !logins.isEmpty {
      lines += ["", style.bold(words.text("leave.logins"))]
      lines += logins.map { login in
        let state = words.name(login.state(closed: outlook.exit.confirmation?.on))
        return "  \(login.key.provider), \(words.name(login.key.connection)): \(state)"
      }
    }
    let closures = outlook.playbook.closures.compactMap { id in world.closures.first { $0.id == id } }
    if !closures.isEmpty {
      lines += ["", style.bold(words.text("leave.closures"))]
      lines += try closures.map { closure in
        let closureOutlook = try world.outlook(closure)
        return "  \(closureOutlook.record.name): \(words.name(closureOutlook.state))"
      }
    }
    let letters = outlook.surroundings.letters
    if !letters.isEmpty {
      lines += ["", style.bold(words.text("leave.letters"))]
      lines += letters.map { letter in
        let state = words.text(letter.isOpen ? "leave.letter-open" : "leave.letter-settled")
        return "  \(letter.proceeding)  \(words.name(letter.right)), \(letter.addressee): \(state)"
      }
    }
    return lines
  }
}
