import DataRights

extension PreparedLines {
  /// Takes a template apart; nil where its words alone could be refused, or a gap has a value that it does not know.
  ///
  /// - Parameters:
  ///   - isLine: whether it is a line, which is laid out as a whole after its label.
  ///   - ties: what holds words together.
  init?(_ template: Template, isLine: Bool, ties: SimpleLine.Ties) {
    // A value may have brought a line break into the line.
    if isLine, template.literals.contains(UInt8(ascii: "\n")) { return nil }
    var taker = Taker(template: template, ties: ties)
    guard let isAtStart = taker.take(template.segments.indices, isAtStart: !isLine) else { return nil }
    if !isAtStart, !isLine { taker.steps.append(.lineEnd) }
    steps = taker.steps
    words = taker.words
    needsAddress = template.segments.contains {
      if case .value(let number, _) = $0 { template.gaps[number] == Slot.controllerAddress.rawValue } else { false }
    }
  }

  private struct Taker {
    let template: Template
    let ties: SimpleLine.Ties
    var steps: [Step] = []
    var words: [UInt8] = []
    /// The first step that more lines may be added to: none before the last beginning or end of a section.
    var firstOpen = 0

    /// Takes segments; gives whether a line begins after them for sure, nil where they cannot be taken.
    mutating func take(_ range: Range<Int>, isAtStart: Bool) -> Bool? {
      var isAtStart = isAtStart
      var index = range.lowerBound
      while index < range.upperBound {
        let segment = template.segments[index]
        index += 1
        switch segment {
        case .text(let words):
          guard let isAtStartNow = take(template.literals[words], isAtStart: isAtStart) else { return nil }
          isAtStart = isAtStartNow
        case .value(let number, _):
          guard let slot = Slot(rawValue: template.gaps[number]) else { return nil }
          steps.append(.slot(slot))
          isAtStart = false
        case .section(let number, let length, _):
          guard let after = section(number, false, index..<index + length, isAtStart: isAtStart) else { return nil }
          isAtStart = after
          index += length
        case .inverted(let number, let length, _):
          guard let after = section(number, true, index..<index + length, isAtStart: isAtStart) else { return nil }
          isAtStart = after
          index += length
        }
      }
      return isAtStart
    }

    private mutating func section(_ number: Int, _ isInverted: Bool, _ inner: Range<Int>, isAtStart: Bool) -> Bool? {
      guard let slot = Slot(rawValue: template.gaps[number]) else { return nil }
      let head = steps.count
      steps.append(.section(slot, isInverted: isInverted, length: 0))
      firstOpen = steps.count
      guard let after = take(inner, isAtStart: isAtStart) else { return nil }
      steps[head] = .section(slot, isInverted: isInverted, length: steps.count - head - 1)
      firstOpen = steps.count
      return isAtStart && after
    }

    /// Takes words: whole lines are laid out, the others kept for when their gaps are filled.
    private mutating func take(_ literals: ArraySlice<UInt8>, isAtStart: Bool) -> Bool? {
      var isAtStart = isAtStart
      var rest = literals
      while let lineFeed = rest.firstIndex(of: 0x0A) {
        let line = rest[..<lineFeed]
        if isAtStart {
          guard layOut(line) else { return nil }
        } else {
          guard keep(line) else { return nil }
          steps.append(.lineEnd)
        }
        isAtStart = true
        rest = rest[(lineFeed + 1)...]
      }
      guard !rest.isEmpty else { return isAtStart }
      return keep(rest) ? false : nil
    }

    private mutating func layOut(_ line: ArraySlice<UInt8>) -> Bool {
      guard let checked = try? PlainText.lines(String(decoding: line, as: UTF8.self), .body), checked.count <= 1 else {
        return false
      }
      var laid = TextLines(ties)
      laid.add(checked.first ?? "")
      let start = words.count
      words += laid.bytes
      if steps.count > firstOpen, case .lines(let range)? = steps.last {
        steps[steps.count - 1] = .lines(range.lowerBound..<words.count)
      } else {
        steps.append(.lines(start..<words.count))
      }
      return true
    }

    private mutating func keep(_ part: ArraySlice<UInt8>) -> Bool {
      guard !part.isEmpty else { return true }
      let start = words.count
      words += part
      guard let isSimple = PreparedLines.isSimple(partOfLine: words, start..<words.count) else { return false }
      steps.append(.words(start..<words.count, isSimple: isSimple))
      return true
    }
  }
}
