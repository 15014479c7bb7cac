import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Checks the data files and prints every finding.
struct CheckDataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-data", abstract: help("check-data"), discussion: help("check-data.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("check-data.paths"), valueName: "path")) var paths: [String] = []

  func run() throws {
    let session = try Session(options)
    if let stranger = session.catalogue.strangers(among: paths).first {
      throw session.failure("no-data-file", ["file": stranger])
    }
    let findings = session.catalogue.findings(in: paths)
    let count = session.catalogue.fileCount
    session.print(
      [
        "format": 1, "files": JSON(count),
        "findings": JSON(
          findings.map { finding in
            [
              "file": JSON(finding.file), "line": JSON(finding.line), "severity": "error", "check": JSON(finding.check),
              "message": JSON(finding.message), "hint": JSON(finding.remedy),
            ] as JSON
          }),
      ],
      findings.isEmpty
        ? session.words.text(paths.isEmpty ? "check-data.clean" : "check-data.clean-paths", ["count": "\(count)"])
        : findings.map(\.description).joined(separator: "\n"))
    if !findings.isEmpty { throw ExitCode(2) }
  }
}
