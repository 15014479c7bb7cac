import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters

/// Reads arguments, with errors that say what to write instead.
enum Arguments {
  /// A day that exists.
  static func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else { throw ValidationError(help("bad-date")) }
    return date
  }

  /// A day, or a time of a day.
  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw ValidationError(help("bad-day")) }
    return day
  }

  /// An event with its day: `identity-requested=2026-06-03`.
  static func event(_ text: String) throws -> Event {
    if let event = Event(text) { return event }
    let word = text.split(separator: "=").first.map(String.init) ?? text
    guard EventKind(rawValue: word) != nil else { throw ValidationError(unknown(word, EventKind.self)) }
    throw ValidationError(help("bad-event"))
  }

  /// A right by its word.
  static func right(_ text: String) throws -> Right {
    guard let right = Right(word: text) else { throw ValidationError(unknown(text, Right.self)) }
    return right
  }

  /// One of a closed list of words.
  static func choice<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> Choice
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else { throw ValidationError(unknown(text, Choice.self)) }
    return choice
  }

  /// Several of a closed list of words, separated by commas.
  static func choices<Choice: RawRepresentable & CaseIterable>(_ text: String) throws -> [Choice]
  where Choice.RawValue == String {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { try choice(String($0)) }
  }

  /// How long ago something may have been.
  static func age(_ text: String) throws -> Age {
    guard let age = Age(text) else { throw ValidationError(help("bad-age")) }
    return age
  }

  /// A number from 1 on.
  static func count(_ text: String) throws -> Int {
    guard let number = Int(text), number >= 0 else { throw ValidationError(help("bad-count")) }
    return number
  }

  private static func unknown<Choice: RawRepresentable & CaseIterable>(_ text: String, _: Choice.Type) -> String
  where Choice.RawValue == String {
    let known = Choice.allCases.map(\.rawValue)
    let near = Nearest.name(to: text, among: known).map { phrase("hint.nearest", ["name": $0]) + " " } ?? ""
    return near + phrase("hint.known", ["names": known.joined(separator: ", ")])
  }

  private static func phrase(_ key: String, _ values: [String: String]) -> String {
    guard case .success(let interface) = Interface.current else { return values.values.joined() }
    return interface.words.text(key, values)
  }
}
