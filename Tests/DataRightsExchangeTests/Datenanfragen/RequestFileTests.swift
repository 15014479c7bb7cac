import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Files with tables of requests: their encodings, what spreadsheet programs make of them, and what is hostile.
struct RequestFileTests {
  private static let text = RequestSite.table(RequestSite.messages)

  @Test func `every encoding gives the same`() throws {
    let expected = try RequestSite.read(Self.text)
    for (name, bytes) in Exports.encodings(Self.text.replacingOccurrences(of: "\r\n", with: "\n")) {
      #expect(RequestTable(bytes) == expected, "\(name)")
    }
    let latin = Self.text.unicodeScalars.map { UInt8($0.value) }
    #expect(RequestTable(latin) == expected)
  }

  @Test func `letters that were misread once are put right`() throws {
    // UTF-8 taken for one byte a character and saved again.
    let misread = String(String.UnicodeScalarView(Self.text.utf8.map { Unicode.Scalar($0) }))
    let table = try RequestSite.read(misread)
    #expect(table.requests[0].messages[0].recipientLines[1] == "Musterstraße 1")
  }

  @Test func `a table is found in a folder and in an archive`() throws {
    let folder = try TestFolder()
    try folder.write("orders.csv", "order_id,order_status\n1,x\n")
    try folder.write("www/datarequests.org_export_2026-11-23.csv", Self.text)
    #expect(try RequestTable(at: folder.path).requests.count == 3)
    let archive = try folder.archive("export.zip", [("datenanfragen.de_export_2026-11-23.csv", Self.text)])
    #expect(try RequestTable(at: archive).requests.count == 3)
    #expect(throws: ImportError.unreadable(file: folder.path + "/none.csv")) {
      try RequestTable(at: folder.path + "/none.csv")
    }
    let other = try folder.write("other.csv", "a,b\n1,2\n")
    #expect(throws: ImportError.unknownFormat(file: other, entry: nil)) { try RequestTable(at: other) }
    let empty = try TestFolder()
    #expect(throws: ImportError.nothingFound(file: empty.path, wanted: ["*.csv"])) { try RequestTable(at: empty.path) }
  }

  @Test(.enabled(if: Python.isInstalled, "needs python3"), arguments: [";", ",", "\t"])
  func `what a program saves that quotes is read`(separator: String) throws {
    // As Python's csv writes it, with the line breaks of the addresses that the site took out.
    struct Row: Encodable { let cells: [String] }
    let rows = RequestSite.messages.map { [$0.date, $0.slug, $0.recipient, $0.email, $0.reference, $0.type, $0.via] }
    let script = """
      import csv, json, sys
      writer = csv.writer(sys.stdout, delimiter='\(separator == "\t" ? "\\t" : separator)')
      writer.writerow('date slug recipient email reference type via'.split())
      writer.writerows(json.load(open(sys.argv[1])))
      """
    let bytes = try Python.run(script, reading: JSONEncoder().encode(rows))
    let table = try #require(RequestTable(Array(bytes)))
    #expect(table.issues.isEmpty)
    #expect(table.requests.map(\.right) == [.access, .erasure, .marketingObjection])
    #expect(
      table.requests[0].messages.map(\.recipient)
        == RequestSite.messages.prefix(4).map { $0.recipient })
    #expect(table.requests[1].messages[0].recipientLines.first == "Example, Inc.")
  }

  /// Addresses of all kinds, written as the site does: each is read as it was, or its row is reported.
  @Test func `no row is ever misread`() throws {
    var generator = SeededGenerator(seed: 20_261_130)
    let pieces = [
      "Example", "GmbH", ";", "; ", "\n", ", ", "\"", "\"\"", "a@example.org", "2026-AAAAAAA", "access", "email",
      "letter",
      "=1", "2026-01-31", "ß", "\u{301}", " ", "'", "\t", "response", "é", "\r\n", "10115", "\u{2028}",
    ]
    let slugs = ["", "example", "example-shop"]
    let mails = ["", "a@example.org", "b@example.org;c@example.org"]
    var read = 0
    for number in 0..<4000 {
      var message = RequestSite.Message(
        date: "2026-01-31", slug: slugs[number % 3], email: mails[number % 7 % 3], reference: "2026-K3XQ7PA",
        type: ["access", "erasure", "rectification", "objection"][number % 4],
        via: ["email", "letter", "fax"][number % 3])
      for _ in 0..<Int.random(in: 0...7, using: &generator) {
        message.recipient += pieces.randomElement(using: &generator) ?? ""
      }
      let table = try RequestSite.read(RequestSite.table([message, RequestSite.messages[5]]))
      #expect(table.requests.last?.reference == "2026-ZZ99ZZ9", "the row after it is read in any case")
      guard table.requests.count == 2 else {
        #expect(table.issues.contains { $0.line == 2 && $0.reason.isLoss })
        continue
      }
      read += 1
      let found = table.requests[0].messages[0]
      #expect(found.slug ?? "" == message.slug)
      #expect(found.email ?? "" == (message.email.contains(";") ? "" : message.email))
      #expect(found.recipient == RequestRecipient.unquoted(message.onOneLine))
    }
    #expect(read > 2500)
  }
}
