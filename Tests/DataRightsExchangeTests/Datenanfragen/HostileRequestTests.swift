import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Tables and records that were made to do harm: none ends the program, takes long or takes much memory.
struct HostileRequestTests {
  /// What mutations do: 2,000 of them, or 100,000 where the variable DATARIGHTS_SWEEP is set.
  @Test(.timeLimit(.minutes(30)))
  func `mutations are read or refused`() throws {
    let count = Sweep.isWanted ? 100_000 : 2_000
    var generator = SeededGenerator(seed: 20_261_131)
    let samples = [
      Array(RequestSite.table(RequestSite.messages).utf8), Array(CompanySamples.list.utf8),
      Array(CompanySamples.lines.utf8), Array(CompanySamples.mailbox.utf8),
    ]
    var read = 0
    for number in 0..<count {
      let bytes = Mutations.mutate(samples[number % samples.count], using: &generator)
      let table = RequestTable(bytes)
      let companies = CompanyImport(bytes)
      let facts = try? MailFacts(bytes)
      if table != nil || !companies.companies.isEmpty || facts != nil { read += 1 }
      for request in table?.requests ?? [] {
        #expect(request.messages.first?.kind == .request)
        #expect(request.messages.allSatisfy { $0.on >= request.messages[0].on })
      }
      for company in companies.companies {
        #expect(!company.name.isEmpty && !company.address.contains { $0.contains { $0.isNewline } })
      }
      if let table { #expect(!table.requests.isEmpty || table.issueCount > 0 || bytes.count < 200) }
    }
    // Enough get past the first look to be worth it.
    #expect(read > count / 2)
  }

  /// 20,000 rows, or 100,000 where the variable DATARIGHTS_SWEEP is set.
  @Test func `many rows are quick`() throws {
    let count = Sweep.isWanted ? 100_000 : 20_000
    var text = RequestSite.header + "\r\n"
    for number in 0..<count {
      text += "2026-01-31;example;Example; Sons, Street 1;a@example.org;2026-\(1_000_000 + number);access;email\r\n"
    }
    var table: RequestTable?
    let spent = ContinuousClock().measure { table = RequestTable(Array(text.utf8)) }
    #expect(table?.requests.count == count)
    #expect(table?.issueCount == 0)
    #expect(spent < .seconds(60), "\(spent)")
  }

  @Test func `more rows and more issues than are kept are said to be`() throws {
    let row = "2026-01-31;example;Example;a@example.org;2026-K3XQ7PA;response;email\n"
    func bytes(_ rows: Int) -> [UInt8] {
      Array((RequestSite.header + "\n" + String(repeating: row, count: rows)).utf8)
    }
    for (rows, isTruncated) in [(9, false), (10, false), (11, true), (12, true)] {
      let reader = try #require(RequestRowReader(bytes(rows), mostRows: 10))
      #expect(reader.rows.count == min(rows, 10))
      #expect(reader.isTruncated == isTruncated)
    }
    let table = try #require(RequestTable(bytes(RequestTable.mostIssues + 5)))
    #expect(!table.isTruncated)
    #expect(table.issues.count == RequestTable.mostIssues)
    #expect(table.issueCount == RequestTable.mostIssues + 5)
  }

  @Test func `a hundred megabytes are refused unread`() throws {
    let folder = try TestFolder()
    let path = try folder.write("export.csv", RequestSite.header)
    #expect(truncate(path, 100 << 20) == 0)
    let spent = ContinuousClock().measure {
      #expect(
        throws: ImportError.tooLarge(file: path, entry: nil, bytes: 100 << 20, limit: RequestTable.mostBytes)
      ) { try RequestTable(at: path) }
      #expect(
        throws: ImportError.tooLarge(file: path, entry: nil, bytes: 100 << 20, limit: CompanyImport.mostBytes)
      ) { try CompanyImport(at: path) }
    }
    #expect(spent < .seconds(2))
  }

  private static let row = "2026-01-31;example;Example;a@example.org;2026-K3XQ7PA;access;email\n"
  static let hostile: [(String, @Sendable (Int) -> String)] = [
    ("zero bytes", { n in row + String(repeating: "\0", count: n) }),
    ("zero bytes in cells", { n in String(repeating: "2026-01-31;\0;\0;\0;\0;\0;\0\n", count: n / 24) }),
    ("an open quotation", { n in "2026-01-31;example;\"Example" + String(repeating: "\n;a", count: n / 3) }),
    ("separators", { n in "2026-01-31" + String(repeating: ";", count: n) }),
    ("days", { n in String(repeating: "2026-01-31;", count: n / 11) }),
    ("begun rows", { n in String(repeating: "2026-01-31;\n", count: n / 12) }),
    ("begun rows with more", { n in String(repeating: "2026-01-31;\n;a\n;b\n", count: n / 18) }),
    ("quotation marks", { n in "2026-01-31;;" + String(repeating: "\"", count: n) + ";;2026-K3XQ7PA;access;email\n" }),
    ("one request", { n in String(repeating: row, count: n / row.utf8.count) }),
    ("one long line", { n in String(repeating: "a", count: n) }),
    (
      "one long address",
      { n in "2026-01-31;;" + String(repeating: "a, ", count: n / 3) + ";;2026-K3XQ7PA;access;email\n" }
    ),
    (
      "marks over a letter",
      { n in "2026-01-31;;a" + String(repeating: "\u{301}", count: n / 2) + ";;2026-K3XQ7PA;access;email" }
    ),
    ("empty lines", { n in String(repeating: "\n", count: n) }),
  ]

  /// Eight times the size may take no more than a multiple of that in time: nothing is quadratic.
  @Test(arguments: hostile.indices)
  func `time grows with size and not with its square`(index: Int) throws {
    func time(_ size: Int) -> Duration {
      let bytes = Array((RequestSite.header + "\n" + Self.hostile[index].1(size)).utf8)
      return ContinuousClock().measure { #expect(RequestTable(bytes) != nil) }
    }
    _ = time(5_000)
    let (small, large) = (time(20_000), time(160_000))
    #expect(large < small * 30 + .milliseconds(400), "\(Self.hostile[index].0): \(small), \(large)")
  }
}
