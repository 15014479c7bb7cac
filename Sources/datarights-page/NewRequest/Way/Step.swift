/// The steps of the way to a letter.
enum Step: String, Sendable, CaseIterable {
  case residence, whom, right, law, letter

  /// The key of its name among the steps.
  var key: String { "page.new.step-\(rawValue)" }

  /// The key of the heading of its page.
  var titleKey: String { "page.new.title-\(rawValue)" }

  /// Where its page is, below that of the area.
  var segments: [String] { self == .residence ? ["new"] : ["new", rawValue] }
}
