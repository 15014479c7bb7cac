import DataRights

/// What was done in an exit, with days and proofs, what became of logins, closures and letters, and what is open.
struct ExitReport {
  let text: String

  init(_ view: LeaveView) throws {
    let words = view.context.words
    let outlook = view.outlook
    let exit = outlook.exit
    var lines = [view.context.style.bold(words.text("report.title", ["service": exit.name])), view.headline, ""]
    lines.append("\(exit.started.iso)  " + words.text("report.started"))
    for event in exit.events {
      lines.append(
        wrapped(Self.line(event, view), width: World.width, first: "\(event.on.iso)  ", rest: "            "))
    }
    for phase in ExitPhase.allCases {
      let passed = outlook.items.filter {
        $0.item.phase == phase && ($0.state == .riskAccepted || $0.state == .overridden)
      }
      lines += passed.map { planned in
        let text = words.text(
          "report.passed", ["item": view.text(planned.item.text), "state": words.name(planned.state)])
        return wrapped(
          text + (planned.event?.reason.map { ": " + $0 } ?? ""), width: World.width, first: "~ ", rest: "  ")
      }
    }
    lines += ["", view.context.style.bold(words.text("leave.logins"))]
    lines += Self.logins(view)
    lines += ["", view.context.style.bold(words.text("leave.closures"))]
    lines += try Self.closures(view)
    lines += ["", view.context.style.bold(words.text("leave.letters"))]
    let letters = outlook.surroundings.letters
    lines +=
      letters.isEmpty
      ? ["  " + words.text("report.no-letters")]
      : letters.map { letter in
        let state = words.text(letter.isOpen ? "leave.letter-open" : "leave.letter-settled")
        return
          "  \(letter.proceeding)  \(words.name(letter.right)), \(letter.addressee), \(letter.sent?.iso ?? "–"): \(state)"
      }
    lines.append("")
    if let keep = Self.archive(outlook) { lines.append(words.text("report.archive", keep)) }
    let open = outlook.blockedBy
    lines.append(
      outlook.state == .done
        ? words.text("report.nothing-open")
        : wrapped(words.text("report.open", ["items": open.joined(separator: ", ")]), width: World.width))
    lines += outlook.actions.compactMap { action in
      guard let from = action.from, from > outlook.today else { return nil }
      return wrapped(
        ActionView(view: view).text(action.what), width: World.width, first: "  \(from.iso)  ", rest: "              ")
    }
    text = lines.joined(separator: "\n")
  }

  private static func line(_ event: ExitEvent, _ view: LeaveView) -> String {
    let words = view.context.words
    var line = ""
    if event.kind == .checked, let id = event.item {
      let text = view.outlook.playbook.item(id).map { view.text($0.text) } ?? id
      line += text + (event.state == .done ? "" : " (\(event.state.map(words.name) ?? ""))")
    } else {
      line += words.text("exit.event.\(event.kind.rawValue)")
    }
    if let until = event.until {
      line += ", " + words.text("report.until", ["date": until.date.map(words.date) ?? words.text("report.unknown")])
    }
    if let text = event.text { line += ": “\(text)”" }
    for piece in event.evidence where piece.file != nil {
      line += " [\(piece.level.rawValue) \(piece.file ?? "") \(piece.sha256?.prefix(12) ?? "")…]"
    }
    return line
  }

  private static func logins(_ view: LeaveView) -> [String] {
    let words = view.context.words
    let closed = view.outlook.exit.confirmation?.on
    let known = view.outlook.surroundings.logins.filter { $0.recorded != .unknown }
    guard !known.isEmpty else { return ["  " + words.text("logins.empty")] }
    return known.map { login in
      let state = words.name(login.state(closed: closed))
      let on = login.events.last.map { ", \($0.on.iso), \(login.evidence.rawValue)" } ?? ""
      let code = login.requestCode.map { ", " + words.text("report.request", ["code": $0]) } ?? ""
      return "  \(login.key.provider), \(words.name(login.key.connection)): \(state)\(on)\(code)"
    }
  }

  private static func closures(_ view: LeaveView) throws -> [String] {
    let words = view.context.words
    let ids = view.outlook.playbook.closures
    guard !ids.isEmpty else { return ["  " + words.text("report.no-closures")] }
    return try ids.map { id in
      let outlook = try view.world.outlook(view.world.closure(id))
      let variant = outlook.variant.map { ", " + $0.name.text(in: words.tag) } ?? ""
      let on = outlook.closure.lastMove.map { ", \($0.on.iso), \($0.evidence.level.rawValue)" } ?? ""
      return "  \(outlook.record.name)\(variant): \(words.name(outlook.state))\(on)"
    }
  }

  /// Where the records lie and how long they are kept, as the user said.
  private static func archive(_ outlook: ExitOutlook) -> [String: String]? {
    guard let event = outlook.item(.archive)?.event, event.state == .done else { return nil }
    func answer(_ id: String) -> String { event.answers.first { $0.question == id }?.value ?? "–" }
    return ["place": answer("place"), "checksum": answer("checksum"), "date": answer("keep-until")]
  }
}
