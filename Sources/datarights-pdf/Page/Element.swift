/// A part of the letter as a program that reads the file aloud knows it.
enum Element: Equatable {
  case heading
  case paragraph
  /// An item of a list; items of one list follow each other and have the same number.
  case item(list: Int)
}

/// An element with its lines, before it has a place.
struct Flow {
  let element: Element
  let lines: [SetText.Line]
  /// The left edge of the lines.
  let left: Double
  /// The mark of an item and its left edge.
  var mark: (line: SetText.Line, left: Double)?
  /// The room above it, except at the top of a page.
  var space = 9.0
  /// Whether it must not be the last one on a page.
  var keepsWithNext = false

  var height: Double { lines.reduce(0) { $0 + $1.height } }
}

/// Lines of one element that stand on one page.
struct Fragment {
  /// A line whose letters stand on a point.
  struct Line {
    let line: SetText.Line
    let x: Double
    let baseline: Double
  }

  /// The mark of an item, or the text of an element.
  enum Kind { case mark, text }

  /// Which of the letter's elements.
  let element: Int
  let kind: Kind
  var lines: [Line]
}

/// One page: what is read, and what is only seen.
struct Page {
  var fragments: [Fragment] = []
  /// Lines that repeat what the letter says elsewhere, or number the pages.
  var artifacts: [Fragment.Line] = []
  /// Thin lines, from a point to the right.
  var rules: [(x: Double, y: Double, length: Double)] = []
}

/// A letter on its pages.
struct Pages {
  let paper: Paper
  let elements: [Element]
  let pages: [Page]
  /// A space, as a line of its own.
  let space: SetText.Line?
}
