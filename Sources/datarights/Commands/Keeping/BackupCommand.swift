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
    let context = try Context(options)
    let lock = try lock(context)
    let files = try BackupFile(context).write(to: file, lock)
    let isEncrypted = if case .none = lock { false } else { true }
    let notes = isEncrypted ? [] : [context.words.text("backup.plain")]
    context.print(
      [
        "format": 1, "output": JSON(file), "encrypted": JSON(isEncrypted), "files": JSON(files),
        "notes": JSON(notes),
      ], context.words.text("backup.done", ["file": file, "files": "\(files)"]))
    if !context.wantsJSON { for note in notes { context.remark(wrapped(note, width: World.width)) } }
  }

  private func lock(_ context: Context) throws -> BackupFile.Lock {
    let ways = [!recipient.isEmpty, passphraseFile != nil, passphrase].filter(\.self).count
    guard ways <= 1 else { throw context.failure("one-lock", exit: 64) }
    if let passphraseFile { return .passphrase(try Secret.passphrase(file: passphraseFile, context)) }
    if passphrase { return .passphrase(try Secret.ask(isNew: true, context)) }
    guard !recipient.isEmpty else { return .none }
    do {
      return .recipients(try recipient.map { try AgeRecipient(text: $0) })
    } catch let error as AgeError {
      throw context.failure(error)
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
    let context = try Context(options)
    let input = try InputFile(file, context)
    let report = try BackupFile(context).restore(input, try key(input, context), replacing: replace)
    let counts = ["events": "\(report.events)", "files": "\(report.files)", "path": context.storeFolder]
    context.print(
      ["format": 1, "events": JSON(report.events), "files": JSON(report.files), "store": JSON(context.storeFolder)],
      context.words.text("restore.done", counts))
    if !report.findings.isEmpty { context.remark(wrapped(context.words.text("restore.findings"), width: World.width)) }
  }

  private func key(_ input: InputFile, _ context: Context) throws -> BackupFile.Key {
    guard identity == nil || passphraseFile == nil else { throw context.failure("one-lock", exit: 64) }
    guard BackupFile.isEncrypted(input) else { return .none }
    if let identity { return .identities(try Secret.identities(file: identity, context)) }
    if let passphraseFile { return .passphrase(try Secret.passphrase(file: passphraseFile, context)) }
    guard World.isInteractive else { throw context.failure("restore-locked", ["file": file], exit: 64) }
    return .passphrase(try Secret.ask(isNew: false, context))
  }
}
