import DataRightsLetters

/// Where everything of a map is drawn, in units of the drawing.
struct GateMapLayout: Sendable {
  struct Placed: Sendable {
    let node: GateMap.Node
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let lines: [String]
    /// The middle of its shape.
    var middle: (x: Double, y: Double) { (x + 20, y + height / 2) }
  }

  /// A heading of a lane or of a part.
  struct Heading: Sendable {
    let text: String
    let x: Double
    let y: Double
    let isLane: Bool
  }

  struct Bar: Sendable {
    let barrier: GateMap.Barrier
    let y: Double
    let lines: [String]
  }

  /// A line from a gate to one that waits for it.
  struct Arrow: Sendable {
    let from: Placed
    let to: Placed
    /// Where it runs down.
    let x: Double
  }

  static let fontSize = 13.0
  static let lineHeight = 17.0
  private static let gutter = 34.0

  private(set) var width: Double
  private(set) var height = 0.0
  private(set) var nodes: [Placed] = []
  private(set) var headings: [Heading] = []
  private(set) var bars: [Bar] = []
  private(set) var arrows: [Arrow] = []

  /// Lays a map out.
  ///
  /// - Parameter isNarrow: whether the lanes stand below each other, as on a telephone.
  init(_ map: GateMap, isNarrow: Bool) {
    width = isNarrow ? 350 : 1020
    for band in map.bands {
      place(band, map.lanes, isNarrow: isNarrow)
      if let barrier = band.barrier { place(barrier) }
    }
    connect()
  }

  /// Where the gates of a lane stand; those of the account stand in two columns where no letters do.
  private func columns(_ lane: GateMap.Lane, hasLetters: Bool, isNarrow: Bool) -> [(x: Double, width: Double)] {
    if isNarrow { return [(Self.gutter, width - Self.gutter)] }
    return switch lane {
    case .account: hasLetters ? [(Self.gutter, 436)] : [(Self.gutter, 336), (406, 336)]
    case .letters: [(490, 252)]
    case .beside: [(762, 258)]
    }
  }

  private mutating func place(_ band: GateMap.Band, _ lanes: [String], isNarrow: Bool) {
    headings.append(Heading(text: band.name, x: 0, y: height + 20, isLane: false))
    let top = height + 34
    let hasLetters = band.nodes.contains { $0.lane == .letters }
    var bottom = top
    for lane in GateMap.Lane.allCases {
      let members = band.nodes.filter { $0.lane == lane }
      guard !members.isEmpty else { continue }
      let columns = columns(lane, hasLetters: hasLetters, isNarrow: isNarrow)
      let start = isNarrow ? bottom : top
      headings.append(Heading(text: lanes[lane.rawValue], x: columns[0].x, y: start + 12, isLane: true))
      let perColumn = (members.count + columns.count - 1) / columns.count
      for (index, column) in columns.enumerated() {
        let own = members.dropFirst(index * perColumn).prefix(perColumn)
        bottom = max(bottom, place(own, x: column.x, y: start + 22, width: column.width))
      }
    }
    height = bottom + 6
  }

  /// Places gates below each other and says where they end.
  private mutating func place(_ members: ArraySlice<GateMap.Node>, x: Double, y: Double, width: Double) -> Double {
    var y = y
    for node in members {
      let lines = TextMeasure.lines(node.title, width: (width - 48) / Self.fontSize)
      let height = 16 + Double(lines.count + 1) * Self.lineHeight
      nodes.append(Placed(node: node, x: x, y: y, width: width, height: height, lines: lines))
      y += height + 8
    }
    return y
  }

  private mutating func place(_ barrier: GateMap.Barrier) {
    let lines = TextMeasure.lines(barrier.text, width: (width - 50) / Self.fontSize)
    bars.append(Bar(barrier: barrier, y: height, lines: lines))
    height += 16 + Double(lines.count) * Self.lineHeight + 14
  }

  /// Lines run down left of the gates, each in a track that no other takes at the same height.
  private mutating func connect() {
    var tracks: [[ClosedRange<Double>]] = [[], [], []]
    for target in nodes {
      for need in target.node.waitsFor {
        guard let source = nodes.first(where: { $0.node.id == need }), source.x == target.x else { continue }
        let ends = [source.middle.y, target.middle.y].sorted()
        let span = ends[0]...ends[1]
        let track = tracks.firstIndex { taken in !taken.contains { $0.overlaps(span) } } ?? tracks.count - 1
        tracks[track].append(span)
        arrows.append(Arrow(from: source, to: target, x: source.x - 8 - Double(track) * 9))
      }
    }
  }
}
