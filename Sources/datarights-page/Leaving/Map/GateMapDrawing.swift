import DataRightsLetters

/// A map of gates as an SVG image; what it shows stands in the plan as well.
///
/// Marks differ by shape, by word and by colour.
struct GateMapDrawing: Sendable {
  let svg: String

  init(_ map: GateMap, id: String, isNarrow: Bool) {
    let layout = GateMapLayout(map, isNarrow: isNarrow)
    let (width, height) = (Self.number(layout.width), Self.number(layout.height))
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gates \(isNarrow ? "narrow" : "wide")\""
        + " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\">",
      "<title id=\"\(id)-title\">\(Markup.escaped(map.title))</title>",
      "<desc id=\"\(id)-desc\">\(Markup.escaped(map.summary))</desc>",
    ]
    parts += layout.arrows.flatMap(Self.arrow)
    parts += layout.headings.map { Self.text($0.isLane ? "lane" : "phase", $0.x, $0.y, $0.text) }
    parts += layout.bars.flatMap { Self.bar($0, width: layout.width) }
    parts += layout.nodes.flatMap(Self.node)
    svg = (parts + ["</svg>"]).joined(separator: "\n")
  }

  private static func node(_ placed: GateMapLayout.Placed) -> [String] {
    let (x, mark) = (placed.x, placed.node.mark.rawValue)
    var parts = [
      "<rect class=\"gate \(mark)\" x=\"\(number(x))\" y=\"\(number(placed.y))\" width=\"\(number(placed.width))\""
        + " height=\"\(number(placed.height))\" rx=\"6\"/>",
      sign(placed.node.mark, placed.middle.x, placed.middle.y),
    ]
    for (index, line) in placed.lines.enumerated() {
      parts.append(text("name", x + 40, placed.y + 20 + Double(index) * GateMapLayout.lineHeight, line))
    }
    let below = placed.y + 20 + Double(placed.lines.count) * GateMapLayout.lineHeight
    parts.append(text("word \(mark)", x + 40, below, placed.node.word))
    return parts
  }

  /// The shape of a mark around a point.
  private static func sign(_ mark: GateMap.Mark, _ x: Double, _ y: Double) -> String {
    let shape =
      switch mark {
      case .done: "<circle r=\"10\"/><path class=\"inner\" d=\"M-5 0-1 4 5-4\"/>"
      case .must: "<path d=\"M0-12 12 0 0 12-12 0z\"/><path class=\"inner\" d=\"M0-6V1M0 5V5.5\"/>"
      case .open: "<rect x=\"-9\" y=\"-9\" width=\"18\" height=\"18\"/>"
      case .passed: "<path d=\"M-10 8 0-10 10 8z\"/>"
      case .none: "<path d=\"M-9 0H9\"/>"
      }
    return "<g class=\"sign \(mark.rawValue)\" transform=\"translate(\(number(x)) \(number(y)))\">\(shape)</g>"
  }

  private static func arrow(_ arrow: GateMapLayout.Arrow) -> [String] {
    let (from, to) = (arrow.from.middle.y, arrow.to.middle.y)
    let edge = arrow.from.x
    let (x, end) = (number(arrow.x), number(edge - 1))
    return [
      "<path class=\"needs\" d=\"M\(number(edge)) \(number(from))H\(x)V\(number(to))H\(end)\"/>",
      "<path class=\"tip\" d=\"M\(end) \(number(to))l-6-4v8z\"/>",
    ]
  }

  private static func bar(_ bar: GateMapLayout.Bar, width: Double) -> [String] {
    let height = 16 + Double(bar.lines.count) * GateMapLayout.lineHeight
    let kind = bar.barrier.isOpen ? "free" : "held"
    let lock =
      bar.barrier.isOpen
      ? "<path d=\"M-6 0-1 5 7-5\"/>" : "<path d=\"M-6-1H6V7H-6zM-4-1V-4A4 4 0 0 1 4-4V-1\"/>"
    return [
      "<rect class=\"bar \(kind)\" x=\"0\" y=\"\(number(bar.y))\" width=\"\(number(width))\" height=\"\(number(height))\" rx=\"6\"/>",
      "<g class=\"lock \(kind)\" transform=\"translate(20 \(number(bar.y + height / 2)))\">\(lock)</g>",
    ]
      + bar.lines.enumerated().map { index, line in
        text("bar \(kind)", 40, bar.y + 21 + Double(index) * GateMapLayout.lineHeight, line)
      }
  }

  private static func text(_ kind: String, _ x: Double, _ y: Double, _ text: String) -> String {
    "<text class=\"\(kind)\" x=\"\(number(x))\" y=\"\(number(y))\">\(Markup.escaped(text))</text>"
  }

  /// A length with one decimal at most.
  private static func number(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

/// The map in both widths, of which the style sheet shows one.
func gateMap(_ map: GateMap, _ page: PageContext) -> HTML {
  figure(.class("map")) {
    HTML(trustedSVG: GateMapDrawing(map, id: "map-wide", isNarrow: false).svg)
    HTML(trustedSVG: GateMapDrawing(map, id: "map-narrow", isNarrow: true).svg)
    figcaption { page.text("page.leaving.map.caption") }
  }
}
