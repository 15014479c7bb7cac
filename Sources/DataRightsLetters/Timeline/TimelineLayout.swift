import DataRights

/// Where everything of a timeline stands: time runs downwards along an axis, periods are bars on its left, and labels
/// stand on its right, each tied to its day by a line, however many fall on one.
///
/// Lengths are in units of the drawing; it is narrow, so that its letters stay legible on a telephone.
public struct TimelineLayout: Sendable, Hashable {
  /// A rectangle.
  public struct Box: Sendable, Hashable {
    /// The left and upper edges and the size.
    public let x, y, width, height: Double

    /// Whether two have an inner point in common.
    public func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }

  /// A text in lines, with the box that it keeps within.
  public struct Label: Sendable, Hashable {
    /// The lines, from above.
    public let lines: [String]
    /// The room that is kept for them.
    public let box: Box
    /// The height of the middle of the first line, at which its sign stands.
    var signY: Double { box.y + TimelineLayout.lineHeight / 2 }
  }

  /// A mark: a point on the axis and a label.
  public struct Mark: Sendable, Hashable {
    /// The height of its day on the axis.
    public let y: Double
    /// Its text.
    public let label: Label
    /// Its shape.
    public let kind: Timeline.Kind
  }

  /// A period: a bar, with a letter above it by which the key names it.
  public struct Bar: Sendable, Hashable {
    /// From the height of its first day to that of its last.
    public let box: Box
    /// The room of its letter.
    public let letterBox: Box
    /// The letter.
    public let letter: String
    /// How it is drawn.
    public let span: Timeline.Span
    /// Its text in the key.
    public let label: Label
  }

  /// A day, month or year written beside the axis.
  public struct Tick: Sendable, Hashable {
    /// Its height.
    public let y: Double
    /// Its text, which ends at ``TimelineLayout/tickEdge``.
    public let label: String
    /// The room of its text.
    public let box: Box
  }

  /// A line of the key that explains a shape.
  public struct Entry: Sendable, Hashable {
    /// The shape.
    public let kind: Timeline.Kind
    /// What it means.
    public let label: Label
  }

  static let fontSize = 13.0
  static let tickSize = 11.0
  static let lineHeight = 17.0
  static let tickEdge = 76.0
  private static let labelGap = 6.0
  private static let labelWidth = 264.0
  private static let laneWidth = 18.0
  private static let barWidth = 10.0
  private static let letterHeight = 15.0
  private static let margin = 10.0

  /// The size of the whole.
  public let width, height: Double
  /// Where the axis stands, and from where to where.
  public let axisX, axisTop, axisBottom: Double
  /// The marks, by day.
  public let marks: [Mark]
  /// The periods.
  public let bars: [Bar]
  /// What is written beside the axis.
  public let ticks: [Tick]
  /// The key of the shapes.
  public let key: [Entry]

  /// Lays a timeline out; one without marks and periods has an axis without days.
  public init(_ timeline: Timeline) {
    let texts = timeline.marks.map { Self.lines("\($0.day) · \($0.label)", Self.labelWidth) }
    let heights = texts.map { Double($0.count) * Self.lineHeight + Self.labelGap }
    let days = timeline.marks.map(\.on) + timeline.periods.flatMap { [$0.from, $0.until] }
    let first = days.min() ?? CivilDate(dayNumber: 0)
    let last = days.max() ?? first
    let top = Self.margin + Self.letterHeight
    let scale = TimelineScale(
      first: first, last: last, top: top,
      length: first == last ? 40 : max(days.count > 4 ? 280 : 180, heights.reduce(0, +)))

    let lanes = Self.lanes(timeline.periods, scale)
    axisTop = scale.top
    axisBottom = scale.top + scale.length
    axisX = Self.tickEdge + 12 + Double((lanes.max() ?? -1) + 1) * Self.laneWidth + 4
    let textX = axisX + 44
    width = textX + Self.labelWidth + Self.margin

    let wishes = timeline.marks.map { scale.y($0.on) - Self.lineHeight / 2 }
    let tops = LabelStack.tops(wishes: wishes, heights: heights, from: Self.margin)
    marks = timeline.marks.indices.map { index in
      Mark(
        y: scale.y(timeline.marks[index].on),
        label: Self.label(texts[index], x: textX, y: tops[index], width: Self.labelWidth),
        kind: timeline.marks[index].kind)
    }
    ticks = days.isEmpty ? [] : scale.ticks(apart: 34).map { Self.tick($0.label, at: scale.y($0.on)) }

    var below = max(axisBottom, marks.last.map { $0.label.box.y + $0.label.box.height } ?? 0) + 22
    let keyX = Self.margin + 26
    let keyWidth = width - keyX - Self.margin
    func keyLabel(_ text: String) -> Label {
      let lines = Self.lines(text, keyWidth)
      defer { below += Double(lines.count) * Self.lineHeight + Self.labelGap }
      return Self.label(lines, x: keyX, y: below, width: keyWidth)
    }
    bars = timeline.periods.indices.map { index in
      let period = timeline.periods[index]
      let x = Self.tickEdge + 12 + Double(lanes[index]) * Self.laneWidth
      let y = scale.y(period.from)
      return Bar(
        box: Box(x: x, y: y, width: Self.barWidth, height: scale.y(period.until) - y),
        letterBox: Box(x: x - 3, y: y - Self.letterHeight, width: Self.laneWidth - 2, height: Self.letterHeight - 1),
        letter: Self.letter(index), span: period.span, label: keyLabel("\(period.days) · \(period.label)"))
    }
    key = timeline.shownKinds.map { Entry(kind: $0, label: keyLabel(timeline.names[$0] ?? "")) }
    height = below + Self.margin
  }

  /// The lane of each period: the first in which nothing stands beside it or its letter.
  private static func lanes(_ periods: [Timeline.Period], _ scale: TimelineScale) -> [Int] {
    var ends: [Double] = []
    return periods.map { period in
      let top = scale.y(period.from) - letterHeight
      // The stroke of a bar reaches out of its box.
      let end = scale.y(period.until) + 2
      if let lane = ends.firstIndex(where: { $0 <= top }) {
        ends[lane] = end
        return lane
      }
      ends.append(end)
      return ends.count - 1
    }
  }

  /// A letter for each of 26 periods, then two.
  private static func letter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : self.letter(index / 26 - 1) + letter
  }

  private static func lines(_ text: String, _ width: Double) -> [String] {
    let lines = TextMeasure.lines(text, width: width / fontSize)
    return lines.isEmpty ? [""] : lines
  }

  private static func label(_ lines: [String], x: Double, y: Double, width: Double) -> Label {
    let widest = lines.map { TextMeasure.width($0) * fontSize }.max() ?? 0
    return Label(
      lines: lines,
      box: Box(x: x, y: y, width: min(width, widest), height: Double(lines.count) * lineHeight))
  }

  private static func tick(_ text: String, at y: Double) -> Tick {
    let width = TextMeasure.width(text) * tickSize
    return Tick(
      y: y, label: text, box: Box(x: tickEdge - width, y: y - tickSize / 2, width: width, height: tickSize))
  }
}
