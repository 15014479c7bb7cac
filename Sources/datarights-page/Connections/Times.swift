import NIOCore

/// How long a connection may take.
struct Times: Sendable {
  /// From the opening, or the answer before, until the head of a request is whole.
  var head = TimeAmount.seconds(30)
  /// For a body to begin, before its speed counts.
  var bodyStart = TimeAmount.seconds(30)
  /// The fewest bytes of a body in a second; the browser runs on the same machine.
  var bodyRate = 16 << 10
  /// Without taking anything of an answer: only the session gets long ones, and a browser can wait for its user.
  var taking = TimeAmount.minutes(10)
  /// After the last answer, for the other side to read it.
  var parting = TimeAmount.seconds(2)
  /// How often it is looked at.
  var tick = TimeAmount.seconds(1)

  /// How long a body may take of which some bytes have come.
  func body(_ bytes: Int) -> TimeAmount { bodyStart + .nanoseconds(Int64(bytes) * 1_000_000_000 / Int64(bodyRate)) }
}
