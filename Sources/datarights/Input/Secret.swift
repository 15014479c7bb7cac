import DataRightsDesk
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
  static func passphrase(file: String, _ desk: Desk) throws -> AgePassphrase {
    let bytes = try contents(file, desk)
    do {
      return try AgePassphrase(file: bytes)
    } catch {
      throw desk.failure(error)
    }
  }

  /// A passphrase from the keyboard.
  ///
  /// - Parameter isNew: whether it has to be typed twice.
  static func ask(isNew: Bool, _ desk: Desk) throws -> AgePassphrase {
    guard Terminal.isInteractive else { throw desk.failure("passphrase-unasked", exit: 64) }
    let text = try typed(desk.words.text(isNew ? "ask.new-passphrase" : "ask.passphrase"), desk)
    if isNew, try typed(desk.words.text("ask.passphrase-again"), desk) != text {
      throw desk.failure("passphrases-differ", exit: 64)
    }
    do {
      return try AgePassphrase(text: text)
    } catch {
      throw desk.failure(error)
    }
  }

  /// The identities of a key file.
  static func identities(file: String, _ desk: Desk) throws -> [AgeIdentity] {
    let bytes = try contents(file, desk)
    do {
      return try AgeIdentity.identities(inKeyFile: bytes)
    } catch {
      throw desk.failure(error)
    }
  }

  private static func contents(_ file: String, _ desk: Desk) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw desk.failure("unreadable-file", ["file": file])
    }
    return Array(data)
  }

  /// Reads a line without showing it.
  private static func typed(_ question: String, _ desk: Desk) throws -> String {
    Console.error(question)
    var before = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
    if isTerminal {
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    }
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) } }
    guard let line = readLine(), !line.isEmpty else { throw desk.failure("input-ended", exit: 64) }
    return line
  }
}
