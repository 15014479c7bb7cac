import DataRights
import DataRightsLetters

/// Draws the dates of one request, or the scale above them, as a strip that is as wide as its place.
///
/// Places are per cent of the width, so that neither shapes nor letters are stretched; the style sheet gives the height.
struct DueStrip {
  let board: DueBoard
  private static let middle = 20
  /// How wide the name of a month may be, in per cent of the width.
  private static let nameWidth = 16.0

  /// The dates of a row; `id` begins with a letter and is the row's own on the page.
  func row(_ row: DueBoard.Row, id: String, title: String, summary: String) -> HTML {
    var parts = [
      "<title id=\"\(id)-title\">\(Markup.escaped(title))</title>",
      "<desc id=\"\(id)-desc\">\(Markup.escaped(summary))</desc>",
    ]
    parts += board.months.map { vertical("month", at: $0, 6, 34) }
    // The furthest first, so that the nearest lies on top.
    for mark in row.marks.reversed() {
      parts.append(bar(mark.isAssumed ? "run assumed" : "run", from: mark.start, until: mark.day))
      if mark.isOverdue { parts.append(bar("over", from: mark.day, until: board.today)) }
    }
    parts.append(vertical("now", at: board.today, 0, 40))
    parts += row.marks.reversed().map(sign)
    return svg(
      "class=\"strip\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\"", parts)
  }

  /// The months and the present day; the text of the page says them too.
  func scale(_ words: Words, today: String) -> HTML {
    let now = board.place(of: board.today)
    var last = -Self.nameWidth
    // A name that would stand in another's way is left out; the lines of the months stay.
    let months = board.months.compactMap { month -> String? in
      let place = board.place(of: month)
      let isFree = place < now - Self.nameWidth - 4 || place > now + 6
      guard isFree, place - last >= Self.nameWidth, place < 100 - Self.nameWidth else { return nil }
      last = place
      return text("month", at: place, "start", words.language.months[month.components.month - 1])
    }
    return svg(
      "class=\"strip scale\" aria-hidden=\"true\"",
      months + [text("now", at: now, now < 8 ? "start" : now > 92 ? "end" : "middle", today)])
  }

  private func svg(_ attributes: String, _ parts: [String]) -> HTML {
    HTML(
      trustedSVG: "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes) direction=\"ltr\">" + parts.joined()
        + "</svg>")
  }

  private func vertical(_ kind: String, at day: CivilDate, _ from: Int, _ until: Int) -> String {
    let x = percent(board.place(of: day))
    return "<line class=\"\(kind)\" x1=\"\(x)\" y1=\"\(from)\" x2=\"\(x)\" y2=\"\(until)\"/>"
  }

  private func bar(_ kind: String, from start: CivilDate, until end: CivilDate) -> String {
    let (x, width) = (board.place(of: start), board.place(of: end) - board.place(of: start))
    return "<rect class=\"\(kind)\" x=\"\(percent(x))\" y=\"\(Self.middle - 4)\" width=\"\(percent(max(width, 0)))\""
      + " height=\"8\" rx=\"3\"/>"
  }

  /// A ring for a date to come, a cross for one that has passed, as in the timelines of requests.
  private func sign(_ mark: DueBoard.Mark) -> String {
    let (kind, path) =
      mark.isOverdue ? ("missed", "M-6-6 6 6M6-6-6 6") : ("open", "M0-7A7 7 0 0 1 0 7A7 7 0 0 1 0-7z")
    return "<svg x=\"\(percent(board.place(of: mark.day)))\" y=\"\(Self.middle)\" overflow=\"visible\">"
      + "<path class=\"\(kind)\" d=\"\(path)\"/></svg>"
  }

  private func text(_ kind: String, at place: Double, _ anchor: String, _ text: String) -> String {
    return
      "<text class=\"\(kind)\" x=\"\(percent(place))\" y=\"14\" text-anchor=\"\(anchor)\">\(Markup.escaped(text))</text>"
  }

  private func percent(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

extension DueStrip {
  /// The shapes with the ends of the keys that say what they mean.
  static let legend: [(key: String, shape: HTML)] = [
    ("open", shape("<path class=\"open\" d=\"M0-7A7 7 0 0 1 0 7A7 7 0 0 1 0-7z\"/>")),
    ("missed", shape("<path class=\"missed\" d=\"M-6-6 6 6M6-6-6 6\"/>")),
    ("run", shape("<rect class=\"run\" x=\"-12\" y=\"-4\" width=\"24\" height=\"8\" rx=\"3\"/>")),
    ("assumed", shape("<rect class=\"run assumed\" x=\"-12\" y=\"-4\" width=\"24\" height=\"8\" rx=\"3\"/>")),
    ("over", shape("<rect class=\"over\" x=\"-12\" y=\"-4\" width=\"24\" height=\"8\" rx=\"3\"/>")),
    ("now", shape("<line class=\"now\" x1=\"0\" y1=\"-10\" x2=\"0\" y2=\"10\"/>")),
  ]

  private static func shape(_ markup: String) -> HTML {
    HTML(
      trustedSVG:
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"shape\" viewBox=\"-14 -12 28 24\" aria-hidden=\"true\">"
        + markup + "</svg>")
  }
}
