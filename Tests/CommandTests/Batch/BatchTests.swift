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

  @Test func `of many pieces writes each letter once, and each can be taken back by itself`() async throws {
    let erika = try await Sandbox.erika()
    let rows = (1...600).map { "access,\($0 % 2 == 0 ? "google" : "aliexpress"),row-\($0)" }
    let path = try write("right,to,key\n" + rows.joined(separator: "\n"), erika)
    let line = "batch \(path) --output-dir \(erika.folder)/letters --format text"
    let first = try await erika.json(line)
    #expect(first["written"].items.map { $0["line"].number } == (2...601).map { $0 })
    #expect(first["written"].items.map { $0["proceeding"].number } == (1...600).map { $0 })
    #expect(Set(first["written"].items.map { $0["reference"].string }).count == 600)
    #expect(try files(erika).count == 600)
    for item in first["written"].items.prefix(3) + first["written"].items.suffix(3) {
      let text = try String(contentsOfFile: #require(item["output"].string), encoding: .utf8)
      #expect(text.contains(try #require(item["reference"].string)))
    }
    try await erika.succeed("undo")
    #expect(try await erika.json("list")["proceedings"].items.count == 599)
    let second = try await erika.json(line)
    #expect(second["written"].items.map { $0["line"].number } == [601])
    #expect(second["skipped"].items.map { $0["line"].number } == (2...600).map { $0 })
  }

  @Test func `says the same in words as it goes on`() async throws {
    let erika = try await Sandbox.erika()
    let path = try write(table, erika)
    let line = "batch \(path) --output-dir \(erika.folder)/letters --format text"
    let lines = try await erika.succeed(line).text.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasSuffix("/letters/1-aliexpress-access.txt"))
    #expect(lines[2].hasSuffix("/letters/3-apple-objection.txt"))
  }

  @Test func `names the first wrong row, and leaves nothing where a letter cannot be laid out`() async throws {
    let erika = try await Sandbox.erika()
    let rows =
      (1...300).map { "access,google,row-\($0)," } + ["access,google,bad,\"a\u{1B}b\"", "access,nobody,worse,"]
    let path = try write("right,to,key,scope\n" + rows.joined(separator: "\n"), erika)
    let outcome = try await erika.run("batch \(path) --output-dir \(erika.folder)/letters --format text --json")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "layout")
    #expect(try outcome.errorJSON["error"]["message"].string?.contains("302") == true)
    #expect(!FileManager.default.fileExists(atPath: erika.folder + "/letters"))
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
