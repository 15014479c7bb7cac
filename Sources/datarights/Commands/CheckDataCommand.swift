import DataRightsDesk
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
    let desk = try Desk(options)
    if let stranger = desk.catalogue.strangers(among: paths).first {
      throw desk.failure("no-data-file", ["file": stranger])
    }
    let findings = desk.catalogue.findings(in: paths, today: desk.today)
    let count = desk.catalogue.fileCount
    desk.print(
      [
        "format": 1, "files": JSON(count),
        "findings": JSON(
          findings.map { finding in
            [
              "file": JSON(finding.file), "line": JSON(finding.line), "severity": JSON(finding.severity.rawValue),
              "check": JSON(finding.check),
              "message": JSON(finding.message), "hint": JSON(finding.remedy),
            ] as JSON
          }),
      ],
      findings.isEmpty
        ? desk.words.text(paths.isEmpty ? "check-data.clean" : "check-data.clean-paths", ["count": "\(count)"])
        : findings.map(\.description).joined(separator: "\n"))
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
  }
}
