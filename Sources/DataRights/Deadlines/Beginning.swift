/// How a request began: when it was sent, and when it arrived.
public struct Beginning: Sendable, Hashable {
  /// When it was sent; nil where nobody knows or the receipt alone is known.
  public let sent: Day?
  /// How it was sent; nil where the channel is not known.
  public let via: Event.Channel?
  /// When it was received; nil where that is not proven.
  public let received: Day?

  /// Makes a beginning.
  public init(sent: Day? = nil, via: Event.Channel? = nil, received: Day? = nil) {
    self.sent = sent
    self.via = via
    self.received = received
  }

  /// The receipt: as known, or assumed from the sending; nil where neither is known.
  ///
  /// - Parameter postDays: the days that a letter takes; asked only where one was sent.
  func receipt(postDays: () throws -> Int) rethrows -> Deadline.Start? {
    guard let day = try receiptDay(postDays: postDays) else { return nil }
    return Deadline.Start(event: .received, on: day.date, at: day.time, assumption: assumption(day))
  }

  /// The day of the receipt.
  func receiptDay(postDays: () throws -> Int) rethrows -> Day? {
    if let received { return received }
    guard let sent else { return nil }
    return via == .post ? Day(sent.date.adding(days: try postDays())) : sent
  }

  /// Why the day of the receipt is taken for granted; nil where it is known.
  private func assumption(_ receipt: Day) -> Deadline.Assumption? {
    guard received == nil, let sent else { return nil }
    guard let via else { return .unknownChannel }
    return via == .post ? .post(days: receipt.date - sent.date) : .sameDay(via)
  }

  /// Which of the events that a request begins with are known.
  var kinds: Kinds { Kinds(sent: sent != nil, received: received != nil) }

  /// The events, as a log has them.
  public var events: [Event] {
    var events: [Event] = []
    if let sent { events.append(Event(.sent, on: sent.date, at: sent.time, via: via)) }
    if let received { events.append(Event(.received, on: received.date, at: received.time, via: via)) }
    return events
  }

  /// The first of some of its events.
  func first(of kinds: Kinds) -> (day: Day, kind: EventKind)? {
    let sent = kinds.contains(.sent) ? sent : nil
    let received = kinds.contains(.received) ? received : nil
    if let sent, received.map({ sent.date <= $0.date }) ?? true { return (sent, .sent) }
    return received.map { ($0, .received) }
  }

  /// Some of the events that a request begins with.
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let sent = Kinds(rawValue: 1)
    static let received = Kinds(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(sent: Bool, received: Bool) { rawValue = (sent ? 1 : 0) | (received ? 2 : 0) }

    /// Those among some kinds of events.
    init(_ kinds: [EventKind]) { self.init(sent: kinds.contains(.sent), received: kinds.contains(.received)) }
  }
}
