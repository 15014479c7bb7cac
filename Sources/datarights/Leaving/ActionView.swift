import DataRightsDesk
import DataRights
import DataRightsCatalogue

/// What makes sense next in an exit, in words and with the call that does it.
struct ActionView {
  let view: LeaveView
  private var words: Words { view.desk.words }
  private var outlook: ExitOutlook { view.outlook }
  private var spoken: ActionWords { ActionWords(view: view) }
  private var service: String { outlook.exit.service }

  init(view: LeaveView) {
    self.view = view
  }

  /// The first thing to do in full, and what comes after it.
  func text() -> String {
    let style = view.desk.style
    var lines = [style.bold(view.headline)]
    lines += view.banners.map { style.yellow(wrapped($0, width: Terminal.width)) }
    let ripe = outlook.actions.filter { $0.isRipe(on: outlook.today) }
    let later = outlook.actions.filter { !$0.isRipe(on: outlook.today) }
    if let first = ripe.first {
      lines += [""] + full(first)
    } else if outlook.state == .done {
      lines += ["", words.text("leave.done", ["service": outlook.exit.name])]
    }
    if ripe.count > 1 {
      lines += ["", style.bold(words.text("leave.then"))]
      lines += ripe.dropFirst().prefix(4).map {
        wrapped(spoken.text($0.what), width: Terminal.width, first: "  - ", rest: "    ")
      }
      if ripe.count > 5 { lines.append("  " + words.text("leave.more", ["count": "\(ripe.count - 5)"])) }
    }
    if !later.isEmpty {
      lines += ["", style.bold(words.text("leave.later"))]
      lines += later.map { action in
        wrapped(
          spoken.text(action.what), width: Terminal.width, first: "  \(action.from?.iso ?? "")  ",
          rest: "              ")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// An action with everything that helps to do it.
  func full(_ action: ExitAction) -> [String] {
    let style = view.desk.style
    var lines = [
      style.bold(wrapped(words.text("leave.next", ["text": spoken.text(action.what)]), width: Terminal.width))
    ]
    switch action.what {
    case .settle(let id), .recheckItem(let id):
      if let planned = outlook.item(id) { lines += ItemText(view: view).lines(planned) }
    case .revoke(let key), .recheck(let key), .recheckLater(let key), .revokeAgain(let key):
      if let provider = try? view.desk.catalogue.provider(key.provider) {
        lines += LoginView(view.desk).instructions(provider, key.connection, service: outlook.exit.name)
      }
    default: break
    }
    if let command = spoken.command(action.what) { lines.append("  → " + command) }
    if case .settle(let id) = action.what, let planned = outlook.item(id) {
      lines += planned.alternatives.map { state in
        "  → " + words.text("item.or", ["call": "datarights leave check \(service) \(id) \(state.rawValue)"])
      }
    }
    return lines
  }
}
