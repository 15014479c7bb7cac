import DataRights
import DataRightsExchange

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Passphrases and keys, which never stand in a call: they come from a file or from the keyboard, unseen.
enum Secret {
  /// A passphrase from a file, its first line.
  static func passphrase(file: String, _ context: Context) throws -> AgePassphrase {
    let bytes = try contents(file, context)
    do {
      return try AgePassphrase(file: bytes)
    } catch {
      throw context.failure(error)
    }
  }

  /// A passphrase from the keyboard.
  ///
  /// - Parameter isNew: whether it has to be typed twice.
  static func ask(isNew: Bool, _ context: Context) throws -> AgePassphrase {
    guard World.isInteractive else { throw context.failure("passphrase-unasked", exit: 64) }
    let text = try typed(context.words.text(isNew ? "ask.new-passphrase" : "ask.passphrase"), context)
    if isNew, try typed(context.words.text("ask.passphrase-again"), context) != text {
      throw context.failure("passphrases-differ", exit: 64)
    }
    do {
      return try AgePassphrase(text: text)
    } catch {
      throw context.failure(error)
    }
  }

  /// The identities of a key file.
  static func identities(file: String, _ context: Context) throws -> [AgeIdentity] {
    let bytes = try contents(file, context)
    do {
      return try AgeIdentity.identities(inKeyFile: bytes)
    } catch {
      throw context.failure(error)
    }
  }

  private static func contents(_ file: String, _ context: Context) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw context.failure("unreadable-file", ["file": file])
    }
    return Array(data)
  }

  /// Reads a line without showing it.
  private static func typed(_ question: String, _ context: Context) throws -> String {
    Console.error(question)
    var before = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
    if isTerminal {
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    }
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) } }
    guard let line = readLine(), !line.isEmpty else { throw context.failure("input-ended", exit: 64) }
    return line
  }
}

extension Context {
  /// Why something cannot be encrypted or decrypted.
  func failure(_ error: AgeError) -> Failure {
    let values: [String: String] =
      switch error {
      case .workFactorTooHigh(let factor, let limit): ["factor": "\(factor)", "limit": "\(limit)"]
      case .badIdentity(let line), .unsupportedIdentity(let line): ["line": "\(line)"]
      default: [:]
      }
    let code =
      switch error {
      case .notAge: "not-age"
      case .unsupportedVersion: "age-version"
      case .noMatchingIdentity: "no-matching-identity"
      case .wrongPassphrase: "wrong-passphrase"
      case .needsPassphrase: "needs-passphrase"
      case .needsIdentity: "needs-identity"
      case .workFactorTooHigh: "work-factor"
      case .notEnoughMemory: "not-enough-memory"
      case .damaged: "backup-damaged"
      case .badRecipient: "bad-recipient"
      case .unsupportedRecipient: "unsupported-recipient"
      case .noRecipients: "no-recipients"
      case .badIdentity: "bad-identity"
      case .unsupportedIdentity: "unsupported-identity"
      case .noIdentity: "no-identity"
      case .badPassphrase: "bad-passphrase"
      }
    return failure(code, values)
  }
}
