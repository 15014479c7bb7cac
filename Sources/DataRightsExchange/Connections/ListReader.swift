import DataRights

/// Reads one file as a provider's list, by what it holds and not by its name.
struct ListReader {
  let wordings: [ListProvider: ConnectionWording]
  let months: MonthNames
  /// The day on which a page was saved that counts days back from it.
  let savedOn: CivilDate?

  private var dates: ExportDate { ExportDate(months: months) }

  /// The list in a file; nil where it is none of the provider, or of any where none is named.
  func listing(_ file: FoundFile, of provider: ListProvider?) throws(ImportError) -> (ListProvider, Listing)? {
    let bytes = try file.read(limit: ConnectionImport.mostBytes)
    return try listing(bytes, of: provider, file)
  }

  func listing(
    _ bytes: [UInt8], of provider: ListProvider?, _ file: FoundFile
  ) throws(ImportError) -> (ListProvider, Listing)? {
    if XArchive.isScript(bytes), provider ?? .x == .x {
      var reader = XArchive()
      let json = try Self.json(XArchive.json(bytes), file)
      return reader.read(json) ? (.x, reader.listing) : nil
    }
    // Everything below takes texts, in which zeros have no place once UTF-16 is gone.
    let text = ExportText.decode(bytes)
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    switch first {
    case "<": return page(Array(text.utf8), of: provider)
    case "{", "[": return try json(text, of: provider, file)
    default: return try table(text, of: provider, file) ?? pasted(text, of: provider)
    }
  }

  private func page(_ page: [UInt8], of provider: ListProvider?) -> (ListProvider, Listing)? {
    if provider ?? .google == .google, let wording = wordings[.google] {
      var reader = GooglePage(
        wording: wording, dates: GoogleDates(dates: dates, wording: wording, savedOn: savedOn))
      if reader.read(html: page) { return (.google, reader.listing) }
    }
    if provider ?? .facebook == .facebook, let wording = wordings[.facebook] {
      var reader = FacebookPage(wording: wording, dates: dates)
      if reader.read(page) { return (.facebook, reader.listing) }
    }
    return nil
  }

  private func json(
    _ text: String, of provider: ListProvider?, _ file: FoundFile
  ) throws(ImportError) -> (ListProvider, Listing)? {
    if provider ?? .google == .google, let records = Self.lines(text), let found = google(records) { return found }
    let json = try Self.json(Array(text.utf8), file)
    if provider ?? .facebook == .facebook, let wording = wordings[.facebook] {
      var reader = FacebookExport(wording: wording)
      if reader.read(json) { return (.facebook, reader.listing) }
    }
    if provider == .x || (provider == nil && json.array?.first?["connectedApplication"] != nil) {
      var reader = XArchive()
      if reader.read(json) { return (.x, reader.listing) }
    }
    if provider ?? .google == .google, let records = LooseTable.records(json: json) { return google(records) }
    return nil
  }

  /// The rows of JSON lines, one object each; nil where the text is no such file or one document.
  private static func lines(_ text: String) -> [[String]]? {
    guard !ExportText.hasEndlessLetter(json: Array(text.utf8)) else { return nil }
    var objects: [JSON] = []
    for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
      guard objects.count < Listing.mostApps, let json = try? JSON.parse(String(line)), json.members != nil else {
        return nil
      }
      objects.append(json)
    }
    return LooseTable.records(json: JSON(objects))
  }

  private func google(_ records: [[String]]) -> (ListProvider, Listing)? {
    guard let wording = wordings[.google],
      let table = LooseTable(records, isHeader: { $0.contains { wording.label($0) == .name } })
    else { return nil }
    var reader = GoogleTable(wording: wording, dates: GoogleDates(dates: dates, wording: wording, savedOn: savedOn))
    return reader.read(table) ? (.google, reader.listing) : nil
  }

  private func table(
    _ text: String, of provider: ListProvider?, _ file: FoundFile
  ) throws(ImportError) -> (ListProvider, Listing)? {
    let header = text.prefix { !$0.isNewline }
    // A page that was copied as text has no cells.
    let isCSV = header.contains { [",", ";", "\t"].contains($0) } || AppleTable.isList(file.name)
    guard isCSV else { return nil }
    let records: [[String]]
    do throws(ImportError) {
      records = try LooseTable.records(csv: text, of: file)
    } catch {
      guard provider == .apple else { return nil }
      throw error
    }
    // Google's own page has no column of addresses and permissions side by side that another table could have.
    if provider ?? .google == .google, header.lowercased().contains("permissions"), let found = google(records) {
      return found
    }
    guard provider ?? .apple == .apple, let wording = wordings[.apple],
      let table = LooseTable(records, isHeader: { $0.count { wording.label($0) != nil } >= 2 })
    else { return nil }
    var reader = AppleTable(wording: wording, months: months)
    guard provider == .apple || AppleTable.isList(file.name) else { return nil }
    return reader.read(table) ? (.apple, reader.listing) : nil
  }

  private func pasted(_ text: String, of provider: ListProvider?) -> (ListProvider, Listing)? {
    guard provider ?? .google == .google, let wording = wordings[.google] else { return nil }
    var reader = GooglePage(wording: wording, dates: GoogleDates(dates: dates, wording: wording, savedOn: savedOn))
    return reader.read(text: text) ? (.google, reader.listing) : nil
  }

  /// Reads a document, its errors as those of the file.
  static func json(_ bytes: [UInt8], _ file: FoundFile) throws(ImportError) -> JSON {
    let bytes = Array(ExportText.decode(bytes).utf8)
    guard !ExportText.hasEndlessLetter(json: bytes) else { throw file.damaged(.syntax) }
    do throws(DataError) {
      return try JSON.parse(bytes, file: "")
    } catch {
      throw file.damaged(.syntax, line: error.line)
    }
  }
}

extension CSVTable.Problem {
  /// The line of the problem; nil where it is about no line.
  var line: Int? {
    switch self {
    case .empty: nil
    case .header: 1
    case .openQuote(let line), .besideQuote(let line), .cells(let line, _, _), .notText(let line),
      .tooLong(let line):
      line
    }
  }
}
