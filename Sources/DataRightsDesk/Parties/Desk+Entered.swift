extension Desk {
  /// A text as somebody entered it, without spaces and line breaks around it; empty ones are refused.
  package func entered(_ text: String) throws -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    guard !text.isEmpty else { throw failure("empty-text", exit: 64) }
    return String(text)
  }

  /// A text of one line.
  package func enteredLine(_ text: String) throws -> String {
    let text = try entered(text)
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw failure("one-line", exit: 64)
    }
    return text
  }
}
