import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsStore

/// Checks the whole log and its evidence.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: help("verify"), discussion: help("verify.discussion"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try Desk(options)
    let check = StoreCheck(desk)
    let report = try check.log()
    let findings = report.findings.map(check.finding)
    let counts = desk.words.text(
      "verify.counts",
      ["events": "\(report.events)", "chains": "\(report.chains)", "files": "\(report.files)"])
    desk.print(
      FindingView.document(findings)
        .with("events", JSON(report.events)).with("chains", JSON(report.chains)).with("files", JSON(report.files)),
      ([counts] + FindingView(desk: desk).lines(findings)).joined(separator: "\n"))
    if !findings.isEmpty { throw ExitCode(2) }
  }
}

/// Checks everything that the command relies on, and mends what can be mended without loss.
struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "doctor", abstract: help("doctor"), discussion: help("doctor.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: .init(help("doctor.mend"))) var mend = false

  func run() throws {
    let desk = try Desk(options)
    let check = StoreCheck(desk)
    let mended = mend ? try check.mend() : []
    let findings = try check.all()
    desk.print(
      FindingView.document(findings).with("mended", JSON(mended)),
      (mended + FindingView(desk: desk).lines(findings)).joined(separator: "\n"))
    if findings.contains(where: \.isFault) { throw ExitCode(2) }
  }
}
