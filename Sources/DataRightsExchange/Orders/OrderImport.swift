public import DataRights

/// Reads exports of orders: the workbook that a shop gives out, and the CSV and JSON files of programs that read it.
///
/// Files may be broken or made to do harm: nothing is written, memory and time are bounded, and what cannot be read is an
/// ``ImportError``.
public struct OrderImport: Sendable {
  /// The size from which on a CSV or JSON file is not read.
  ///
  /// An order takes some hundred bytes to some kilobytes.
  public static let mostBytes = 16 << 20

  private let wording: OrderWording
  private let months: MonthNames
  private let exportedOn: CivilDate?

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - wording: how the shop words its exports.
  ///   - months: the names of the months.
  ///   - exportedOn: the day of which the user says that the export was made on it; used where it does not say itself.
  public init(wording: OrderWording, months: MonthNames, exportedOn: CivilDate? = nil) {
    self.wording = wording
    self.months = months
    self.exportedOn = exportedOn
  }

  /// The orders in a file, or in the first file with orders of a folder or an archive.
  public func history(at path: String) throws(ImportError) -> OrderHistory {
    let endings = [".xlsx", ".csv", ".tsv", ".json"]
    let source = try FileSource(path) { name in endings.contains { name.hasSuffix($0) } }
    // A workbook is an archive, and is saved under that ending at times.
    if source.found.isEmpty, let bytes = FileBytes(path: path), ZIPArchive.isArchive(bytes) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let file = FoundFile(file: path, path: [name], modified: nil, newest: nil, place: .disk(path))
      if let history = try history(workbook: bytes, file) { return history }
    }
    guard !source.found.isEmpty else { throw .nothingFound(file: path, wanted: ["*.xlsx", "*.csv", "*.json"]) }
    var problem: ImportError?
    // The shop's own file says more than one that a program made of its pages.
    let files = source.found.parted { $0.name.hasSuffix(".xlsx") }
    for file in files.those + files.others {
      do throws(ImportError) {
        if let history = try history(in: file) { return history }
      } catch {
        problem = problem ?? error
      }
    }
    throw problem ?? .unknownFormat(file: path, entry: source.found[0].entry)
  }

  private func history(in file: FoundFile) throws(ImportError) -> OrderHistory? {
    let bytes: any ByteSource
    if case .disk(let path) = file.place {
      guard let found = FileBytes(path: path) else { throw .unreadable(file: file.file) }
      bytes = found
    } else {
      bytes = MemoryBytes(bytes: try file.read(limit: Self.mostBytes))
    }
    if ZIPArchive.isArchive(bytes) { return try history(workbook: bytes, file) }
    guard bytes.count <= Self.mostBytes else {
      throw .tooLarge(file: file.file, entry: file.entry, bytes: bytes.count, limit: Self.mostBytes)
    }
    guard let contents = bytes.read(at: 0, count: bytes.count) else { throw .unreadable(file: file.file) }
    let text = ExportText.decode(contents)
    let day = ExportDay(of: file, given: exportedOn).day
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    if first == "[" || first == "{" {
      let json = try ListReader.json(Array(text.utf8), file)
      return LooseTable.records(json: json).flatMap { history($0, nil, day) }
    }
    return history(try LooseTable.records(csv: text, of: file), nil, day)
  }

  private func history(workbook bytes: any ByteSource, _ file: FoundFile) throws(ImportError) -> OrderHistory? {
    let archive = try ZIPArchive(bytes, file: file.file)
    guard let book = try Workbook(archive, file: file.file) else { return nil }
    let newest = archive.entries.compactMap(\.modified).max()
    let day = book.createdOn ?? ExportDay(of: file, given: newest ?? exportedOn).day
    // A day of 1900 is one too many: the first spreadsheets took that year for a leap year.
    let dayZero = book.countsFrom1904 ? CivilDate(iso: "1904-01-01") : CivilDate(iso: "1899-12-30")
    let sheets = book.sheets.parted { wording.isSheet($0.name) }
    for sheet in (sheets.those + sheets.others).prefix(50) {
      // The header stands among the first rows or not at all.
      if !wording.isSheet(sheet.name), !isHeaded(try book.rows(sheet, most: 20)) { continue }
      if let history = history(try book.rows(sheet), dayZero, day) { return history }
    }
    return nil
  }

  private func isHeaded(_ rows: [[String]]) -> Bool { rows.contains { OrderTable.isHeader($0, wording) } }

  private func history(_ records: [[String]], _ dayZero: CivilDate?, _ day: CivilDate?) -> OrderHistory? {
    guard let table = LooseTable(records, isHeader: { OrderTable.isHeader($0, wording) }) else { return nil }
    var reader = OrderTable(wording: wording, dates: ExportDate(months: months), dayZero: dayZero)
    return reader.history(table, exportedOn: day)
  }
}
