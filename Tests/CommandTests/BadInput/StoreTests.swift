import Foundation
import Testing

/// Stores that cannot be used: nothing is overwritten, nothing is half done.
@Suite struct `Unusable stores` {
  private static let calls = [
    "list", "draft access --to aliexpress", "profile set --language en", "log 1 answered", "due", "show 1",
  ]

  @Test(arguments: calls)
  func `garbage in place of the database`(call: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write("store/datarights.sqlite", String(repeating: "garbage ", count: 1000), mode: 0o600)
    try await sandbox.expectFailure(words(call), code: "store-damaged", says: [sandbox.database, "backup"])
  }

  @Test(arguments: calls)
  func `a truncated database`(call: String) async throws {
    let sandbox = try await Sandbox.at(.sent)
    let whole = try sandbox.bytes("store/datarights.sqlite")
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: sandbox.database))
    try await sandbox.expectFailure(words(call), code: "store-damaged", says: [sandbox.database, "backup"])
  }

  @Test(arguments: calls)
  func `the database of a newer version`(call: String) async throws {
    let sandbox = try await Sandbox.at(.sent)
    let made = try await sandbox.python(
      """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute("INSERT INTO grdb_migrations VALUES ('9999 something of the future')")
      store.commit()
      """, sandbox.database)
    try #require(made.code == 0, "\(made.error)")
    try await sandbox.expectFailure(words(call), code: "store-newer", says: [sandbox.database, "newer version"])
  }

  @Test(arguments: calls)
  func `the database of another program`(call: String) async throws {
    let sandbox = try Sandbox()
    try FileManager.default.createDirectory(atPath: sandbox.store, withIntermediateDirectories: true)
    let made = try await sandbox.python(
      """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      store.execute("CREATE TABLE photo (name TEXT)")
      store.commit()
      __import__("os").chmod(sys.argv[1], 0o600)
      """, sandbox.database)
    try #require(made.code == 0, "\(made.error)")
    try await sandbox.expectFailure(words(call), code: "store-damaged", says: [sandbox.database])
  }

  @Test(arguments: calls)
  func `a file where the folder should be`(call: String) async throws {
    let sandbox = try Sandbox()
    try sandbox.write("store", "mine")
    try await sandbox.expectFailure(words(call), code: "store-not-writable", says: [sandbox.store, "--store"])
  }

  @Test func `a folder that cannot be made`() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expectFailure(
      ["profile", "set", "--resident", "de", "--store", "/proc/datarights"], code: "store-not-writable",
      says: ["/proc/datarights", "--store"])
  }

  @Test func `a symbolic link in place of the database`() async throws {
    let sandbox = try await Sandbox.at(.sent)
    try FileManager.default.moveItem(atPath: sandbox.database, toPath: sandbox.path("elsewhere"))
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.database, withDestinationPath: sandbox.path("elsewhere"))
    try await sandbox.expectFailure(["list"], code: "store-symlink", says: [sandbox.database])
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}
