import DataRightsDesk
import DataRights

/// What is wrong with a call, in the interface's language; the argument parser speaks English only.
struct UsageMessage {
  private let words: Words

  init(words: Words) {
    self.words = words
  }

  /// The parser's message in the words of the interface; its own where it is of a kind that is not known.
  ///
  /// Surplus arguments are not repeated: they are mostly personal text that lacked its quotes.
  func text(_ message: String) -> String {
    let quoted = Self.quoted(message)
    switch message {
    case _ where message.hasPrefix("The value ") && quoted.count >= 2:
      let reason = message.split(separator: "': ", maxSplits: 1).dropFirst().first.map(String.init)
      let values = ["value": quoted[0], "flag": quoted[1], "reason": reason ?? ""]
      return words.text(reason == nil ? "usage.invalid.bare" : "usage.invalid", values)
    case _ where message.hasPrefix("Missing expected argument") && !quoted.isEmpty:
      return words.text("usage.missing", ["flag": quoted[0]])
    case _ where message.hasPrefix("Missing value for") && !quoted.isEmpty:
      return words.text("usage.missing-value", ["flag": quoted[0]])
    case _ where message.hasPrefix("Unknown option") && !quoted.isEmpty:
      let near = quoted.count > 1 ? " " + words.text("hint.nearest", ["name": quoted[1]]) : ""
      return words.text("usage.unknown-option", ["flag": quoted[0]]) + near
    case _ where message.contains("nexpected argument"): return words.text("usage.surplus")
    default: return message
    }
  }

  /// The parts of a message that stand between single quotes.
  private static func quoted(_ message: String) -> [String] {
    message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
