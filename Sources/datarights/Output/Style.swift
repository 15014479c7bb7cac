import DataRightsDesk

/// Colours of the terminal, none where nobody would see them.
struct Style: Sendable {
  let isOn: Bool

  init(noColor: Bool) {
    isOn = !noColor && Terminal.outputIsTerminal && World.environment["NO_COLOR"].map(\.isEmpty) ?? true
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func red(_ text: String) -> String { wrap(text, "31") }
  func green(_ text: String) -> String { wrap(text, "32") }
  func yellow(_ text: String) -> String { wrap(text, "33") }

  private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
