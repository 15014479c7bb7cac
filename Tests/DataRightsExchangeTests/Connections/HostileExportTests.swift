import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Exports that were made to do harm: none ends the program, takes long or takes much memory.
struct HostileExportTests {
  /// Reads a file as everything that it could be taken for; whether something was found in it.
  @discardableResult
  private static func read(_ path: String) throws -> Bool {
    let connections = try Exports.connections(exportedOn: "2026-03-10")
    var isRead = false
    do {
      for list in try connections.lists(at: path) {
        isRead = true
        let check = RevocationCheck(
          service: ServiceName(aliases: ["AliExpress"]), connection: .signIn, revokedOn: day("2026-03-02"))
        _ = check.finding(in: list)
        _ = try ConnectionChanges(from: list, to: list)
      }
    } catch is ImportError {}
    do {
      let history = try Exports.orders(exportedOn: "2026-03-10").history(at: path)
      isRead = true
      _ = FiscalCoverage(history, from: day("2025-01-01"), to: day("2025-12-31"), invoices: [])
    } catch is ImportError {}
    return isRead
  }

  /// What mutations of every format do: 3,000 of them, or 100,000 where the variable DATARIGHTS_SWEEP is set.
  @Test(.timeLimit(.minutes(30)))
  func `mutations are read or refused`() throws {
    let count = Sweep.isWanted ? 100_000 : 3_000
    var generator = SeededGenerator(seed: 20_261_129)
    let samples = try Exports.samples()
    let folder = try TestFolder()
    var read = 0
    for number in 0..<count {
      let (name, bytes) = samples[number % samples.count]
      let path = folder.path + "/" + name
      try Data(Mutations.mutate(bytes, using: &generator)).write(to: URL(fileURLWithPath: path))
      if try Self.read(path) { read += 1 }
    }
    // Enough get past the first look to be worth it.
    #expect(read > count / 5)
  }

  static let hostile: [(String, @Sendable (Int) -> String)] = [
    ("lists within lists", { n in String(repeating: "[", count: n) }),
    ("objects within objects", { n in String(repeating: "{\"a\":", count: n / 5) }),
    (
      "many apps",
      { n in #"{"installed_apps_v2": [{"name": "a"}"# + String(repeating: #",{"name": "b"}"#, count: n / 14) + "]}" }
    ),
    ("many keys", { n in "{" + (0..<n / 12).map { "\"k\($0)\":[]" }.joined(separator: ",") + "}" }),
    ("open tags", { n in "<html>" + String(repeating: "<a '<b \"", count: n / 8) }),
    ("quotes in turn", { n in "<html>" + String(repeating: "<a '><a \">", count: n / 10) }),
    ("open cells", { n in "<html>" + String(repeating: "<table><td>a", count: n / 12) }),
    ("boxes within boxes", { n in "<html>" + String(repeating: "<div class=\"_a6-g\">a", count: n / 20) }),
    ("attributes", { n in "<html><a href=" + String(repeating: "a=b ", count: n / 4) + ">" }),
    ("open scripts", { n in "<html>" + String(repeating: "<script>", count: n / 8) }),
    ("comments", { n in "<html>" + String(repeating: "<!--", count: n / 4) }),
    ("one long line", { n in "3 total apps\n" + String(repeating: "a ", count: n / 2) }),
    ("many lines", { n in "3 total apps\n" + String(repeating: "a:\n", count: n / 3) }),
    ("open quotation", { n in "url,app,permissions\n" + String(repeating: "\"", count: n) }),
    (
      "many columns",
      { n in String(repeating: "order_id,", count: n / 9) + "\n" + String(repeating: "1,", count: n / 2) }
    ),
    ("many rows", { n in "order_id,order_status\n" + String(repeating: "1,x\n", count: n / 4) }),
    ("many orders", { n in "order_id,order_status\n" + (0..<n / 10).map { "\($0),s\($0)\n" }.joined() }),
    ("marks over a letter", { n in "url,app,permissions\n,a" + String(repeating: "\u{301}", count: n / 2) + ",\n" }),
    (
      "marks as escapes",
      { n in #"{"installed_apps": [{"name": "a"# + String(repeating: #"\u0301"#, count: n / 6) + #""}]}"# }
    ),
    (
      "marks as entities",
      { n in "<table><tr><td>a</td><td>a" + String(repeating: "&#769;<b></b>", count: n / 13) + "</td></tr></table>" }
    ),
    ("JSON lines", { n in String(repeating: "{\"app\": \"a\"}\n", count: n / 13) }),
    ("new keys in each row", { n in "[" + (0..<n / 16).map { "{\"orderId\($0)\":1}" }.joined(separator: ",") + "]" }),
  ]

  /// Eight times the size may take no more than a multiple of that in time: nothing is quadratic.
  @Test(arguments: hostile.indices)
  func `time grows with size and not with its square`(index: Int) throws {
    let folder = try TestFolder()
    func time(_ size: Int) throws -> Duration {
      let path = try folder.write("export", Self.hostile[index].1(size))
      return try ContinuousClock().measure { try Self.read(path) }
    }
    _ = try time(5_000)
    let (small, large) = (try time(20_000), try time(160_000))
    #expect(large < small * 30 + .milliseconds(400), "\(Self.hostile[index].0): \(small), \(large)")
  }

  @Test func `a workbook of many empty rows ends`() throws {
    let folder = try TestFolder()
    let path = try folder.archive(
      "export.xlsx",
      OrderImportTests.workbook([("Order Information", [])]).map { name, text in
        name.hasSuffix("sheet1.xml")
          ? (
            name,
            "<worksheet>" + (0..<20_000).map { "<row><c r=\"ZZZ1\"/><v>\($0)</v></row>" }.joined() + "</worksheet>"
          )
          : (name, text)
      })
    let spent = try ContinuousClock().measure { try Self.read(path) }
    #expect(spent < .seconds(10))
  }
}
