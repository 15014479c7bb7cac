import Foundation
import Testing

/// Many letters in one run.
@Suite struct `A batch` {
  private let table = """
    right,to,reason
    access,aliexpress,
    erasure,google,
    objection,apple,"The profile shows my address, and my name."
    """

  @discardableResult
  private func write(_ table: String, _ sandbox: Sandbox) throws -> String {
    let path = sandbox.folder + "/requests.csv"
    try table.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func files(_ sandbox: Sandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.folder + "/letters").sorted()
  }

  @Test func `writes every letter with its proceeding, once however often it runs`() async throws {
    let erika = try await Sandbox.erika()
    let path = try write(table, erika)
    let line = "batch \(path) --output-dir \(erika.folder)/letters --format text"
    let first = try await erika.json(line)
    #expect(first["written"].items.map { $0["line"].number } == [2, 3, 4])
    #expect(try files(erika) == ["1-aliexpress-access.txt", "2-google-erasure.txt", "3-apple-objection.txt"])
    let letter = try String(contentsOfFile: erika.folder + "/letters/3-apple-objection.txt", encoding: .utf8)
    #expect(letter.contains("The profile shows my address, and my name."))
    let second = try await erika.json(line)
    #expect(second["written"].items.isEmpty)
    #expect(second["skipped"].items.count == 3)
    #expect(try await erika.json("list")["proceedings"].items.count == 3)
  }

  @Test func `goes on where an interrupted run stopped`() async throws {
    let erika = try await Sandbox.erika()
    let path = try write(table, erika)
    let line = "batch \(path) --output-dir \(erika.folder)/letters --format text"
    try await erika.succeed(line)
    // As if the run had been killed after the store knew of the letter and before the file had its name.
    let file = erika.folder + "/letters/2-google-erasure.txt"
    try FileManager.default.moveItem(atPath: file, toPath: file + ".part")
    try write(table + "\nportability,google,", erika)
    let second = try await erika.json(line)
    #expect(second["written"].items.map { $0["line"].number } == [5])
    #expect(
      try files(erika) == [
        "1-aliexpress-access.txt", "2-google-erasure.txt", "3-apple-objection.txt", "4-google-portability.txt",
      ])
  }

  @Test(arguments: [
    ("right,to\nacces,google", "batch-cell"), ("right,to\naccess,nobody", "unknown-addressee"),
    ("right,to,colour\naccess,google,red", "batch-column"), ("right,to\naccess,google\naccess,google", "batch-twin"),
    ("right,to\naccess", "csv-cells"), ("right,to\nobjection,google", "reason-missing"),
  ])
  func `writes nothing where a row is wrong`(table: String, code: String) async throws {
    let erika = try await Sandbox.erika()
    let path = try write(table, erika)
    let outcome = try await erika.run("batch \(path) --output-dir \(erika.folder)/letters --json")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == code)
    #expect(!FileManager.default.fileExists(atPath: erika.folder + "/letters"))
    #expect(try await erika.json("list")["proceedings"].items.isEmpty)
  }
}
