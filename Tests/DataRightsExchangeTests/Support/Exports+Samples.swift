@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation

extension Exports {
  /// A file of each format, from which mutations are made.
  static func samples() throws -> [(name: String, bytes: [UInt8])] {
    let folder = try TestFolder()
    func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
    let rows = OrderImportTests.rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }
    let texts = [
      ("apps_and_websites.json", FacebookExportTests.of2018), ("apps_and_websites.json", FacebookExportTests.of2021),
      ("apps_and_websites.json", FacebookExportTests.labelled),
      ("apps_and_websites.html", FacebookExportTests.page2023), ("connected-application.js", XArchiveTests.script),
      ("google.html", GooglePageTests.html), ("google.txt", GooglePageTests.list),
      ("google.txt", GooglePageTests.details), ("google.csv", GooglePageTests.formats[0].text),
      ("google.jsonl", GooglePageTests.formats[2].text),
      ("Apps Using Sign In with Apple.csv", "App Name,Status,Date\nAliExpress,Active,05-06-2021 10:00:00\n"),
      ("orders.csv", rows.joined(separator: "\n")),
      (
        "orders.json",
        #"[{"orderId": 8123456789012345678, "title": "Lamp", "price": 12.34, "orderDate": "Feb 21, 2025", "status": "Completed"}]"#
      ),
    ]
    let utf16 = encodings(FacebookExportTests.page2023)[2].bytes
    let facebook = [("x/apps_and_websites.json", FacebookExportTests.of2021), ("photo.jpg", "xyz")]
    return texts.map { ($0.0, Array($0.1.utf8)) } + [
      ("apps_and_websites.html", utf16),
      ("facebook.zip", try read(folder.archive("1.zip", facebook))),
      ("facebook.zip", try read(folder.archive("2.zip", facebook, packing: .store))),
      (
        "orders.xlsx",
        try read(
          folder.archive(
            "3.xlsx", OrderImportTests.workbook([("Order Information", OrderImportTests.rows)]), packing: .store))
      ),
      (
        "orders.xlsx",
        try read(folder.archive("4.xlsx", OrderImportTests.workbook([("Other", OrderImportTests.rows)], shared: false)))
      ),
    ]
  }
}
