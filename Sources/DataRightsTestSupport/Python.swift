public import Foundation

/// The Python interpreter, whose standard library reads what we write.
public enum Python {
  /// Whether there is one.
  public static let isInstalled = (try? run("print(1)")) == Data("1\n".utf8)

  /// The interpreter of the environment that `Tests/Oracles/prepare` makes; nil where the tests run without oracles.
  public static let ofOracle = Repository.environment("DATARIGHTS_ORACLE").map { $0 + "/../venv/bin/python" }

  /// The script ended with an error.
  public struct Failed: Error {
    /// Its exit code.
    public let status: Int32
  }

  /// Runs a script that gets `input` as `sys.argv[1]`, the path of a file; returns what it prints.
  public static func run(
    _ script: String, reading input: Data = Data(), with interpreter: String = "python3"
  ) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [interpreter, "-c", script, file.path]
    let output = Pipe()
    process.standardOutput = output
    try ProcessStart.run(process)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    return printed
  }

  /// Runs a script that prints JSON.
  public static func json<Value: Decodable>(
    _ script: String, reading input: Data = Data(), with interpreter: String = "python3"
  ) throws -> Value {
    try JSONDecoder().decode(Value.self, from: run(script, reading: input, with: interpreter))
  }
}
