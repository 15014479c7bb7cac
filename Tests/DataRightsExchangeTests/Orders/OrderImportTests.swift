import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

struct OrderImportTests {
  /// The columns of the copy that AliExpress gives out, with invented orders.
  static let rows = [
    [
      "order_id", "parent_orderid", "gmt_create_order_time", "order_status", "item_name", "unit_price", "payable_amt",
      "gmt_pay_order_time", "gmt_trade_end_time", "end_reason", "is_success_pay", "frozen_status", "extra",
    ],
    [
      "3069099405669913", "3069099405659913", "2025-02-21 07:44:46", "FINISH", "Lamp & cable", "15115", "11974",
      "2025-02-21 07:44:51", "2025-02-27 18:17:56", "buyer_accept_goods", "true", "0", "x",
    ],
    [
      "3069099405669914", "3069099405659913", "2025-02-21 07:44:46", "WAIT_BUYER_ACCEPT_GOODS", "Mug", "500", "500",
      "2025-02-21 07:44:51", "", "", "true", "0", "",
    ],
    [
      "3069099405669914", "", "2025-02-21 07:44:46", "WAIT_BUYER_ACCEPT_GOODS", "Plate", "700", "700", "", "", "",
      "true", "0", "",
    ],
    ["3069099405669915", "", "gestern", "NEW_STATUS", "Ü-Ei", "1,5x", "", "", "", "", "", "", ""],
    ["", "", "", "", "nobody's", "", "", "", "", "", "", "", ""],
  ]

  static func check(_ history: OrderHistory) {
    #expect(history.orders.map(\.id) == ["3069099405669913", "3069099405669914", "3069099405669915"])
    guard history.orders.count == 3 else { return }
    let first = history.orders[0]
    #expect(first.parentID == "3069099405659913")
    #expect(first.stage == .completed)
    #expect(first.ordered == OrderTime(text: "2025-02-21 07:44:46", day: day("2025-02-21")))
    #expect(first.ended?.day == day("2025-02-27"))
    #expect(first.amount == OrderAmount(minorUnits: 11974, currency: nil))
    #expect(first.items.map(\.name) == ["Lamp & cable"])
    let second = history.orders[1]
    #expect(second.stage == .inTransit)
    #expect(second.items.map(\.name) == ["Mug", "Plate"])
    #expect(second.items.map(\.payable?.minorUnits) == [500, 700])
    #expect(second.amount == nil)
    #expect(history.orders[2].stage == .unknown)
    #expect(history.orders[2].ordered == OrderTime(text: "gestern", day: nil))
    #expect(history.open.map(\.id) == ["3069099405669914", "3069099405669915"])
    #expect(history.unknownColumns == ["extra"])
    #expect(
      Set(history.remarks).subtracting([.undated])
        == [.rowsWithoutNumber(1), .unreadDates(1), .unreadAmounts(1), .unknownStatus("NEW_STATUS"), .noCurrency])
  }

  private func cell(_ text: String) -> String { text.contains(",") ? "\"\(text)\"" : text }

  @Test func `a table of the columns is read in every encoding`() throws {
    for separator in [",", ";", "\t"] {
      let text = Self.rows.map { $0.map(cell).joined(separator: separator) }.joined(separator: "\n") + "\n"
      for (_, bytes) in Exports.encodings(text) {
        let folder = try TestFolder()
        Self.check(try Exports.orders().history(at: folder.write("orders.csv", bytes)))
      }
    }
  }

  /// A workbook written by hand, with what programs may leave out.
  static func workbook(
    _ sheets: [(name: String, rows: [[String]])], shared: Bool = true, head: String = "", extra: [(String, String)] = []
  ) -> [(String, String)] {
    var texts: [String] = []
    func escaped(_ text: String) -> String {
      text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
    }
    let parts = sheets.enumerated().map { index, sheet in
      let rows = sheet.rows.map { row in
        "<row>"
          + row.enumerated().map { column, text -> String in
            let reference = "\(Character(Unicode.Scalar(UInt8(65 + column))))1"
            if text.isEmpty { return "" }
            guard shared else { return "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>" }
            texts.append(text)
            return "<c r=\"\(reference)\" t=\"s\"><v>\(texts.count - 1)</v></c>"
          }.joined() + "</row>"
      }
      return (
        "xl/worksheets/sheet\(index + 1).xml", "\(head)<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
      )
    }
    let book = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\"/>" }.joined()
    let strings = texts.map {
      "<si><r><t>\(escaped(String($0.prefix(1))))</t></r><r><t>\(escaped(String($0.dropFirst())))</t></r><rPh><t>x</t></rPh></si>"
    }
    return parts + [
      ("xl/workbook.xml", "<workbook><sheets>\(book)</sheets></workbook>"),
      ("xl/sharedStrings.xml", "<sst>\(strings.joined())</sst>"),
    ] + extra
  }

  @Test(arguments: [true, false])
  func `a workbook with shared or inline texts is read`(shared: Bool) throws {
    let folder = try TestFolder()
    let files = Self.workbook([("Profile", [["name"], ["x"]]), ("Order Information", Self.rows)], shared: shared)
    for name in ["export.xlsx", "export.zip", "Download"] {
      let history = try Exports.orders().history(at: folder.archive(name, files))
      Self.check(history)
      #expect(history.exportedOn == day("2026-03-10"))
    }
  }

  @Test func `a sheet under another name is found by its header, below a title`() throws {
    let folder = try TestFolder()
    let files = Self.workbook([("Profil", [["name"], ["x"]]), ("Bestellungen", [["Meine Bestellungen"]] + Self.rows)])
    Self.check(try Exports.orders().history(at: folder.archive("export.xlsx", files)))
  }

  @Test func `a workbook within an archive or a folder is found`() throws {
    let folder = try TestFolder()
    let inner = try folder.archive(
      "a/export.xlsx".split(separator: "/").last.map(String.init) ?? "",
      Self.workbook([("Order Information", Self.rows)]))
    let writer = try ZIPWriter(path: folder.path + "/outer.zip")
    try writer.add(
      "Meine Daten/Export.XLSX", file: inner,
      time: moment("2026-03-10T00:00"))
    try writer.finish()
    Self.check(try Exports.orders().history(at: folder.path + "/outer.zip"))
    Self.check(try Exports.orders().history(at: folder.path))
  }

  @Test func `days that are numbers are days`() throws {
    let folder = try TestFolder()
    let rows = [["order_id", "gmt_create_order_time"], ["1", "45709.32"]]
    for (head, expected) in [("", "2025-02-21"), ("1904", "2029-02-22")] {
      var files = Self.workbook([("Order Information", rows)])
      if head == "1904" {
        files = files.map {
          ($0, $1.split(separator: "<workbook>").joined(separator: "<workbook><workbookPr date1904=\"1\"/>"))
        }
        let book = try #require(files.firstIndex { $0.0 == "xl/workbook.xml" })
        files[book].1 = "<workbook><workbookPr date1904=\"1\"/>" + files[book].1
      }
      let history = try Exports.orders().history(at: folder.archive("\(head).xlsx", files))
      #expect(history.orders.first?.ordered?.day == day(expected))
    }
  }

  @Test func `entities that grow are refused`() throws {
    let folder = try TestFolder()
    let bomb = "<!DOCTYPE lolz [<!ENTITY a \"lol\">" + (1...9).map { "<!ENTITY a\($0) \"&a;&a;&a;\">" }.joined() + "]>"
    let path = try folder.archive("export.xlsx", Self.workbook([("Order Information", Self.rows)], head: bomb))
    #expect(throws: ImportError.damaged(file: path, entry: "xl/worksheets/sheet1.xml", .documentType, line: 1)) {
      try Exports.orders().history(at: path)
    }
  }

  @Test func `the JSON of a browser extension is read`() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "aliexpress.json",
      #"""
      {"orders": [
        {"id": "1-1", "orderId": 8123456789012345678, "title": "Lamp", "price": 12.34, "currency": "EUR", "quantity": 2,
         "orderDate": "Feb 21, 2025", "orderDateIso": "2025-02-21T23:30:00.000Z", "status": "Completed", "tags": []},
        {"id": "1-2", "orderId": "8123456789012345678", "title": "Mug", "price": "1.234,50 €", "status": "Completed"},
        {"orderId": "9", "title": "Plate", "price": "JP¥ 1,200", "currency": "JPY", "status": "Awaiting shipment", "new": true},
        {"orderId": "10", "title": "Fork", "price": 1.005, "status": "In Transit"}
      ]}
      """#)
    let history = try Exports.orders(exportedOn: "2026-01-01").history(at: path)
    #expect(history.orders.map(\.id) == ["8123456789012345678", "9", "10"])
    #expect(history.orders.map(\.stage) == [.completed, .awaitingShipment, .inTransit])
    #expect(history.orders.first?.ordered?.day == day("2025-02-21"))
    #expect(
      history.orders.flatMap(\.items).map(\.price) == [
        OrderAmount(minorUnits: 1234, currency: "EUR"), OrderAmount(minorUnits: 123_450, currency: "€"),
        OrderAmount(minorUnits: 1200, currency: "JPY"), nil,
      ])
    #expect(history.orders.first?.items.map(\.quantity) == [2, nil])
    #expect(history.unknownColumns == ["new"])
    #expect(history.remarks == [.unreadAmounts(1)])
    #expect(history.exportedOn == day("2026-01-01"))
  }

  @Test func `the CSV of a browser extension is read`() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "orders.csv",
      """
      Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags
      "Feb 21, 2025",8123456789012345,"Lamp, red",1,US $7.80,Example,1,2,,,USD,Expired,https://example.org,,,
      2025-02-22,8.1234567890123461E15,Mug,1,3,,,,,,USD,Shipped soon,,,,
      """)
    let history = try Exports.orders().history(at: path)
    // A program that rounded the number cannot be corrected.
    #expect(history.orders.map(\.id) == ["8123456789012345", "8.1234567890123461E15"])
    #expect(history.orders[0].stage == .cancelled)
    #expect(history.orders[0].ordered?.day == day("2025-02-21"))
    #expect(history.orders[0].items[0].price == OrderAmount(minorUnits: 780, currency: "USD"))
    #expect(history.orders[1].stage == .unknown)
    #expect(history.unknownColumns.isEmpty)
  }

  @Test func `rows of one order that contradict each other leave it possibly open`() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "orders.csv", "order_id,order_status,item_name\n1,FINISH,a\n1,WAIT_SELLER_SEND_GOODS,b\n")
    let history = try Exports.orders().history(at: path)
    #expect(history.open.map(\.id) == ["1"])
    #expect(history.remarks.contains(.contradiction(order: "1")))
  }

  static let numbers: [(text: String, number: String?)] = [
    ("3069099405669913", "3069099405669913"), ("#3069", "3069"), ("3.069099405669913E+15", "3069099405669913"),
    ("3.069E15", "3069000000000000"), ("3069.0", "3069"), ("  12 ", "12"), ("", nil), ("A-17", "A-17"),
    ("1E99", "1E99"), (String(repeating: "9", count: 65), nil),
  ]

  @Test(arguments: numbers.indices)
  func `numbers of orders are kept digit by digit`(index: Int) {
    #expect(OrderTable.number(Self.numbers[index].text) == Self.numbers[index].number)
  }

  static let amounts: [(text: String, currency: String?, minor: Int?)] = [
    ("12.34", "EUR", 1234), ("12,34 €", nil, 1234), ("1.234,56", "EUR", 123_456), ("1,234.56", "USD", 123_456),
    ("1,234", "USD", nil), ("1,234", "KRW", 1234), ("1,234,567", "USD", 123_456_700), ("1.234.567", "EUR", 123_456_700),
    ("US $7.8", nil, 780), ("7", "EUR", 700),
    ("-3.50", "EUR", -350), ("0.005", "EUR", nil), ("1.2345", "EUR", nil), ("1.2000", "EUR", nil),
    ("12.50", "JPY", nil),
    ("1200", "JPY", 1200), ("", "EUR", nil), ("free", nil, nil), ("1-2", "EUR", nil),
    ("99999999999999999999", "EUR", nil),
    ("1,2,3", "EUR", nil),
  ]

  @Test(arguments: amounts.indices)
  func `amounts are read exactly or not at all`(index: Int) throws {
    let (text, currency, minor) = Self.amounts[index]
    let amount = Amount(wording: try Exports.orders.get()).read(text, currency: currency, isInMinorUnits: false)
    #expect(amount?.minorUnits == minor, "\(text)")
  }

  @Test(arguments: ["", "a,b\n1,2\n", "{}", "[]", "[1, 2]", "order_id\n", "PK\u{3}\u{4}", "\"open"])
  func `what has no orders is refused`(text: String) throws {
    let folder = try TestFolder()
    let path = try folder.write("orders.csv", text)
    #expect(throws: ImportError.self) { try Exports.orders().history(at: path) }
  }
}
