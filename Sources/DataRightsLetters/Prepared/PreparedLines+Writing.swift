extension PreparedLines {
  /// Writes a letter's lines; where a value does more than fill its gap it gives up, for others to write the letter.
  struct Writer {
    let values: Values
    var lines: TextLines
    /// A line with gaps, as far as it is filled.
    private var line: [UInt8] = []
    private var isSimple = true

    init(_ values: Values, _ lines: TextLines) {
      self.values = values
      self.lines = lines
      line.reserveCapacity(512)
    }

    /// Writes the lines of a text; gives whether all could be written.
    mutating func write(_ text: PreparedLines) -> Bool {
      let start = lines.bytes.count
      guard write(text, text.steps.indices) else { return false }
      // Empty lines around a text are left out, which only the whole text shows.
      let end = lines.bytes.count
      return end > start + 1 && lines.bytes[start] != 0x0A && lines.bytes[end - 2] != 0x0A
    }

    /// Writes a text that is one line after its label.
    mutating func write(line text: PreparedLines, label: [UInt8]) -> Bool {
      line.append(contentsOf: label)
      isSimple = SimpleText.isSimple(label, in: label.indices)
      guard write(text, text.steps.indices), line.count > label.count else { return false }
      // Blanks at its ends are left out.
      if !isSimple || !SimpleText.beginsPlainly(line[label.count]) || SimpleText.mayBeBlank(line[line.count - 1]) {
        let words = String(decoding: line[label.count...], as: UTF8.self)
        guard let kept = try? PlainText.line(words, .subject), kept.utf8.count == words.utf8.count else { return false }
      }
      return endLine()
    }

    private mutating func write(_ text: PreparedLines, _ range: Range<Int>) -> Bool {
      var index = range.lowerBound
      while index < range.upperBound {
        let step = text.steps[index]
        index += 1
        switch step {
        case .lines(let range): lines.bytes.append(contentsOf: text.words[range])
        case .words(let range, let isSimple):
          line.append(contentsOf: text.words[range])
          self.isSimple = self.isSimple && isSimple
        case .slot(let slot):
          let value = values[slot]
          guard !value.range.isEmpty else { return false }
          line.append(contentsOf: values.bytes[value.range])
          isSimple = isSimple && value.isSimple
        case .lineEnd: guard endLine() else { return false }
        case .section(let slot, let isInverted, let length):
          if values[slot].range.isEmpty == isInverted {
            guard write(text, index..<index + length) else { return false }
          }
          index += length
        }
      }
      return true
    }

    private mutating func endLine() -> Bool {
      if let last = line.last {
        if isSimple, !SimpleText.mayBeBlank(last) {
          lines.add(simple: line)
        } else {
          guard let checked = try? PlainText.lines(String(decoding: line, as: UTF8.self), .body), checked.count <= 1
          else { return false }
          lines.add(checked.first ?? "")
        }
      } else {
        lines.addEmpty()
      }
      line.removeAll(keepingCapacity: true)
      isSimple = true
      return true
    }
  }
}
