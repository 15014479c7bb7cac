/// All deadlines of a request, with what there is to say about them.
public struct DeadlineReport: Sendable {
  /// The deadlines and windows, in the law's order.
  public var deadlines: [Deadline] = []
  /// Reasonable days for a reminder where the law names no period; never deadlines.
  public var suggestions: [Suggestion] = []
  /// Remarks that the dates need in order to be read rightly; empty where there are none.
  public var notes: [Note] = []
  /// What the controller did that the law does not bear out.
  public var findings: [Finding] = []

  /// A day on which to ask again, where the law sets no period.
  public struct Suggestion: Sendable {
    /// The suggested day, moved off weekends.
    public let on: CivilDate
    /// The reasonable time after the start, as the law's record suggests it.
    public let period: Period
    /// The receipt from which the time counts.
    public let start: Deadline.Start
  }

  /// A remark about the dates.
  public enum Note: Sendable {
    /// The law names no period for the right.
    case noPeriod(LocalizedText, articles: [ArticleReference])
    /// The right asked for is not in the law; its nearest was taken.
    case nearest(asked: Right, taken: Right)
    /// No place is known, so only weekends were left out.
    case weekendsOnly
    /// Holidays are not known for a day.
    case holidaysUnknown(CivilDate, calendar: String)
    /// A date depends on a holiday that is not published yet.
    case estimated(CivilDate, calendar: String)
    /// The request came back, so no clock runs.
    case bounced(CivilDate)
    /// The controller may extend without limit but must name a date.
    case openEndedExtension([ArticleReference])
    /// A question left unanswered until a day counts as withdrawal.
    case lapses(EventKind, by: CivilDate, articles: [ArticleReference])
    /// The candidates' calendars give different dates.
    case calendarsDiffer([String])
    /// The answer's period begins with an event that has not happened yet.
    case awaits(DeadlineID, [EventKind], articles: [ArticleReference])
    /// The request came before the law was in force.
    case notInForce(from: CivilDate)
    /// No rule of the law holds for a start on that day.
    case nothingHolds(CivilDate)
  }

  /// Something the controller did that changes nothing.
  public enum Finding: Sendable, Hashable {
    /// The extension came after the last day for announcing it.
    case extensionTooLate(on: CivilDate, last: CivilDate)
    /// The controller chose a date past the longest extension.
    case extensionTooLong(until: CivilDate, longest: CivilDate)
    /// The controller extended an open-ended period without a date.
    case extensionWithoutDate(on: CivilDate)
    /// A question was asked after the period had ended.
    case askedTooLate(EventKind, on: CivilDate, last: CivilDate)

    /// The finding's word in the command's output.
    public var code: String {
      switch self {
      case .extensionTooLate: "extension-too-late"
      case .extensionTooLong: "extension-too-long"
      case .extensionWithoutDate: "extension-without-date"
      case .askedTooLate: "asked-too-late"
      }
    }
  }

  /// The deadline with an id.
  public subscript(id: DeadlineID) -> Deadline? { deadlines.first { $0.id == id } }
}
