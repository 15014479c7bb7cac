package import DataRights

/// What there is to say about an exit as a whole.
package struct LeaveView {
  package let world: ExitWorld
  package let outlook: ExitOutlook
  package var desk: Desk { world.desk }
  private var words: Words { desk.words }
  private var service: String { outlook.exit.name }

  package init(_ world: ExitWorld, _ exit: Exit) throws {
    self.world = world
    outlook = try world.outlook(exit)
  }

  /// A text of the playbook in the interface's language.
  package func text(_ text: LocalizedText) -> String { text.text(in: words.tag, service: service) }

  /// What a reader should know before anything else, the most pressing first.
  package var banners: [String] {
    var banners: [String] = []
    if outlook.state == .outOfScope, let reply = scopeReply { banners.append(reply) }
    if outlook.isPossiblyCancelled { banners.append(words.text("leave.possibly-cancelled", ["service": service])) }
    if [.submitted, .grace, .graceUnknown].contains(outlook.state) {
      banners.append(words.text("leave.keep-away", ["service": service]))
    }
    if outlook.isOverdue { banners.append(words.text("leave.overdue", ["service": service])) }
    if outlook.playbook.isStale(on: desk.today) {
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
  package var headline: String {
    let parts =
      [words.name(outlook.state), outlook.decision.map { words.text("exit.decision.\($0.rawValue)") }].compactMap(
        \.self)
      + [words.text("persona.\(outlook.exit.persona.rawValue)")]
    return "\(service): " + parts.joined(separator: ", ")
  }
}
