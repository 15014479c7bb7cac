import Foundation
import Testing

/// The deadlines of a table of requests.
@Suite struct `Deadlines of each row` {
  private func file(_ table: String, _ sandbox: Sandbox) throws -> String {
    let path = sandbox.folder + "/requests.csv"
    try table.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func lines(_ outcome: Outcome) -> [String] {
    outcome.text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  // Art. 12(3) GDPR and Regulation 1182/71: a month from 25 November 2026 ends on Friday 25 December, a holiday, then
  // Saturday and Sunday; from 31 January 2026 on Saturday 28 February. Without holidays 25 December is a Friday as any.
  @Test func `rows come back in order with their keys`() async throws {
    let sandbox = try Sandbox()
    let path = try file("key,received\nA-1,2026-11-25\n\"=1+2, x\",2026-01-31\n,2026-06-01\n", sandbox)
    let outcome = try await sandbox.succeed(
      "deadlines --each \(path) --law eu-gdpr --right access --holidays de-be --only response")
    #expect(
      lines(outcome) == [
        "key,id,nominal,due,earliest,certainty", "A-1,response,2026-12-25,2026-12-28,2026-12-28,confirmed",
        "\"'=1+2, x\",response,2026-02-28,2026-03-02,2026-03-02,confirmed",
        ",response,2026-07-01,2026-07-01,2026-07-01,confirmed", "",
      ])
  }

  private static let table = """
    key,law,right,received,sent,via,resident,controller-place,holidays
    1,eu-gdpr,access,2026-11-25,,,de-be,,
    2,uk-gdpr,erasure,,2026-06-01,post,gb-eng,gb-eng,
    3,us-ca-ccpa,opt-out,2026-03-02,,,us-ca,,
    4,eu-gdpr,access,2026-03-02T16:30+01:00,2026-02-27,email,at,de,
    5,eu-gdpr,objection,2026-10-01,,,,,fr
    6,eu-gdpr,access,2016-10-01,,,,,fr
    """

  @Test func `a row gives what the command gives for it alone`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.json("deadlines --each \(try file(Self.table, sandbox))")
    let elements = outcome["deadlines"].items
    let header = Self.table.split(separator: "\n")[0].split(separator: ",").map(String.init)
    for (index, line) in Self.table.split(separator: "\n").dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let flags = zip(header, cells).dropFirst().filter { !$1.isEmpty }.flatMap { ["--\($0)", $1] }
      let alone = try await sandbox.run(["deadlines"] + flags + ["--json"]).json
      let own = elements.filter { $0["key"].string == cells[0] }
      #expect(own.allSatisfy { $0["line"].number == index + 2 })
      guard !alone["deadlines"].items.isEmpty else {
        #expect(own.map { $0["id"].string } == [nil] && own.map { $0["due"].string } == [nil])
        continue
      }
      for member in ["id", "nominal", "due", "earliest", "certainty", "dueAt"] {
        let expected = alone["deadlines"].items.map { $0[member].string }
        #expect(own.map { $0[member].string } == expected, "\(member) of \(line)")
      }
    }
  }

  @Test func `a table of many rows comes from standard input, and all of it in order`() async throws {
    let sandbox = try Sandbox()
    let count = 30_000
    let input = "received\n" + (0..<count).map { "20\(20 + $0 % 15)-06-0\(1 + $0 % 6)\n" }.joined()
    let outcome = try await sandbox.run(
      ["deadlines", "--each", "-", "--law", "eu-gdpr", "--right", "access", "--only", "response"], input: input)
    let found = lines(outcome).dropFirst().dropLast()
    #expect(found.count == count)
    #expect(found.enumerated().allSatisfy { $1.hasPrefix("\($0 + 2),response,20\(20 + $0 % 15)-07-0") })
  }

  @Test func `a flag stands for all rows, whatever the table says`() async throws {
    let sandbox = try Sandbox()
    let path = try file("law,right,sent\nnone,access,2026-11-25\n", sandbox)
    let outcome = try await sandbox.succeed("deadlines --each \(path) --law eu-gdpr --received 2026-06-01")
    #expect(lines(outcome)[1] == "2,response,2026-07-01,2026-07-01,2026-07-01,derived")
  }

  @Test func `what no row has a deadline for has a line without dates`() async throws {
    let sandbox = try Sandbox()
    let path = try file("received\n2016-11-25\n2026-11-25\n", sandbox)
    let line = "deadlines --each \(path) --law eu-gdpr --right access --only appeal-opens"
    #expect(lines(try await sandbox.succeed(line)).dropFirst() == ["2,appeal-opens,,,,", "3,appeal-opens,,,,", ""])
  }
}

extension `Deadlines of each row` {
  @Test(arguments: [
    ("received,Jane Roe\n2026-06-01,x\n", "--law eu-gdpr --right access", "batch-column"),
    ("received\n2026-06-01\n", "--law eu-gdpr", "each-column"),
    ("via\npost\n", "--law eu-gdpr --right access", "each-column"),
    ("received,law\n2026-06-01,Jane Roe\n", "--right access", "each-cell"),
    ("received\nJane Roe\n", "--law eu-gdpr --right access", "each-cell"),
    ("received,via\n2026-06-01,Jane Roe\n", "--law eu-gdpr --right access", "each-cell"),
    ("received,right\n2026-06-01,Jane Roe\n", "--law eu-gdpr", "each-cell"),
    ("received,resident\n2026-06-01,Jane Roe\n", "--law eu-gdpr --right access", "each-cell"),
    ("received,holidays\n2026-06-01,de:Jane Roe\n", "--law eu-gdpr --right access", "each-cell"),
    ("received,sent\n,\n", "--law eu-gdpr --right access", "each-cell"),
    ("received\n2026-06-01,Jane Roe\n", "--law eu-gdpr --right access", "csv-cells"),
    ("received\n2026-06-01\n", "--law eu-gdpx --right access", "unknown-law"), ("", "--law eu-gdpr", "csv-empty"),
  ])
  func `a table that is not understood is refused with what to do`(table: String, flags: String, code: String)
    async throws
  {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run("deadlines --each \(try file(table, sandbox)) \(flags) --json")
    #expect(outcome.code == 1)
    let error = try outcome.errorJSON["error"]
    #expect(error["code"].string == code)
    #expect(error["hint"].string?.isEmpty == false)
    #expect(!outcome.error.contains("Jane"))
  }

  @Test func `the rows before one that is not understood are written, and a document is whole`() async throws {
    let sandbox = try Sandbox()
    let rows = (0..<5000).map { _ in "2026-06-01\n" }.joined()
    for wrong in ["tomorrow\n", "2026-06-01,2\n"] {
      let path = try file("received\n" + rows + wrong + rows, sandbox)
      let line = "deadlines --each \(path) --law eu-gdpr --right access --only response"
      let table = try await sandbox.run(line)
      #expect(table.code == 1 && table.error.contains("5002"))
      #expect(lines(table).count == 5002)
      let document = try await sandbox.run(line + " --json")
      #expect(document.code == 1)
      #expect(try document.json["deadlines"].items.count == 5000)
    }
  }

  @Test(arguments: [
    "deadlines --right access --received 2026-06-01", "deadlines --law eu-gdpr --received 2026-06-01",
    "deadlines --law eu-gdpr --right access",
    "deadlines --law eu-gdpr --right access --received 2026-06-01 --only response",
    "deadlines --each - --law eu-gdpr --right access --event answered=2026-06-01",
  ])
  func `a call that lacks something is wrong`(line: String) async throws {
    let outcome = try await Sandbox().run(line)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
  }
}
