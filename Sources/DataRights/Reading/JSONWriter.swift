extension JSON {
  /// The document as UTF-8 text with sorted keys; indented for reading, or on one line.
  public func text(indented: Bool = true) -> String {
    var writer = JSONWriter(indented: indented)
    writer.write(self, depth: 0)
    return writer.text
  }
}

/// Writes JSON with sorted keys, so that the same values always give the same bytes.
private struct JSONWriter {
  let indented: Bool
  var text = ""

  mutating func write(_ json: JSON, depth: Int) {
    switch json.value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): quote(string)
    case .array(let elements):
      list("[", "]", elements, depth: depth) { writer, element in writer.write(element, depth: depth + 1) }
    case .object(let members):
      list("{", "}", members.sorted { $0.key < $1.key }, depth: depth) { writer, member in
        writer.quote(member.key)
        writer.text += writer.indented ? ": " : ":"
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String, _ close: String, _ elements: [Element], depth: Int, each: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      lineBreak(depth + 1)
      each(&self, element)
    }
    if !elements.isEmpty { lineBreak(depth) }
    text += close
  }

  private mutating func lineBreak(_ depth: Int) {
    guard indented else { return }
    text += "\n" + String(repeating: "  ", count: depth)
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
