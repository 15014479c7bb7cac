import DataRightsTestSupport
import Foundation
import Testing

/// Backups by the command, against the program `age` and Python's `tarfile`.
struct BackupCommandTests {
  private static let isAgeWanted =
    Repository.environment("DATARIGHTS_ORACLE") != nil || FileManager.default.isExecutableFile(atPath: "/usr/bin/age")

  private func filled() async throws -> Sandbox {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("scan.png", "proof MARKER")
    try await erika.succeed("log 1 received --on 2026-11-25 --evidence \(file)")
    try erika.write("pass", "correct horse\n")
    return erika
  }

  private func restored(_ erika: Sandbox, _ line: String) async throws -> JSONValue {
    let store = erika.path("restored-\(UUID().uuidString)")
    let outcome = try await erika.run("restore \(line) --json --store \(store)")
    try #require(outcome.code == 0, "\(outcome)")
    #expect(try await erika.run("verify --store \(store)").code == 0)
    return try await erika.run("show 1 --json --store \(store)").json
  }

  @Test func `a plain backup is a tar archive that others read, and comes back`() async throws {
    let erika = try await filled()
    let outcome = try await erika.run("backup \(erika.path("b.tar"))")
    #expect(outcome.code == 0)
    #expect(outcome.error.contains("not encrypted"))
    #expect(erika.mode(erika.path("b.tar")) == "600")
    let names = try await erika.python(
      """
      import sys, tarfile
      with tarfile.open(sys.argv[1]) as archive:
          for member in archive: print(oct(member.mode), member.name)
      """, erika.path("b.tar")
    ).text.split(separator: "\n")
    #expect(names.count == 3)
    #expect(names.allSatisfy { $0.hasPrefix("0o600 ") })
    #expect(names.contains("0o600 datarights.sqlite"))
    #expect(try await restored(erika, erika.path("b.tar")).description == erika.json("show 1").description)
  }

  @Test func `one locked with a passphrase opens with it alone, and shows nothing`() async throws {
    let erika = try await filled()
    let file = erika.path("b.age")
    try await erika.succeed("backup \(file) --passphrase-file \(erika.path("pass"))")
    let bytes = try erika.bytes("b.age")
    #expect(bytes.starts(with: Data("age-encryption.org/v1\n-> scrypt ".utf8)))
    for text in ["MARKER", "Mustermann", "SQLite", "correct"] { #expect(bytes.range(of: Data(text.utf8)) == nil) }
    #expect(
      try await restored(erika, "\(file) --passphrase-file \(erika.path("pass"))").description
        == erika.json("show 1").description)
    try erika.write("other", "wrong horse")
    let target = erika.path("target")
    for (flags, code, word) in [
      ("", 64, "restore-locked"), ("--passphrase-file \(erika.path("other"))", 1, "wrong-passphrase"),
    ] as [(String, Int32, String)] {
      let refused = try await erika.run("restore \(file) \(flags) --store \(target) --json")
      #expect(refused.code == code)
      #expect(try refused.errorJSON["error"]["code"].string == word)
      #expect(!erika.exists("target/datarights.sqlite"))
    }
  }

  @Test func `a backup that was cut or changed is refused, and nothing is left`() async throws {
    let erika = try await filled()
    try await erika.succeed("backup \(erika.path("b.tar"))")
    let whole = try erika.bytes("b.tar")
    let shown = try await erika.json("show 1").description
    var refused = 0
    for place in stride(from: 0, to: whole.count, by: whole.count / 12) {
      try? FileManager.default.removeItem(atPath: erika.path("target"))
      try whole.prefix(place).write(to: URL(fileURLWithPath: erika.path("cut.tar")))
      let cut = try await erika.run("restore \(erika.path("cut.tar")) --store \(erika.path("target"))")
      #expect(cut.code == 1 && !cut.crashed)
      #expect((try? FileManager.default.contentsOfDirectory(atPath: erika.path("target"))) ?? [] == [])
      var changed = whole
      changed[place] ^= 0x55
      try changed.write(to: URL(fileURLWithPath: erika.path("changed.tar")))
      let outcome = try await erika.run("restore \(erika.path("changed.tar")) --store \(erika.path("target"))")
      #expect(!outcome.crashed)
      // Only zeros that fill up a block may be others.
      if outcome.code == 0 {
        let there = try await erika.run("show 1 --json --store \(erika.path("target"))").json
        #expect(there.description == shown)
      } else {
        refused += 1
      }
    }
    #expect(refused > 10)
  }

  @Test func `a store that is there stays unless it is to be replaced`() async throws {
    let erika = try await filled()
    try await erika.succeed("backup \(erika.path("b.tar"))")
    try await erika.draft("erasure --to aliexpress")
    let before = try erika.bytes("store/datarights.sqlite")
    let refused = try await erika.run("restore \(erika.path("b.tar")) --json")
    #expect(refused.code == 1)
    #expect(try refused.errorJSON["error"]["code"].string == "store-exists")
    #expect(try erika.bytes("store/datarights.sqlite") == before)
    try await erika.succeed("restore \(erika.path("b.tar")) --replace")
    #expect(try await erika.json("list")["proceedings"].items.count == 1)
    #expect(try erika.bytes("store/datarights.sqlite.before-update") == before)
    #expect(try await erika.run("doctor").code == 0)
  }

  @Test(.enabled(if: isAgeWanted, "needs age"))
  func `age opens a backup for its key, and we open what age wrote`() async throws {
    let erika = try await filled()
    func shell(_ script: String) async throws -> Outcome {
      let outcome = try await Program.run(
        "/bin/sh", ["-c", "set -e; cd \"$0\"; " + script, erika.folder],
        environment: ProcessInfo.processInfo.environment, in: erika.folder)
      try #require(outcome.code == 0, "\(outcome)")
      return outcome
    }
    let key = try await shell("age-keygen -o key.txt 2>/dev/null; age-keygen -y key.txt").text.split(separator: "\n")[0]
    try await erika.succeed("backup \(erika.path("b.age")) --recipient \(key)")
    #expect(try await shell("age -d -i key.txt b.age | tar xOf - manifest.json").text.contains("datarights-backup"))
    let shown = try await erika.json("show 1").description
    #expect(
      try await restored(erika, "\(erika.path("b.age")) --identity \(erika.path("key.txt"))").description == shown)
    _ = try await shell("age -d -i key.txt b.age > plain.tar; age -r \(key) -a -o again.age plain.tar")
    #expect(
      try await restored(erika, "\(erika.path("again.age")) --identity \(erika.path("key.txt"))").description == shown)
    _ = try await shell("age-keygen -o other.txt 2>/dev/null")
    let refused = try await erika.run(
      "restore \(erika.path("b.age")) --identity \(erika.path("other.txt")) --json --store \(erika.path("target"))")
    #expect(refused.code == 1)
    #expect(try refused.errorJSON["error"]["code"].string == "no-matching-identity")
  }

  @Test(arguments: [
    ("backup b --recipient age1nonsense", 1, "bad-recipient"),
    ("backup b --passphrase-file nowhere", 1, "unreadable-file"),
    ("backup b --recipient x --passphrase-file y", 64, "one-lock"), ("restore nowhere", 1, "unreadable-file"),
  ])
  func `a call that cannot work says why`(line: String, code: Int32, word: String) async throws {
    let erika = try await Sandbox.erika()
    let outcome = try await erika.run(line + " --json")
    #expect(outcome.code == code)
    #expect(try outcome.errorJSON["error"]["code"].string == word)
  }

  @Test func `an output that exists is left alone`() async throws {
    let erika = try await filled()
    try erika.write("there", "mine")
    symlink(erika.path("there"), erika.path("link"))
    for line in ["backup", "export --output", "dossier 1 --format html --output", "calendar --output"] {
      for name in ["there", "link"] {
        let outcome = try await erika.run("\(line) \(erika.path(name)) --json")
        #expect(outcome.code == 1)
        #expect(try outcome.errorJSON["error"]["code"].string == "output-exists")
      }
    }
    #expect(try erika.bytes("there") == Data("mine".utf8))
  }
}
