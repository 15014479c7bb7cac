import Testing

/// A call that must fail: what it says, and that it changes nothing.
struct BadCall: Sendable, CustomTestStringConvertible {
  /// What is there before the call.
  enum Stage: Sendable {
    /// No store yet.
    case nothing
    /// A profile with a place but without a name.
    case nameless
    /// The profile of a person whose every word is a marker.
    case profile
    /// One proceeding with a letter to AliExpress.
    case drafted
    /// The letter was sent on 20 November 2026.
    case sent
    /// It was answered on 24 November 2026.
    case answered
  }

  let title: String
  let stage: Stage
  let call: String
  /// The last argument, which may have spaces.
  var text: String?
  var exit: Int32 = 1
  let code: String
  /// What message and hint say between them.
  let says: [String]

  init(
    _ title: String, _ stage: Stage, _ call: String, _ text: String? = nil, exit: Int32 = 1, code: String,
    says: [String]
  ) {
    self.title = title
    self.stage = stage
    self.call = call
    self.text = text
    self.exit = exit
    self.code = code
    self.says = says
  }

  var testDescription: String { title }

  /// The arguments of the call.
  var arguments: [String] { call.split(separator: " ").map(String.init) + (text.map { [$0] } ?? []) }
}
