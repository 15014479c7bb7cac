import DataRights

/// Reads the sheets of a workbook (`.xlsx`, ISO/IEC 29500): texts and numbers as written, nothing calculated.
struct Workbook {
  /// A sheet by its name, and where it lies in the file.
  struct Sheet {
    let name: String
    let part: String
  }

  /// A part of the workbook with more bytes is not read.
  static let mostBytes = 64 << 20
  /// More texts than this are not kept.
  static let mostTexts = 1_000_000

  let sheets: [Sheet]
  /// Whether days are counted from 1904, as the first spreadsheets of the Macintosh did.
  let countsFrom1904: Bool
  /// The day on which the workbook was made, as it says itself; nil where it does not.
  let createdOn: CivilDate?
  private let archive: ZIPArchive
  private let file: String
  private let texts: [String]

  /// Opens a workbook; nil where the archive is none.
  init?(_ archive: ZIPArchive, file: String) throws(ImportError) {
    self.archive = archive
    self.file = file
    guard let book = try Self.part("xl/workbook.xml", archive) else { return nil }
    var targets: [String: String] = [:]
    if let relations = try Self.part("xl/_rels/workbook.xml.rels", archive) {
      var scanner = Self.scanner(relations, file, "xl/_rels/workbook.xml.rels")
      while let token = try scanner.next() {
        guard case .open("Relationship", let attributes) = token else { continue }
        let target = attributes.first { $0.name == "Target" }?.value ?? ""
        targets[attributes.first { $0.name == "Id" }?.value ?? ""] =
          target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      }
    }
    var sheets: [Sheet] = []
    var countsFrom1904 = false
    var scanner = Self.scanner(book, file, "xl/workbook.xml")
    while let token = try scanner.next() {
      guard case .open(let element, let attributes) = token else { continue }
      if element == "workbookPr" {
        countsFrom1904 = ["1", "true"].contains(attributes.first { $0.name == "date1904" }?.value ?? "")
      } else if element == "sheet", sheets.count < 1000,
        let name = attributes.first(where: { $0.name == "name" })?.value
      {
        let id = attributes.last { $0.name == "id" }?.value ?? ""
        sheets.append(Sheet(name: name, part: targets[id] ?? "xl/worksheets/sheet\(sheets.count + 1).xml"))
      }
    }
    self.sheets = sheets
    self.countsFrom1904 = countsFrom1904
    texts = try Self.texts(archive, file)
    createdOn = try Self.createdOn(archive, file)
  }

  private static func scanner(_ bytes: [UInt8], _ file: String, _ part: String) -> XMLScanner {
    XMLScanner(bytes) { .damaged(file: file, entry: part, $0, line: $1) }
  }

  /// The contents of a part, by its name in any case; nil where there is none.
  private static func part(_ name: String, _ archive: ZIPArchive) throws(ImportError) -> [UInt8]? {
    let wanted = name.lowercased()
    guard let entry = archive.entries.first(where: { $0.isFile && $0.name.lowercased() == wanted }) else { return nil }
    return try archive.read(entry, limit: mostBytes)
  }

  /// The texts that cells share; the parts of one in different type are joined, readings of characters left out.
  private static func texts(_ archive: ZIPArchive, _ file: String) throws(ImportError) -> [String] {
    guard let bytes = try part("xl/sharedStrings.xml", archive) else { return [] }
    var texts: [String] = []
    var text: String?
    var isText = false
    var isReading = false
    var scanner = Self.scanner(bytes, file, "xl/sharedStrings.xml")
    while let token = try scanner.next() {
      switch token {
      case .open("si", _): text = ""
      case .close("si"):
        guard texts.count < mostTexts else { throw .tooMany(file: file, limit: mostTexts) }
        texts.append(text ?? "")
        text = nil
      case .open("rPh", _): isReading = true
      case .close("rPh"): isReading = false
      case .open("t", _): isText = !isReading
      case .close("t"): isText = false
      case .text(let part) where isText: text?.append(part)
      default: continue
      }
    }
    return texts
  }

  private static func createdOn(_ archive: ZIPArchive, _ file: String) throws(ImportError) -> CivilDate? {
    guard let bytes = try part("docProps/core.xml", archive) else { return nil }
    var scanner = Self.scanner(bytes, file, "docProps/core.xml")
    var isDate = false
    while let token = try scanner.next() {
      switch token {
      case .open("created", _): isDate = true
      case .close("created"): isDate = false
      case .text(let text) where isDate: return ExportDate(months: MonthNames([])).day(text)
      default: continue
      }
    }
    return nil
  }

  /// The cells of a sheet, row by row, a cell that is left out being empty.
  ///
  /// - Parameter most: rows from which on no more are read.
  func rows(_ sheet: Sheet, most: Int = LooseTable.mostRows) throws(ImportError) -> [[String]] {
    guard let bytes = try Self.part(sheet.part, archive) else {
      throw .damaged(file: file, entry: sheet.part, .directory, line: nil)
    }
    var reader = SheetReader(texts: texts)
    var scanner = Self.scanner(bytes, file, sheet.part)
    while reader.rows.count < most, let token = try scanner.next() { reader.read(token) }
    return reader.rows
  }
}

/// Puts the cells of a sheet together.
private struct SheetReader {
  let texts: [String]
  private(set) var rows: [[String]] = []
  private var row: [String] = []
  private var column = 0
  private var type = ""
  private var value = ""
  private var isValue = false
  private var isReading = false

  init(texts: [String]) { self.texts = texts }

  mutating func read(_ token: XMLScanner.Token) {
    switch token {
    case .open("row", _): row = []
    case .close("row"): rows.append(row)
    case .open("c", let attributes):
      column = attributes.first { $0.name == "r" }.flatMap { Self.column($0.value) } ?? row.count
      type = attributes.first { $0.name == "t" }?.value ?? ""
      value = ""
    case .close("c"): put()
    case .open("rPh", _): isReading = true
    case .close("rPh"): isReading = false
    case .open("v", _), .open("t", _): isValue = !isReading
    case .close("v"), .close("t"): isValue = false
    case .text(let part) where isValue: value += part
    default: return
    }
  }

  private mutating func put() {
    guard column < LooseTable.mostColumns, type != "e" else { return }
    while row.count <= column { row.append("") }
    switch type {
    case "s": row[column] = Int(value.trimmed).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
    case "b": row[column] = value == "1" ? "true" : "false"
    default: row[column] = value
    }
  }

  /// The place of a column by its letters: `A1` is 0, `AB7` is 27.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for letter in reference.utf8.prefix(4) {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    return column > 0 ? column - 1 : nil
  }
}
