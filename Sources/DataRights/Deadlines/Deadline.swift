/// A computed date by which somebody must act, or from or until which somebody can, with its derivation.
public struct Deadline: Sendable {
  /// The event that started the clock.
  public struct Start: Sendable, Hashable {
    /// What happened; nil where the clock starts when another deadline has passed.
    public let event: EventKind?
    /// The day on which it happened, or is taken to have happened.
    public let on: CivilDate
    /// The time of the event; nil where only its day is known.
    public let at: CivilTime?
    /// Nil where the start is logged.
    public let assumption: Assumption?
  }

  /// Why a start is taken for granted although nothing proves it.
  public enum Assumption: Sendable, Hashable {
    /// An electronic message arrives on the day it is sent.
    case sameDay(Event.Channel)
    /// A letter takes the place's customary days.
    case post(days: Int)
    /// The channel is not known, so the day of sending is taken.
    case unknownChannel
    /// The deadline before it passed without an answer.
    case deadlinePassed(DeadlineID)
  }

  /// What a deadline depends on.
  public enum Condition: String, Sendable, Hashable, CaseIterable {
    case extensionAnnounced = "extension-announced"
    /// The controller takes longer; the law wants no announcement in time.
    case extensionTaken = "extension-taken"
  }

  /// A question that stops the clock until it is answered.
  public struct Stopped: Sendable, Hashable {
    /// The day of the question.
    public let since: CivilDate
    /// The event that asked the question.
    public let by: EventKind
    /// The provisions that let the question stop the clock.
    public let articles: [ArticleReference]
  }

  /// Which of the law's deadlines or windows it is.
  public let id: DeadlineID
  /// Who must act by it, or whose window it is.
  public let duty: DeadlineRule.Duty
  /// What its date means for the data subject; nil where it is somebody's duty.
  public let window: DeadlineRule.Window?
  /// The counted date, before it moves off days without work.
  public let nominal: CivilDate?
  /// The last day on the latest reasonable reading; nil while the clock is stopped.
  public let due: CivilDate?
  /// The date on the strictest reading.
  public let earliest: CivilDate?
  /// The time, where the law counts hours.
  public let dueAt: CivilTime?
  /// The event that the period counts from, logged or assumed.
  public let start: Start
  /// The provisions that set the period.
  public let articles: [ArticleReference]
  /// How well the date is confirmed: as well as the least certain of rule, method, questions and choice of calendar.
  public let certainty: Certainty
  /// What must happen before the date counts; nil where it counts already.
  public let condition: Condition?
  /// The deadline that an announced extension put in its place.
  public let replacedBy: DeadlineID?
  /// The question that holds the clock; nil while the clock runs.
  public let stopped: Stopped?
  /// The event that settled it.
  public let settled: Event?
  /// The steps from the event to the date, in order; values that the edges put into words.
  public let derivation: [DerivationStep]

  /// Whether it still waits for somebody.
  public var isOpen: Bool { settled == nil && replacedBy == nil && condition == nil }

  /// Whether a duty was missed: its last day has passed and nothing settled it.
  public func isOverdue(on today: CivilDate) -> Bool {
    guard isOpen, duty != .you, let due else { return false }
    return due < today
  }

  /// The day from which a reminder is in order.
  public var remindFrom: CivilDate? { duty == .you ? nil : due?.adding(days: 1) }
}

/// One step of the way from an event to a date.
public enum DerivationStep: Sendable {
  /// The event that starts the clock.
  case start(Deadline.Start)
  /// The clock starts anew with the answer to a question.
  case restart(EventKind, on: CivilDate, articles: [ArticleReference])
  /// The clock starts so long after a question.
  case restartAfter(Period, EventKind, on: CivilDate, articles: [ArticleReference])
  /// The period counted.
  case count(Period, firstDay: CountingMethod.FirstDay, on: CivilDate)
  /// The period in hours.
  case hours(Period, at: CivilTime)
  /// Days from a question to its answer that do not count.
  case pause(days: Int, from: CivilDate, until: CivilDate, on: CivilDate, possible: Bool, articles: [ArticleReference])
  /// The end moved off days without work.
  case roll(from: CivilDate, on: CivilDate, passed: [PassedDay], articles: [ArticleReference])
  /// The date the controller named.
  case chosen(on: CivilDate)
  /// A last day counted from another event comes first.
  case capped(Period, from: EventKind, on: CivilDate)
  /// A window opens with an event.
  case opened(EventKind, on: CivilDate)
  /// A window opens the day after.
  case dayAfter(on: CivilDate)
  /// Whose holidays were taken.
  case calendar(CalendarBasis, ids: [String])
  /// Other readings of the same rule give an earlier date.
  case earlier(on: CivilDate)

  /// A day without work that an end moved off.
  public struct PassedDay: Sendable {
    /// The day that the end moved past.
    public let date: CivilDate
    /// Names of the holiday; empty for a day outside the working week.
    public let holiday: [LocalizedText]
  }

  /// The date the step arrives at; nil where it is a remark.
  public var on: CivilDate? {
    switch self {
    case .start(let start): start.on
    case .restart(_, let on, _), .restartAfter(_, _, let on, _), .count(_, _, let on), .pause(_, _, _, let on, _, _),
      .roll(_, let on, _, _), .chosen(let on), .capped(_, _, let on), .opened(_, let on), .dayAfter(let on),
      .earlier(let on):
      on
    case .hours(_, let at): at.date
    case .calendar: nil
    }
  }

  /// The step's word in the command's output.
  public var word: String {
    switch self {
    case .start: "start"
    case .restart, .restartAfter: "restart"
    case .count, .hours: "count"
    case .pause: "pause"
    case .roll: "roll"
    case .chosen: "chosen"
    case .capped: "capped"
    case .opened: "opened"
    case .dayAfter: "day-after"
    case .calendar: "calendar"
    case .earlier: "earlier"
    }
  }
}

/// Whose holidays were taken.
public enum CalendarBasis: String, Sendable, Hashable {
  /// The caller named the calendar.
  case given
  /// The law's method names it.
  case method
  case controller, representative, resident
  /// The authority's place, which is the data subject's.
  case authority
  /// No place is known: weekends only.
  case none
}
