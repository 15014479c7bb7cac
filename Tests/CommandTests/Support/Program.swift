import DataRightsTestSupport
import Foundation

/// The programs that the tests run, each in a clean environment with its input from a file.
enum Program {
  /// The command under test, beside the tests themselves; `DATARIGHTS_BINARY` names another one.
  static let datarights: String = {
    if let named = Repository.environment("DATARIGHTS_BINARY") { return named }
    let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: runner).deletingLastPathComponent().path + "/datarights"
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let besideBundle = (bundle?.deletingLastPathComponent().path ?? "") + "/datarights"
    if FileManager.default.isExecutableFile(atPath: besideBundle) { return besideBundle }
    return Repository.path(".build/debug/datarights")
  }()

  /// Where programs are looked for.
  static let path = Repository.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin"

  /// Runs a program to its end.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String], input: String? = nil, in folder: String
  ) async throws -> Outcome {
    let base = folder + "/" + UUID().uuidString
    let names = (input: base + ".in", output: base + ".out", error: base + ".err")
    defer { for name in [names.input, names.output, names.error] { unlink(name) } }
    try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: names.input))
    for name in [names.output, names.error] { try Data().write(to: URL(fileURLWithPath: name)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = input == nil ? FileHandle.nullDevice : FileHandle(forReadingAtPath: names.input)
    process.standardOutput = FileHandle(forWritingAtPath: names.output)
    process.standardError = FileHandle(forWritingAtPath: names.error)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try ProcessStart.run(process) } catch { continuation.resume(throwing: error) }
    }
    return Outcome(
      code: process.terminationStatus, crashed: process.terminationReason == .uncaughtSignal,
      output: try Data(contentsOf: URL(fileURLWithPath: names.output)),
      error: try String(contentsOfFile: names.error, encoding: .utf8))
  }
}
