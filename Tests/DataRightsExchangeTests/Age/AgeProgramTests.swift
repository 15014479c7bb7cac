import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// The program `age` decrypts what we encrypt, and the other way round.
///
/// Where the variable DATARIGHTS_ORACLE is set it must be installed (`make setup-checks`); elsewhere it may.
@Suite(.enabled(if: Repository.environment("DATARIGHTS_ORACLE") != nil || Program.path("age") != nil))
struct AgeProgramTests {
  static let sizes = [0, 1, 65_535, 65_536, 65_537, 5 * 65_536]

  /// Types the passphrase whenever it is asked for, as a person at a terminal would.
  private static let terminal = """
    import os, pty, sys
    passphrase, arguments = open(sys.argv[1]).read().split('\\n', 1)
    pid, terminal = pty.fork()
    if pid == 0: os.execvp('age', ['age'] + arguments.split('\\n'))
    seen = b''
    while True:
      try: piece = os.read(terminal, 1024)
      except OSError: break
      if not piece: break
      seen += piece
      if seen.rstrip().endswith(b':'):
        seen = b''
        os.write(terminal, passphrase.encode() + b'\\n')
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    """

  private static func type(_ passphrase: String, _ arguments: [String]) throws {
    _ = try Python.run(terminal, reading: Data(([passphrase] + arguments).joined(separator: "\n").utf8))
  }

  @Test(arguments: sizes) func `age decrypts what is encrypted for a recipient`(size: Int) throws {
    let folder = try TestFolder()
    let key = try folder.write("key", Age.identityText)
    let file = try folder.write("x.age", Age.encrypt(Age.sample(size), .recipient))
    // Into a file that the shell makes: for nothing, age itself makes none.
    try Program.run("sh", ["-c", "age --decrypt -i '\(key)' '\(file)' >'\(folder.path)/x'"])
    #expect(try Repository.bytes(folder.path + "/x") == Age.sample(size))
  }

  @Test(arguments: sizes, [[], ["--armor"]]) func `what age encrypts is decrypted`(size: Int, options: [String]) throws
  {
    let folder = try TestFolder()
    let plain = try folder.write("x", Age.sample(size))
    let recipients = ["-r", Age.otherRecipientText, "-r", Age.recipientText]
    try Program.run("age", options + recipients + ["-o", folder.path + "/x.age", plain])
    #expect(try Age.decrypt(Repository.bytes(folder.path + "/x.age"), .recipient) == Age.sample(size))
  }

  @Test(.enabled(if: Python.isInstalled)) func `age decrypts what is locked with a passphrase`() throws {
    let folder = try TestFolder()
    let file = try folder.write("x.age", Age.encrypt(Age.sample(70_000), .passphrase, workFactor: 10))
    try Self.type(Age.passphraseText, ["--decrypt", "-o", folder.path + "/x", file])
    #expect(try Repository.bytes(folder.path + "/x") == Age.sample(70_000))
    #expect(throws: Python.Failed.self) {
      try Self.type("another", ["--decrypt", "-o", folder.path + "/y", file])
    }
  }

  /// The program always asks for 2^18 rounds, which code that is not optimized takes some ten seconds for.
  @Test(.enabled(if: Python.isInstalled && Repository.environment("DATARIGHTS_ORACLE") != nil))
  func `what age locks with a passphrase is decrypted`() throws {
    let folder = try TestFolder()
    let plain = try folder.write("x", Age.sample(70_000))
    try Self.type(Age.passphraseText, ["--passphrase", "-o", folder.path + "/x.age", plain])
    var rest = [try Repository.bytes(folder.path + "/x.age")][...]
    let decryptor = try AgeDecryptor(passphrase: AgePassphrase(text: Age.passphraseText)) { rest.popFirst() }
    var bytes: [UInt8] = []
    while let piece = try decryptor.read() { bytes += piece }
    #expect(bytes == Age.sample(70_000))
  }

  @Test func `a backup is a tar stream in an age file`() throws {
    let folder = try TestFolder()
    let key = try folder.write("key", Age.identityText)
    let file = try folder.write("x.age", Age.encrypt(Tar.write(TarTests.files), .recipient))
    let unpack = "age --decrypt -i '\(key)' '\(file)' | tar -x -f - -C '\(folder.path)'"
    try Program.run("sh", ["-c", unpack])
    for file in TarTests.files { #expect(try Repository.bytes(folder.path + "/" + file.name) == file.bytes) }
  }
}
