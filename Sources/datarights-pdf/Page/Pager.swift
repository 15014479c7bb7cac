/// Places elements one below the other on as many pages as they need.
///
/// A line of an element never stands alone at the bottom or the top of a page, unless the element has one only.
struct Pager {
  let paper: Paper
  private(set) var elements: [Element] = []
  private(set) var pages: [Page] = [Page()]
  /// Where the next line begins on the last page.
  private var y: Double
  private var isAtTop = true

  init(_ paper: Paper) {
    self.paper = paper
    y = paper.top
  }

  /// Places an element at a point of the last page, beside the text.
  mutating func fix(_ flow: Flow, at top: Double) {
    _ = place(flow, flow.lines[...], at: top)
    elements.append(flow.element)
  }

  /// Lets the text begin further down.
  mutating func begin(at top: Double) {
    y = top
    isAtTop = true
  }

  /// Adds what is not read aloud to the first page.
  mutating func decorateFirst(_ change: (inout Page) -> Void) { change(&pages[0]) }

  /// Adds what is not read aloud to each page, from its number.
  mutating func decorateAll(_ change: (inout Page, Int) -> Void) {
    for index in pages.indices { change(&pages[index], index + 1) }
  }

  /// Places elements after those that stand already.
  mutating func add(_ flows: [Flow]) {
    for (index, flow) in flows.enumerated() {
      if !isAtTop {
        y += flow.space
        if y + needed(flows[index...]) > paper.bottom { turn() }
      }
      addLines(of: flow)
      elements.append(flow.element)
    }
  }

  /// The height that must be free for the first of some elements to begin on a page.
  private func needed(_ flows: ArraySlice<Flow>) -> Double {
    var height = 0.0
    for (index, flow) in zip(flows.indices, flows) {
      if index > flows.startIndex { height += flow.space }
      guard flow.keepsWithNext, index + 1 < flows.endIndex else {
        return height + flow.lines.prefix(flow.lines.count == 3 ? 3 : 2).reduce(0) { $0 + $1.height }
      }
      height += flow.height
      // What is kept together must fit on a page.
      if height > (paper.bottom - paper.top) / 2 { return flow.lines.first?.height ?? 0 }
    }
    return height
  }

  private mutating func addLines(of flow: Flow) {
    var rest = flow.lines[...]
    while !rest.isEmpty {
      var height = 0.0
      var count = 0
      for line in rest {
        height += line.height
        guard y + height <= paper.bottom else { break }
        count += 1
      }
      if rest.count - count == 1, count > 2 { count -= 1 }
      if count == 0, isAtTop { count = 1 }
      if count > 0 { y = place(flow, rest.prefix(count), at: y) }
      rest = rest.dropFirst(count)
      isAtTop = false
      if !rest.isEmpty { turn() }
    }
  }

  private mutating func turn() {
    pages.append(Page())
    begin(at: paper.top)
  }

  /// Places lines of an element on the last page and gives the place below them.
  private mutating func place(_ flow: Flow, _ lines: ArraySlice<SetText.Line>, at top: Double) -> Double {
    guard let first = lines.first else { return top }
    var y = top
    let number = elements.count
    if let mark = flow.mark, lines.startIndex == flow.lines.startIndex {
      let line = Fragment.Line(
        line: mark.line, x: mark.left + mark.line.left, baseline: y + max(first.baseline, mark.line.baseline))
      pages[pages.count - 1].fragments.append(Fragment(element: number, kind: .mark, lines: [line]))
    }
    var fragment = Fragment(element: number, kind: .text, lines: [])
    for line in lines {
      fragment.lines.append(Fragment.Line(line: line, x: flow.left + line.left, baseline: y + line.baseline))
      y += line.height
    }
    pages[pages.count - 1].fragments.append(fragment)
    return y
  }
}
