import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsExchange
import DataRightsStore

/// Writes the whole store into one file.
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "backup", abstract: help("backup"), discussion: help("backup.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("backup.file"), valueName: "file")) var file: String
  @Option(parsing: .singleValue, help: .init(help("backup.recipient"), valueName: "age1…")) var recipient: [String] = []
  @Option(help: .init(help("backup.passphrase-file"), valueName: "file")) var passphraseFile: String?
  @Flag(help: .init(help("backup.passphrase"))) var passphrase = false

  func run() throws {
    let desk = try Desk(options)
    let lock = try lock(desk)
    let files = try BackupFile(desk).write(to: file, lock)
    let isEncrypted = if case .none = lock { false } else { true }
    let notes = isEncrypted ? [] : [desk.words.text("backup.plain")]
    desk.print(
      [
        "format": 1, "output": JSON(file), "encrypted": JSON(isEncrypted), "files": JSON(files),
        "notes": JSON(notes),
      ], desk.words.text("backup.done", ["file": file, "files": "\(files)"]))
    if !desk.wantsJSON { for note in notes { desk.remark(wrapped(note, width: Terminal.width)) } }
  }

  private func lock(_ desk: Desk) throws -> BackupFile.Lock {
    let ways = [!recipient.isEmpty, passphraseFile != nil, passphrase].filter(\.self).count
    guard ways <= 1 else { throw desk.failure("one-lock", exit: 64) }
    if let passphraseFile { return .passphrase(try Secret.passphrase(file: passphraseFile, desk)) }
    if passphrase { return .passphrase(try Secret.ask(isNew: true, desk)) }
    guard !recipient.isEmpty else { return .none }
    do {
      return .recipients(try recipient.map { try AgeRecipient(text: $0) })
    } catch let error as AgeError {
      throw desk.failure(error)
    }
  }
}

/// Puts a store back from a backup.
struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "restore", abstract: help("restore"), discussion: help("restore.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("restore.file"), valueName: "file")) var file: String
  @Option(help: .init(help("restore.identity"), valueName: "keyfile")) var identity: String?
  @Option(help: .init(help("restore.passphrase-file"), valueName: "file")) var passphraseFile: String?
  @Flag(help: .init(help("restore.replace"))) var replace = false

  func run() throws {
    let desk = try Desk(options)
    let input = try InputFile(file, desk)
    let report = try BackupFile(desk).restore(input, try key(input, desk), replacing: replace)
    let counts = ["events": "\(report.events)", "files": "\(report.files)", "path": desk.storeFolder]
    desk.print(
      ["format": 1, "events": JSON(report.events), "files": JSON(report.files), "store": JSON(desk.storeFolder)],
      desk.words.text("restore.done", counts))
    if !report.findings.isEmpty { desk.remark(wrapped(desk.words.text("restore.findings"), width: Terminal.width)) }
  }

  private func key(_ input: InputFile, _ desk: Desk) throws -> BackupFile.Key {
    guard identity == nil || passphraseFile == nil else { throw desk.failure("one-lock", exit: 64) }
    guard BackupFile.isEncrypted(input) else { return .none }
    if let identity { return .identities(try Secret.identities(file: identity, desk)) }
    if let passphraseFile { return .passphrase(try Secret.passphrase(file: passphraseFile, desk)) }
    guard Terminal.isInteractive else { throw desk.failure("restore-locked", ["file": file], exit: 64) }
    return .passphrase(try Secret.ask(isNew: false, desk))
  }
}
