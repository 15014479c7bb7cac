extension Template {
  /// Visits the tag of every value and section in reading order, each after those of the sections around it:
  /// `{{#scope}}{{scope}}`.
  func forEachTag(_ visit: (String) -> Void) {
    var open: [(path: String, end: Int)] = []
    for (index, segment) in segments.enumerated() {
      while let last = open.last, last.end <= index { open.removeLast() }
      let around = open.last?.path ?? ""
      switch segment {
      case .text: break
      case .value(let name, _): visit("\(around){{\(gaps[name])}}")
      case .section(let name, let length, _):
        let path = "\(around){{#\(gaps[name])}}"
        visit(path)
        open.append((path, index + 1 + length))
      case .inverted(let name, let length, _):
        let path = "\(around){{^\(gaps[name])}}"
        visit(path)
        open.append((path, index + 1 + length))
      }
    }
  }

  /// What is written in it as UTF-8, with a sign that no letter has in the place of each value.
  var words: [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(literals.count)
    for segment in segments {
      switch segment {
      case .text(let range): words += literals[range]
      case .value: words += "\u{FFFC}".utf8
      case .section, .inverted: break
      }
    }
    return words
  }
}
