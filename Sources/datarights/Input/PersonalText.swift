import ArgumentParser
import DataRights

/// Personal text as an argument: itself, `@FILE`, or `-` for standard input, so that none need stand in a history.
struct PersonalText: ExpressibleByArgument {
  private let argument: String

  init?(argument: String) {
    self.argument = argument
  }

  /// The text without line breaks around it.
  func text(_ context: Context) throws -> String {
    let text = try raw(context)
    guard let clean = Self.clean(text) else { throw context.failure("empty-text", exit: 64) }
    return clean
  }

  /// A text of one line.
  func line(_ context: Context) throws -> String {
    let text = try text(context)
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw context.failure("one-line", exit: 64)
    }
    return text
  }

  private func raw(_ context: Context) throws -> String {
    if argument == "-" {
      var lines: [String] = []
      while let line = readLine() { lines.append(line) }
      return lines.joined(separator: "\n")
    }
    guard argument.hasPrefix("@") else { return argument }
    return try TextFile.read(String(argument.dropFirst()), context)
  }

  /// Trims a text; nil where nothing is left.
  private static func clean(_ text: String) -> String? {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text.isEmpty ? nil : String(text)
  }
}

/// `KIND=VALUE` as an argument; it is taken apart later, so that no error repeats what may be personal.
struct PairArgument: ExpressibleByArgument {
  private let argument: String

  init?(argument: String) {
    self.argument = argument
  }

  /// The two halves; `flag` names the flag in an error.
  func pair(_ context: Context, flag: String) throws -> (key: String, value: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex,
      argument.index(after: equals) != argument.endIndex
    else { throw context.failure("bad-pair", ["flag": flag], exit: 64) }
    let value = String(argument[argument.index(after: equals)...])
    let text = try PersonalText(argument: value)?.line(context) ?? value
    return (String(argument[..<equals]), text)
  }
}
