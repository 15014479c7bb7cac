import DataRightsDesk
import DataRightsLetters

/// The places of a region as tiles: an SVG image to stand in a page, whose style sheet has the colours.
///
/// Standings differ by fill, frame and hatching, so that they mean the same in grey; the page says all of it in a table
/// too.
struct CoverageDrawing {
  /// The element, well-formed XML too.
  let svg: String

  private static let size = 36
  private static let gap = 4
  private static let columns = 10

  /// Draws a group of places.
  ///
  /// - Parameter summary: what the picture says, in a sentence.
  init(_ group: CoverageModel.Group, summary: String) {
    let rows = (group.tiles.count + Self.columns - 1) / Self.columns
    let step = Self.size + Self.gap
    let id = "tiles-" + Markup.escaped(group.id)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tiles\" direction=\"ltr\" role=\"img\""
        + " viewBox=\"0 0 \(Self.columns * step - Self.gap) \(max(rows * step - Self.gap, 1))\""
        + " aria-labelledby=\"\(id)-title \(id)-desc\">",
      "<title id=\"\(id)-title\">\(Markup.escaped(group.title))</title>",
      "<desc id=\"\(id)-desc\">\(Markup.escaped(summary))</desc>",
    ]
    for (index, tile) in group.tiles.enumerated() {
      let x = index % Self.columns * step
      let y = index / Self.columns * step
      lines.append("<g class=\"\(tile.standing.rawValue)\" transform=\"translate(\(x) \(y))\">")
      lines.append(Self.shape(tile.standing))
      lines.append("<text class=\"code\" x=\"18\" y=\"16\" text-anchor=\"middle\">\(Markup.escaped(tile.code))</text>")
      let number = tile.rights.map { "\($0)" } ?? "–"
      lines.append("<text x=\"18\" y=\"29\" text-anchor=\"middle\">\(number)</text></g>")
    }
    svg = (lines + ["</svg>"]).joined(separator: "\n")
  }

  /// The same tile without words, for the key of the picture.
  static func sample(_ standing: PlaceStanding) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tiles sample\" viewBox=\"0 0 36 36\" aria-hidden=\"true\">"
      + "<g class=\"\(standing.rawValue)\">\(shape(standing))</g></svg>"
  }

  private static func shape(_ standing: PlaceStanding) -> String {
    let frame = "<rect x=\"1\" y=\"1\" width=\"34\" height=\"34\" rx=\"4\"/>"
    return switch standing {
    case .inForce, .none: frame
    case .inParts: frame + "<path class=\"mark\" d=\"M23 1H31A4 4 0 0 1 35 5V13z\"/>"
    case .enacted: frame + "<path class=\"hatch\" d=\"M1 9 9 1M1 21 21 1M1 33 33 1M11 35 35 11M23 35 35 23\"/>"
    case .sector: frame + "<rect class=\"inner\" x=\"3.5\" y=\"3.5\" width=\"29\" height=\"29\" rx=\"2\"/>"
    }
  }
}
