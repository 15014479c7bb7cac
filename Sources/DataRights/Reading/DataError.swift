/// Something wrong in a data file or a template: where, what, and what to do about it.
public struct DataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The data must not be used as they are.
    case error
    /// Somebody should look at it; nothing is wrong yet.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The file's path as it was given, without personal data.
  public let file: String
  /// The line, counted from 1; 0 where the whole file is meant.
  public let line: Int
  /// Which check found it, such as `json`, `schema` or `template`.
  public let check: String
  /// What is wrong.
  public let message: String
  /// What to do.
  public let remedy: String

  /// Makes an error about a place in a data file.
  public init(
    severity: Severity = .error, file: String, line: Int, check: String, message: String, remedy: String
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.check = check
    self.message = message
    self.remedy = remedy
  }

  /// `file:line: severity: [check] message; remedy`, the form editors understand.
  public var description: String { "\(file):\(line): \(severity.rawValue): [\(check)] \(message); \(remedy)" }
}
