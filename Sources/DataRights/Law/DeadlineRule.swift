/// A period that a law sets: which event starts it, how long it is, what moves it, and whose it is.
public struct DeadlineRule: Sendable {
  /// Who must act in time, or whose chance it is.
  public enum Duty: String, Sendable, Hashable, CaseIterable {
    case controller, authority
    /// The data subject's window; it is never overdue.
    case you
  }

  /// What starts the clock.
  public struct Start: Sendable, Hashable {
    /// The events, the first of which to happen starts it.
    public let events: [EventKind]
    /// A deadline that starts it where none of the events happened.
    public let orAfter: DeadlineID?
    /// Events of which none may have happened; else another rule takes this one's place.
    public let unless: [EventKind]
  }

  /// How the controller may lengthen the period.
  public struct Extension: Sendable {
    /// The whole period from the original start; nil where the controller chooses the date.
    public let total: Period?
    /// Whether the extension must be announced by the end of the original period.
    public let notice: Bool
    /// The provisions about announcing it; empty where those of the extension say so.
    public let noticeArticles: [ArticleReference]
    /// The provisions that allow the extension, such as Article 12(3) GDPR, with sources and certainty.
    public let basis: Basis
  }

  /// What pauses, restarts or stops the clock.
  public struct ClockRule: Sendable {
    /// What the question does.
    public enum Effect: String, Sendable, CaseIterable {
      /// The period begins anew with the answer.
      case restart
      /// The days from the question to the answer, both included, do not count.
      case pause
    }
    /// What the question does to the clock once it is answered; until then it stops it.
    public let effect: Effect
    /// The event that asks the question.
    public let asked: EventKind
    /// The event that answers it.
    public let answered: EventKind
    /// The rights it holds for; empty for all of the rule.
    public let rights: [Right]
    /// A restart so long after the question, whatever the day of the answer.
    public let after: Period?
    /// Whether an unanswered question withdraws the request.
    public let lapses: Bool
    /// Whether guidance only allows it, so that the strictest reading ignores it.
    public let possible: Bool
    /// When a question has this effect, in plain words.
    public let text: LocalizedText
    /// The provisions that let the question touch the clock, with sources and certainty.
    public let basis: Basis
  }

  /// A last day counted from another event, such as 60 days from the application.
  public struct Cap: Sendable, Hashable {
    /// The event it counts from.
    public let start: EventKind
    /// How long after it, counted by the rule's method.
    public let period: Period
  }

  /// What a window's date means.
  public enum Window: String, Sendable, CaseIterable {
    case opensOn = "opens-on"
    /// It opens the day after the period ended.
    case opensAfter = "opens-after"
    case closes
  }

  /// Whose holidays count.
  public enum HolidaysOf: String, Sendable, CaseIterable { case controller, resident }

  /// Which deadline or window it sets, by the word that all laws share.
  public let id: DeadlineID
  /// The rights it holds for; empty for all of the law.
  public let rights: [Right]
  /// Who must act within the period; `you` for a window.
  public let duty: Duty
  /// The event that starts the clock.
  public let start: Start
  /// How long it is without an extension.
  public let period: Period
  /// The key of the counting method.
  public let method: String
  /// How the controller may lengthen it; nil where the law allows no extension.
  public let `extension`: Extension?
  /// What questions and their answers do to the clock; empty where they change nothing.
  public let clock: [ClockRule]
  /// What the date means for the data subject; nil where it is somebody's duty.
  public let window: Window?
  /// Events on which the window opens at once, whatever its period; empty where only time opens it.
  public let opensWith: [EventKind]
  /// A last day that holds however late its own period would end; nil where there is none.
  public let cap: Cap?
  /// Whose place decides which holidays count, where the method names no calendar.
  public let holidaysOf: HolidaysOf
  /// The events that settle it; empty for those that settle such a deadline as a rule.
  public let met: [EventKind]
  /// What the rule demands, in plain words; nil where its id says enough.
  public let text: LocalizedText?
  /// Tested against the rule's own start event.
  public let validity: Validity
  /// The provisions that set the period, with sources and certainty.
  public let basis: Basis

  /// The event that settles one of the rule's deadlines: the first of those that the rule names, else of the usual ones.
  func settling(_ id: DeadlineID, in events: [Event], since day: CivilDate) -> Event? {
    let kinds = met.isEmpty ? id.settledBy : met
    return events.first { kinds.contains($0.kind) && $0.on >= day }
  }

  /// Whether the rule holds for a right.
  public func covers(_ right: Right) -> Bool { rights.isEmpty || rights.contains(right) }

  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.choice("id")
    rights = try reader.choices("rights")
    duty = try reader.choice("duty")
    start = try Self.start(&reader)
    period = try reader.record("period") { inner throws(DataError) in try Period(&inner) }
    method = try reader.string("method")
    self.extension = try reader.optionalRecord("extension") { inner throws(DataError) in
      let total = try inner.optionalRecord("total") { period throws(DataError) in try Period(&period) }
      let openEnded = try inner.flag("openEnded")
      guard openEnded == (total == nil) else {
        throw inner.error(
          "an extension is either of a total length or open-ended", remedy: "give one of total, openEnded")
      }
      return Extension(
        total: total, notice: try inner.flag("notice"),
        noticeArticles: try ArticleReference.list(&inner, "noticeArticles"), basis: try Basis(&inner))
    }
    clock = try reader.records("clock") { inner throws(DataError) in
      ClockRule(
        effect: try inner.choice("effect"), asked: try inner.choice("asked"), answered: try inner.choice("answered"),
        rights: try inner.choices("rights"),
        after: try inner.optionalRecord("after") { period throws(DataError) in try Period(&period) },
        lapses: try inner.flag("lapses"), possible: try inner.flag("possible"),
        text: try LocalizedText(&inner, "text"), basis: try Basis(&inner))
    }
    window = try reader.optionalChoice("window")
    opensWith = try reader.choices("opensWith")
    cap = try reader.optionalRecord("cap") { inner throws(DataError) in
      Cap(
        start: try inner.choice("start"),
        period: try inner.record("period") { period throws(DataError) in try Period(&period) })
    }
    holidaysOf = try reader.optionalChoice("holidays") ?? .controller
    met = try reader.choices("met")
    text = try LocalizedText.optional(&reader, "text")
    validity = try Validity(&reader)
    basis = try Basis(&reader)
    guard opensWith.isEmpty || window == .opensOn || window == .opensAfter else {
      throw reader.error("only a window that opens can open with an event", remedy: "remove \"opensWith\"")
    }
    if (duty == .you) != (window != nil) {
      throw reader.error("only a window is yours, and a window is yours only", remedy: "give window with duty \"you\"")
    }
  }

  private static func start(_ reader: inout ObjectReader) throws(DataError) -> Start {
    let value = try reader.required("start")
    if let word = value.string {
      guard let event = EventKind(rawValue: word) else {
        throw reader.error(
          "\(reader.path(to: "start")) is \"\(word)\"",
          remedy: "choose one of " + EventKind.allCases.map(\.rawValue).joined(separator: ", "), line: value.line)
      }
      return Start(events: [event], orAfter: nil, unless: [])
    }
    var inner = try ObjectReader(value, under: "start", of: reader)
    let start = Start(
      events: try inner.choices("events"), orAfter: try inner.optionalChoice("orAfter"),
      unless: try inner.choices("unless"))
    try inner.finish()
    guard !start.events.isEmpty || start.orAfter != nil else {
      throw reader.error("\(reader.path(to: "start")) names nothing", remedy: "give events or orAfter")
    }
    return start
  }
}
