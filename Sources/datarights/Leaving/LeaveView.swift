import DataRights
import DataRightsDesk

extension LeaveView {
  private var words: Words { desk.words }

  /// The plan as text: what is to be done, and with `all` what is to be known too.
  func text(all: Bool) throws -> String {
    let style = desk.style
    var lines = [style.bold(headline)]
    lines += banners.map { style.yellow(wrapped($0, width: Terminal.width)) }
    if let controller = try world.controller(of: outlook) {
      lines.append(wrapped(words.text("leave.company", ["company": controller.name]), width: Terminal.width))
    }
    for phase in ExitPhase.allCases {
      let items = outlook.items.filter { $0.item.phase == phase && (all || isListed($0)) }
      guard !items.isEmpty else { continue }
      lines += ["", style.bold(words.name(phase))] + items.map(line)
    }
    lines += ["", wrapped(words.text("leave.legend"), width: Terminal.width)]
    lines += try linkedLines()
    if !outlook.blockedBy.isEmpty {
      let names = outlook.blockedBy.joined(separator: ", ")
      lines += ["", wrapped(words.text("leave.blocked-by", ["items": names]), width: Terminal.width)]
    }
    return lines.joined(separator: "\n")
  }

  private func isListed(_ planned: PlannedItem) -> Bool {
    planned.isTask && (planned.item.path == nil || planned.item.path == outlook.path)
  }

  private func line(_ planned: PlannedItem) -> String {
    let style = desk.style
    let mark = mark(planned)
    let id = style.dim("(" + [planned.id, planned.event?.on.iso].compactMap(\.self).joined(separator: ", ") + ")")
    return wrapped(
      "\(mark) \(text(planned.item.text)) \(id)", width: Terminal.width, first: "  ", rest: "      ")
  }

  private func mark(_ planned: PlannedItem) -> String {
    let style = desk.style
    return switch planned.state {
    case .open where planned.strength == .hard: style.red("[!]")
    case .open: planned.isTask ? "[ ]" : style.dim(" · ")
    case .done: style.green("[x]")
    case .notApplicable: style.dim("[–]")
    case .riskAccepted, .overridden: style.yellow("[~]")
    }
  }

  private func linkedLines() throws -> [String] {
    let style = desk.style
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
