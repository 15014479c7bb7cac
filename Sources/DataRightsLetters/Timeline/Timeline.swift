public import DataRights

/// What happened when, and which periods ran, as values that can be drawn.
///
/// All texts come in worded, so that the drawing speaks whatever language its caller does. ``TimelineLayout`` decides
/// where things stand, ``TimelineDrawing`` writes them as SVG.
public struct Timeline: Sendable, Hashable {
  /// Whose act a mark is, or how a deadline ended; each has a shape of its own.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The writer sent something.
    case sent
    /// Something reached whom it was sent to.
    case received
    /// The controller acted.
    case theirs
    /// The writer acted otherwise than by sending the request.
    case ours
    /// The supervisory authority was asked or acted.
    case authority
    /// A deadline that was kept.
    case met
    /// A deadline that passed before what it asks for was done.
    case missed
    /// A deadline that is still to come, or a day on which something becomes possible.
    case open
  }

  /// How a period is drawn.
  public enum Span: String, Sendable, Hashable, CaseIterable {
    /// The time for the answer.
    case response
    /// What an extension added.
    case `extension`
    /// A time in which the clock stood still.
    case stopped
  }

  /// Something that happened, or is due, on a day.
  public struct Mark: Sendable, Hashable {
    /// The day.
    public var on: CivilDate
    /// The day as the reader's language writes it.
    public var day: String
    /// What it is, in a few words.
    public var label: String
    /// Whose act it is.
    public var kind: Kind

    /// Makes a mark.
    public init(_ kind: Kind, on: CivilDate, day: String, label: String) {
      self.on = on
      self.day = day
      self.label = label
      self.kind = kind
    }
  }

  /// A time from one day to another, both included.
  public struct Period: Sendable, Hashable {
    /// The first day.
    public var from: CivilDate
    /// The last day; a day before the first counts as the first.
    public var until: CivilDate
    /// Both days as the reader's language writes them.
    public var days: String
    /// What ran, in a few words.
    public var label: String
    /// How it is drawn.
    public var span: Span

    /// Makes a period.
    public init(_ span: Span, from: CivilDate, until: CivilDate, days: String, label: String) {
      self.from = from
      self.until = max(from, until)
      self.days = days
      self.label = label
      self.span = span
    }
  }

  /// What the picture is called.
  public var title: String
  /// What the picture shows, for those who do not see it.
  public var summary: String
  /// The marks; they are drawn by day, and by their order here where several have the same day.
  public var marks: [Mark]
  /// The periods.
  public var periods: [Period]
  /// What the shapes mean; a kind without a name is left out of the key.
  public var names: [Kind: String]

  /// Makes a timeline.
  public init(
    title: String, summary: String, marks: [Mark], periods: [Period] = [], names: [Kind: String] = [:]
  ) {
    self.title = title
    self.summary = summary
    self.marks = marks.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    self.periods = periods.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
      .map(\.element)
    self.names = names
  }

  /// The kinds that occur and have a name, in the order of the key.
  var shownKinds: [Kind] { Kind.allCases.filter { kind in names[kind] != nil && marks.contains { $0.kind == kind } } }
}
