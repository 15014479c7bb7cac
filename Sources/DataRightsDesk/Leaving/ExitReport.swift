package import DataRights

/// What was done in an exit, with days and proofs, what became of logins, closures and letters, and what is open.
package struct ExitReport {
  /// Something with its day.
  package struct Entry: Sendable, Hashable {
    package let on: CivilDate
    package let text: String
  }

  private let view: LeaveView
  private var words: Words { view.desk.words }
  private var outlook: ExitOutlook { view.outlook }

  package init(_ view: LeaveView) {
    self.view = view
  }

  package var title: String { words.text("report.title", ["service": outlook.exit.name]) }

  /// The beginning and all that was logged since.
  package var happened: [Entry] {
    [Entry(on: outlook.exit.started, text: words.text("report.started"))]
      + outlook.exit.events.map { Entry(on: $0.on, text: line($0)) }
  }

  /// The entries that were passed over, with the reason given.
  package var passed: [String] {
    ExitPhase.allCases.flatMap { phase in
      outlook.items.filter {
        $0.item.phase == phase && ($0.state == .riskAccepted || $0.state == .overridden)
      }
    }.map { planned in
      let text = words.text(
        "report.passed", ["item": view.text(planned.item.text), "state": words.name(planned.state)])
      return text + (planned.event?.reason.map { ": " + $0 } ?? "")
    }
  }

  /// What makes sense on a day to come.
  package var later: [Entry] {
    outlook.actions.compactMap { action in
      guard let from = action.from, from > outlook.today else { return nil }
      return Entry(on: from, text: ActionWords(view: view).text(action.what))
    }
  }

  /// Where the records lie and how long they are kept, as the user said; nil where they said nothing.
  package var archive: String? {
    guard let event = outlook.item(.archive)?.event, event.state == .done else { return nil }
    func answer(_ id: String) -> String? { event.answers.first { $0.question == id }?.value }
    let sums = event.evidence.compactMap(\.sha256)
    return words.text(
      "report.archive",
      [
        "place": answer("place") ?? "–", "checksum": answer("checksum") ?? (sums.count == 1 ? sums[0] : "–"),
        "date": answer("keep-until") ?? "–",
      ])
  }

  private func line(_ event: ExitEvent) -> String {
    var line = ""
    if event.kind == .checked, let id = event.item {
      let text = outlook.playbook.item(id).map { view.text($0.text) } ?? id
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
}

extension ExitReport {
  /// The report as plain text in lines of a width.
  ///
  /// - Parameter heading: sets a heading off.
  package func text(width: Int, heading: (String) -> String = { $0 }) throws -> String {
    var lines = [heading(title), view.headline, ""]
    lines += happened.map { wrapped($0.text, width: width, first: "\($0.on.iso)  ", rest: "            ") }
    lines += passed.map { wrapped($0, width: width, first: "~ ", rest: "  ") }
    lines += ["", heading(words.text("leave.logins"))] + logins
    lines += ["", heading(words.text("leave.closures"))] + (try closures())
    lines += ["", heading(words.text("leave.letters"))] + letters + [""]
    if let archive { lines.append(archive) }
    lines.append(
      outlook.state == .done
        ? words.text("report.nothing-open")
        : wrapped(
          words.text("report.open", ["items": outlook.blockedBy.joined(separator: ", ")]), width: width))
    lines += later.map { wrapped($0.text, width: width, first: "  \($0.on.iso)  ", rest: "              ") }
    return lines.joined(separator: "\n")
  }

  private var logins: [String] {
    let closed = outlook.exit.confirmation?.on
    let known = outlook.surroundings.logins.filter { $0.recorded != .unknown }
    guard !known.isEmpty else { return ["  " + words.text("logins.empty")] }
    return known.map { login in
      let state = words.name(login.state(closed: closed))
      let on = login.events.last.map { ", \($0.on.iso), \(login.evidence.rawValue)" } ?? ""
      let code = login.requestCode.map { ", " + words.text("report.request", ["code": $0]) } ?? ""
      return "  \(login.key.provider), \(words.name(login.key.connection)): \(state)\(on)\(code)"
    }
  }

  private func closures() throws -> [String] {
    let ids = outlook.playbook.closures
    guard !ids.isEmpty else { return ["  " + words.text("report.no-closures")] }
    return try ids.map { id in
      let closure = try view.world.outlook(view.world.closure(id))
      let variant = closure.variant.map { ", " + $0.name.text(in: words.tag) } ?? ""
      let on = closure.closure.lastMove.map { ", \($0.on.iso), \($0.evidence.level.rawValue)" } ?? ""
      return "  \(closure.record.name)\(variant): \(words.name(closure.state))\(on)"
    }
  }

  private var letters: [String] {
    let letters = outlook.surroundings.letters
    guard !letters.isEmpty else { return ["  " + words.text("report.no-letters")] }
    return letters.map { letter in
      let state = words.text(letter.isOpen ? "leave.letter-open" : "leave.letter-settled")
      return
        "  \(letter.proceeding)  \(words.name(letter.right)), \(letter.addressee), \(letter.sent?.iso ?? "–"): \(state)"
    }
  }
}
