extension Template {
  /// The template with the gaps filled whose values are known, for many texts that differ in the others.
  ///
  /// - Parameters:
  ///   - values: the values that are the same in each text.
  ///   - open: the names whose values come later, by `render`; what stands in a section on one of them stays open too
  ///     where a list's rows may supply it.
  func filled(_ values: [String: TemplateValue], leaving open: Set<String>) throws(DataError) -> Template {
    var filler = Filler(
      template: self, values: Values(values, or: [:], of: self, leaving: open),
      ofRows: Set(gaps.indices.filter { LetterValues.rowNames.contains(gaps[$0]) }))
    filler.literals.reserveCapacity(literals.count * 2)
    try filler.write(segments.indices, row: nil, inOpenSection: false)
    return Template(self, segments: filler.segments, literals: filler.literals)
  }

  /// Fills what is known and copies the rest.
  private struct Filler {
    let template: Template
    let values: Values
    /// The numbers of the names that the rows of lists may supply.
    let ofRows: Set<Int>
    var segments: [Segment] = []
    var literals: [UInt8] = []
    /// The first segment that words may be added to: none before the last beginning or end of a section.
    private var firstOpen = 0

    init(template: Template, values: Values, ofRows: Set<Int>) {
      self.template = template
      self.values = values
      self.ofRows = ofRows
    }

    mutating func write(_ range: Range<Int>, row: [String: String]?, inOpenSection: Bool) throws(DataError) {
      var index = range.lowerBound
      while index < range.upperBound {
        let segment = template.segments[index]
        index += 1
        switch segment {
        case .text(let words): add(template.literals[words])
        case .value(let number, let line):
          let isOfRow = row?[template.gaps[number]] != nil
          if !isOfRow, values.isOpen(number) || inOpenSection && ofRows.contains(number) {
            segments.append(segment)
          } else if inOpenSection {
            // Whether it is missed shows when the section is written.
            guard let text = try? values.text(number, line, row) else { segments.append(segment); continue }
            add(text.utf8)
          } else {
            add(try values.text(number, line, row).utf8)
          }
        case .section(let number, let length, let line):
          let inner = index..<index + length
          if values.isOpen(number) {
            try refuse(number, line, inRow: row)
            try copy(inner) { .section(number, length: $0, line: line) }
          } else {
            let value = try values.value(number, line)
            if case .list(let rows) = value {
              for row in rows { try write(inner, row: row, inOpenSection: inOpenSection) }
            } else if value.isShown {
              try write(inner, row: row, inOpenSection: inOpenSection)
            }
          }
          index += length
        case .inverted(let number, let length, let line):
          let inner = index..<index + length
          if values.isOpen(number) {
            try refuse(number, line, inRow: row)
            try copy(inner) { .inverted(number, length: $0, line: line) }
          } else if try !values.value(number, line).isShown {
            try write(inner, row: row, inOpenSection: inOpenSection)
          }
          index += length
        }
      }
    }

    /// Refuses a section on a value that comes later within the rows of a list that is known: which of the two supplies a
    /// name in it cannot be said yet.
    private func refuse(_ number: Int, _ line: Int, inRow row: [String: String]?) throws(DataError) {
      guard row != nil else { return }
      let name = template.gaps[number]
      throw DataError(
        file: template.file, line: line, check: "template", message: "'{{#\(name)}}' stands in the rows of a list",
        remedy: "put the section around the list, or beside it")
    }

    /// Copies a section on a value that comes later, filled inside as far as may be.
    private mutating func copy(
      _ inner: Range<Int>, as section: (_ length: Int) -> Segment
    ) throws(DataError) {
      let start = segments.count
      segments.append(section(0))
      firstOpen = segments.count
      try write(inner, row: nil, inOpenSection: true)
      segments[start] = section(segments.count - start - 1)
      firstOpen = segments.count
    }

    private mutating func add(_ bytes: some Collection<UInt8>) {
      let start = literals.count
      literals.append(contentsOf: bytes)
      if segments.count > firstOpen, case .text(let words)? = segments.last {
        segments[segments.count - 1] = .text(words.lowerBound..<literals.count)
      } else if literals.count > start {
        segments.append(.text(start..<literals.count))
      }
    }
  }
}
