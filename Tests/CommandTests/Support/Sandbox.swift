import Foundation
import Testing

/// A person's machine: a home, a store that does not exist yet, and the command to run on it.
final class Sandbox: Sendable {
  /// The folder of this machine, removed with it.
  let folder: String
  /// The day of a call that names none.
  let today: String
  var home: String { folder + "/home" }
  var store: String { folder + "/store" }
  var database: String { store + "/datarights.sqlite" }
  private var scratch: String { folder + "/scratch" }

  /// The folder of all machines, removed when the tests end.
  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: Sandbox.root) }
    return FileManager.default.temporaryDirectory.path + "/datarights-tests-\(getpid())"
  }()

  init(today: String = "2026-11-25") throws {
    self.today = today
    folder = Self.root + "/" + UUID().uuidString
    for path in [home, scratch] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The environment of a call, without anything of the machine that the tests run on.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    ["PATH": Program.path, "LANG": "C", "HOME": home].merging(more) { $1 }
  }

  /// The arguments that every call begins with.
  func fixed(today: String? = nil) -> [String] { ["--store", store, "--today", today ?? self.today, "--seed", "1"] }

  /// Runs the command: the words of a line, then arguments as they are.
  @discardableResult
  func run(
    _ line: String, _ more: String..., today: String? = nil, input: String? = nil, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await run(words(line) + more, today: today, input: input, environment: environment)
  }

  /// Runs the command with arguments as they are.
  @discardableResult
  func run(
    _ arguments: [String], today: String? = nil, input: String? = nil, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await Program.run(
      Program.datarights, fixed(today: today) + arguments, environment: self.environment(environment), input: input,
      in: scratch)
  }

  /// Runs the command, which must succeed.
  @discardableResult
  func succeed(
    _ line: String, _ more: String..., today: String? = nil, input: String? = nil, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await run(words(line) + more, today: today, input: input, environment: environment)
    try #require(outcome.code == 0, "\(line) \(more): \(outcome.error)", sourceLocation: sourceLocation)
    return outcome
  }

  /// The document that a call prints, which must succeed.
  func json(
    _ line: String, _ more: String..., today: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> JSONValue {
    let outcome = try await run(words(line) + more + ["--json"], today: today)
    try #require(outcome.code == 0, "\(line) \(more): \(outcome.error)", sourceLocation: sourceLocation)
    return try outcome.json
  }

  /// Runs a program of Python.
  func python(_ program: String, _ arguments: String...) async throws -> Outcome {
    try await Program.run(
      "/usr/bin/env", ["python3", "-c", program] + arguments, environment: ProcessInfo.processInfo.environment,
      in: scratch)
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
