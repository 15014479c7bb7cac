/// A timeline as an SVG image to stand in a page, whose style sheet holds ``style``.
///
/// It is drawn from shapes and texts alone, loads nothing, and means the same in grey.
public struct TimelineDrawing: Sendable, Hashable {
  /// The element, well-formed XML too.
  public let svg: String

  /// Draws a timeline.
  ///
  /// - Parameter id: what the ids of its title and description begin with; unique in the page, a letter first.
  public init(_ timeline: Timeline, id: String) {
    let layout = TimelineLayout(timeline)
    let escape = Markup.escaped
    let size = "\(Self.number(layout.width)) \(Self.number(layout.height))"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"timeline\" viewBox=\"0 0 \(size)\" role=\"img\""
        + " aria-labelledby=\"\(escape(id))-title \(escape(id))-desc\" direction=\"ltr\">",
      "<title id=\"\(escape(id))-title\">\(escape(timeline.title))</title>",
      "<desc id=\"\(escape(id))-desc\">\(escape(timeline.summary))</desc>",
    ]
    lines += layout.ticks.flatMap { Self.tick($0, layout) }
    lines.append(
      Self.line(
        "axis", layout.axisX, layout.axisTop - (layout.ticks.isEmpty ? 0 : 6), layout.axisX, layout.axisBottom + 6))
    lines += layout.bars.flatMap(Self.bar)
    lines += layout.marks.flatMap { Self.mark($0, layout) }
    lines += layout.key.flatMap { entry in
      [Self.sign(entry.kind, x: entry.label.box.x - 14, y: entry.label.signY)] + Self.text(entry.label)
    }
    svg = (lines + ["</svg>"]).joined(separator: "\n")
  }

  private static func tick(_ tick: TimelineLayout.Tick, _ layout: TimelineLayout) -> [String] {
    let x = number(TimelineLayout.tickEdge)
    return [
      line("grid", TimelineLayout.tickEdge + 4, tick.y, layout.axisX + 5, tick.y),
      "<text class=\"tick\" x=\"\(x)\" y=\"\(number(tick.y + 4))\" text-anchor=\"end\">\(Markup.escaped(tick.label))</text>",
    ]
  }

  private static func bar(_ bar: TimelineLayout.Bar) -> [String] {
    let (key, letter) = (bar.label.box, bar.letterBox)
    return [
      rectangle(bar.span, bar.box),
      "<text class=\"letter\" x=\"\(number(letter.x + letter.width / 2))\" y=\"\(number(letter.y + 11))\""
        + " text-anchor=\"middle\">\(bar.letter)</text>",
      rectangle(bar.span, TimelineLayout.Box(x: key.x - 12, y: key.y + 2, width: 7, height: 13)),
      "<text class=\"letter\" x=\"\(number(key.x - 16))\" y=\"\(number(key.y + 13))\" text-anchor=\"end\">\(bar.letter)</text>",
    ] + text(bar.label)
  }

  private static func rectangle(_ span: Timeline.Span, _ box: TimelineLayout.Box) -> String {
    "<rect class=\"\(span.rawValue)\" x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
      + " height=\"\(number(box.height))\"/>"
  }

  private static func mark(_ mark: TimelineLayout.Mark, _ layout: TimelineLayout) -> [String] {
    let (box, x) = (mark.label.box, layout.axisX)
    return [
      line("leader", x, mark.y, box.x - 22, mark.label.signY),
      "<circle class=\"day\" cx=\"\(number(x))\" cy=\"\(number(mark.y))\" r=\"3\"/>",
      sign(mark.kind, x: box.x - 13, y: mark.label.signY),
    ] + text(mark.label)
  }

  /// A label, each line at its place.
  private static func text(_ label: TimelineLayout.Label) -> [String] {
    let lines = label.lines.enumerated().map { index, line in
      let y = label.box.y + Double(index) * TimelineLayout.lineHeight + TimelineLayout.fontSize
      return "<tspan x=\"\(number(label.box.x))\" y=\"\(number(y))\">\(Markup.escaped(line))</tspan>"
    }
    return ["<text class=\"label\">" + lines.joined() + "</text>"]
  }

  private static func line(_ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    "<line class=\"\(kind)\" x1=\"\(number(x1))\" y1=\"\(number(y1))\" x2=\"\(number(x2))\" y2=\"\(number(y2))\"/>"
  }

  /// The shape of a kind around a point.
  private static func sign(_ kind: Timeline.Kind, x: Double, y: Double) -> String {
    let path =
      switch kind {
      case .sent: "M-5-6 7 0-5 6z"
      case .received: "M5-6-7 0 5 6z"
      case .theirs: "M-5-5H5V5H-5z"
      case .ours: "M0-6A6 6 0 0 1 0 6A6 6 0 0 1 0-6z"
      case .authority: "M0-7 7 0 0 7-7 0z"
      case .met: "M-6 0-2 5 6-5"
      case .missed: "M-5-5 5 5M5-5-5 5"
      case .open: "M0-5.5A5.5 5.5 0 0 1 0 5.5A5.5 5.5 0 0 1 0-5.5z"
      }
    return "<path class=\"\(kind.rawValue)\" transform=\"translate(\(number(x)) \(number(y)))\" d=\"\(path)\"/>"
  }

  /// A length with two decimals at most.
  static func number(_ length: Double) -> String {
    let hundredths = Int((length * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
