import DataRightsDesk
import ArgumentParser
import DataRights

/// Personal text as an argument: itself, `@FILE`, or `-` for standard input, so that none need stand in a history.
struct PersonalText: ExpressibleByArgument {
  private let argument: String

  init?(argument: String) {
    self.argument = argument
  }

  /// The text without line breaks around it.
  func text(_ desk: Desk) throws -> String {
    try desk.entered(try raw(desk))
  }

  /// A text of one line.
  func line(_ desk: Desk) throws -> String {
    try desk.enteredLine(try raw(desk))
  }

  private func raw(_ desk: Desk) throws -> String {
    if argument == "-" {
      var lines: [String] = []
      while let line = readLine() { lines.append(line) }
      return lines.joined(separator: "\n")
    }
    guard argument.hasPrefix("@") else { return argument }
    return try TextFile.read(String(argument.dropFirst()), desk)
  }
}

/// `KIND=VALUE` as an argument; it is taken apart later, so that no error repeats what may be personal.
struct PairArgument: ExpressibleByArgument {
  private let argument: String

  init?(argument: String) {
    self.argument = argument
  }

  /// The two halves; `flag` names the flag in an error.
  func pair(_ desk: Desk, flag: String) throws -> (key: String, value: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex,
      argument.index(after: equals) != argument.endIndex
    else { throw desk.failure("bad-pair", ["flag": flag], exit: 64) }
    let value = String(argument[argument.index(after: equals)...])
    let text = try PersonalText(argument: value)?.line(desk) ?? value
    return (String(argument[..<equals]), text)
  }
}
