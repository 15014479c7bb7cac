/// Why the body of a request is refused.
enum BodyError: Error, Sendable, Hashable {
  /// It is longer than this program takes.
  case tooLarge
  /// It is not what its head says that it is.
  case malformed
  /// It is of a kind that no form sends.
  case unsupported
  /// It lacks the token of the session, or has it elsewhere than at the front.
  case tokenMissing
  /// What was uploaded cannot be written.
  case diskFailed
  /// The browser went away before all was sent.
  case cutShort
}
