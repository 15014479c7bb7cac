extension Template {
  /// The text with its gaps filled; throws where a value is missing or of the wrong kind.
  public func render(_ values: [String: TemplateValue]) throws(DataError) -> String {
    String(decoding: try renderBytes(values), as: UTF8.self)
  }

  /// The filled text as UTF-8.
  public func renderBytes(_ values: [String: TemplateValue]) throws(DataError) -> [UInt8] {
    var renderer = Renderer(file: file, values: values)
    try renderer.write(segments, row: nil)
    return renderer.bytes
  }

  /// Writes segments straight to UTF-8.
  private struct Renderer {
    let file: String
    let values: [String: TemplateValue]
    var bytes: [UInt8] = []

    mutating func write(_ segments: [Segment], row: [String: String]?) throws(DataError) {
      for segment in segments {
        switch segment {
        case .text(let text): bytes.append(contentsOf: text)
        case .value(let name, let line): bytes.append(contentsOf: try text(name, line, row).utf8)
        case .section(let name, let inner, let line): try section(name, inner, line, row)
        case .inverted(let name, let inner, let line):
          if try !value(name, line).isShown { try write(inner, row: row) }
        }
      }
    }

    private func text(_ name: String, _ line: Int, _ row: [String: String]?) throws(DataError) -> String {
      if let text = row?[name] { return try filled(text, name, line) }
      guard case .text(let text) = try value(name, line) else {
        throw DataError(
          file: file, line: line, check: "template", message: "'{{\(name)}}' is no text but a flag or a list",
          remedy: "use it as a section: {{#\(name)}}…{{/\(name)}}")
      }
      return try filled(text, name, line)
    }

    /// A text that is not empty: a letter never has a gap where a value was meant to stand.
    private func filled(_ text: String, _ name: String, _ line: Int) throws(DataError) -> String {
      guard !text.isEmpty else {
        throw DataError(
          file: file, line: line, check: "template", message: "'{{\(name)}}' is empty",
          remedy: "put it in a section that is left out without it: {{#\(name)}}…{{/\(name)}}")
      }
      return text
    }

    private mutating func section(
      _ name: String, _ inner: [Segment], _ line: Int, _ row: [String: String]?
    ) throws(DataError) {
      let value = try self.value(name, line)
      if case .list(let rows) = value {
        for row in rows { try write(inner, row: row) }
      } else if value.isShown {
        try write(inner, row: row)
      }
    }

    private func value(_ name: String, _ line: Int) throws(DataError) -> TemplateValue {
      guard let value = values[name] else {
        let near = Nearest.name(to: name, among: values.keys.sorted())
        throw DataError(
          file: file, line: line, check: "template", message: "no value for '{{\(name)}}'",
          remedy: (near.map { "did you mean \($0)? " } ?? "") + "known: " + values.keys.sorted().joined(separator: ", ")
        )
      }
      return value
    }
  }
}
