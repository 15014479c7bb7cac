extension Template {
  /// The text with its gaps filled; throws where a value is missing or of the wrong kind.
  public func render(_ values: [String: TemplateValue]) throws(DataError) -> String {
    String(decoding: try renderBytes(values), as: UTF8.self)
  }

  /// The filled text as UTF-8.
  public func renderBytes(_ values: [String: TemplateValue]) throws(DataError) -> [UInt8] {
    try renderBytes(Values(values, of: self))
  }

  /// The text filled with values that were looked up before, as UTF-8.
  ///
  /// - Parameter values: the values of this template.
  public func renderBytes(_ values: Values) throws(DataError) -> [UInt8] {
    var renderer = Renderer(template: self, values: values)
    renderer.bytes.reserveCapacity(literals.count + literals.count / 2)
    try renderer.write(segments.indices, row: nil)
    return renderer.bytes
  }

  /// The values of a template, each under the number of its name: a name is looked up once, however often it stands.
  ///
  /// For many texts that differ in a few values it is made once, and those are put into it.
  public struct Values: Sendable {
    private var table: [String: TemplateValue]
    /// What holds where the table has no value of a name.
    private let others: [String: TemplateValue]
    private var numbered: [TemplateValue?]
    private let template: Template
    /// Names that have no value yet, and are not missed.
    private let open: Set<String>

    /// Looks the values of a template up.
    public init(_ table: [String: TemplateValue], of template: Template) {
      self.init(table, or: [:], of: template)
    }

    init(
      _ table: [String: TemplateValue], or others: [String: TemplateValue], of template: Template,
      leaving open: Set<String> = []
    ) {
      self.table = table
      self.others = others
      self.template = template
      self.open = open
      numbered = zip(template.gaps, template.used).map { name, isUsed in
        isUsed && !open.contains(name) ? table[name] ?? others[name] : nil
      }
    }

    /// The value of a name, whether the template uses it or not.
    public subscript(name: String) -> TemplateValue? {
      get { table[name] ?? others[name] }
      set {
        table[name] = newValue
        if let number = template.number(of: name) { numbered[number] = newValue }
      }
    }

    /// Whether a name's value comes later.
    func isOpen(_ number: Int) -> Bool { open.contains(template.gaps[number]) }

    func value(_ number: Int, _ line: Int) throws(DataError) -> TemplateValue {
      if let value = numbered[number] { return value }
      let name = template.gaps[number]
      let known = open.union(table.keys).union(others.keys).sorted()
      let near = Nearest.name(to: name, among: known)
      throw DataError(
        file: template.file, line: line, check: "template", message: "no value for '{{\(name)}}'",
        remedy: (near.map { "did you mean \($0)? " } ?? "") + "known: " + known.joined(separator: ", "))
    }

    /// A text that is not empty: a letter never has a gap where a value was meant to stand.
    func text(_ number: Int, _ line: Int, _ row: [String: String]?) throws(DataError) -> String {
      if let row, let text = row[template.gaps[number]] { return try filled(text, number, line) }
      guard case .text(let text) = try value(number, line) else {
        let name = template.gaps[number]
        throw DataError(
          file: template.file, line: line, check: "template",
          message: "'{{\(name)}}' is no text but a flag or a list",
          remedy: "use it as a section: {{#\(name)}}…{{/\(name)}}")
      }
      return try filled(text, number, line)
    }

    private func filled(_ text: String, _ number: Int, _ line: Int) throws(DataError) -> String {
      guard text.isEmpty else { return text }
      let name = template.gaps[number]
      throw DataError(
        file: template.file, line: line, check: "template", message: "'{{\(name)}}' is empty",
        remedy: "put it in a section that is left out without it: {{#\(name)}}…{{/\(name)}}")
    }
  }

  /// Writes segments straight to UTF-8.
  private struct Renderer {
    let template: Template
    let values: Values
    var bytes: [UInt8] = []

    mutating func write(_ range: Range<Int>, row: [String: String]?) throws(DataError) {
      var index = range.lowerBound
      while index < range.upperBound {
        let segment = template.segments[index]
        index += 1
        switch segment {
        case .text(let words): bytes.append(contentsOf: template.literals[words])
        case .value(let number, let line): bytes.append(contentsOf: try values.text(number, line, row).utf8)
        case .section(let number, let length, let line):
          let value = try values.value(number, line)
          if case .list(let rows) = value {
            for row in rows { try write(index..<index + length, row: row) }
          } else if value.isShown {
            try write(index..<index + length, row: row)
          }
          index += length
        case .inverted(let number, let length, let line):
          if try !values.value(number, line).isShown { try write(index..<index + length, row: row) }
          index += length
        }
      }
    }
  }
}
