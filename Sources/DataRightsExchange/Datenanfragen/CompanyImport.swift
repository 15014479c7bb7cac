import DataRights

/// Reads records of the company database of Datenanfragen.de: one, a list of them, one a line, a folder or a ZIP archive.
///
/// A record that lacks its key or its name is left out and reported, one that has a key more or an unusable contact is
/// taken without it. Files may be broken or made to do harm: memory and time are bounded.
public struct CompanyImport: Sendable {
  /// Something that was not taken.
  public struct Issue: Sendable, Hashable {
    /// What is the matter.
    public enum Reason: Sendable, Hashable {
      /// The file, or the line of one with a record a line, is no JSON.
      case syntax
      /// It is JSON, but no record.
      case noRecord
      /// It is the record of a supervisory authority, of which the database has some too.
      case authority
      /// The record has no key that is one.
      case slug
      /// The record has no name.
      case name
      /// Another record has its key; the first is kept.
      case twice
      /// What stands under a key of the record is of another kind, or no contact of that kind.
      case unusable(key: String)
    }

    /// The file within the folder or the archive; nil for a file that the user named.
    public let entry: String?
    /// The line, counted from 1; nil where the file has only one record.
    public let line: Int?
    /// The record's key, where it is known.
    public let slug: String?
    /// What is the matter.
    public let reason: Reason
  }

  /// The records, in the order of the files.
  public private(set) var companies: [CompanyRecord] = []
  /// Records that the database gave up.
  public private(set) var obsolete: [ObsoleteCompany] = []
  /// What was not taken; no more than ``mostIssues``.
  public private(set) var issues: [Issue] = []
  /// How many things were not taken, those left out of ``issues`` among them.
  public private(set) var issueCount = 0

  /// The size from which on a file is not read; the whole database has some three megabytes.
  public static let mostBytes = 16 << 20
  /// The size of all files together from which on no more are read.
  public static let mostBytesTogether = 64 << 20
  /// Files of a folder or an archive that are read.
  public static let mostFiles = 20_000
  /// Issues that are kept.
  public static let mostIssues = 1000

  private var slugs: Set<String> = []

  /// Reads a file, a folder or an archive; throws where it has no record at all.
  public init(at path: String) throws(ImportError) {
    let source = try FileSource(path, mostFound: Self.mostFiles) {
      $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") || $0.hasSuffix(".ndjson")
    }
    guard let first = source.found.first else { throw .nothingFound(file: path, wanted: ["*.json", "*.jsonl"]) }
    var bytes = 0
    for file in source.found {
      let contents = try file.read(limit: Self.mostBytes)
      bytes += contents.count
      guard bytes <= Self.mostBytesTogether else {
        throw .tooLarge(file: path, entry: nil, bytes: bytes, limit: Self.mostBytesTogether)
      }
      read(contents, entry: file.entry)
    }
    guard !companies.isEmpty || !obsolete.isEmpty else {
      if source.found.count == 1, issues.first?.reason == .syntax {
        throw first.damaged(.syntax, line: issues.first?.line)
      }
      throw .unknownFormat(file: path, entry: first.entry)
    }
  }

  /// Reads the bytes of one file.
  init(_ bytes: [UInt8]) { read(bytes, entry: nil) }

  private mutating func read(_ bytes: [UInt8], entry: String?) {
    let text = Array(ExportText.decode(bytes).utf8)
    guard !ExportText.hasEndlessLetter(json: text) else { return report(.syntax, entry, nil, nil) }
    do throws(DataError) {
      let json = try JSON.parse(text, file: "")
      guard let records = json.array else { return take(json, entry, line: nil) }
      for record in records { take(record, entry, line: record.line) }
    } catch {
      if !readLines(text, entry) { report(.syntax, entry, error.line, nil) }
    }
  }

  /// Reads a file with one record a line; false where its first line is none.
  private mutating func readLines(_ text: [UInt8], _ entry: String?) -> Bool {
    var rest = text[...]
    var number = 0
    var isAny = false
    while let line = rest.takeLine() {
      number += 1
      guard !line.trimmed.isEmpty else { continue }
      if let record = try? JSON.parse(Array(line), file: "") {
        take(record, entry, line: number)
      } else if isAny {
        report(.syntax, entry, number, nil)
      } else {
        return false
      }
      isAny = true
    }
    return isAny
  }

  private mutating func take(_ json: JSON, _ entry: String?, line: Int?) {
    guard json.members != nil, json["slug"] != nil || json["relevant-countries"] != nil else {
      return report(.noRecord, entry, line, nil)
    }
    guard json["complaint-language"] == nil else { return report(.authority, entry, line, nil) }
    var reader = CompanyReader(json)
    guard let slug = reader.slug() else { return report(.slug, entry, line, nil) }
    guard let name = reader.line("name") else { return report(.name, entry, line, slug) }
    guard slugs.insert(slug).inserted else { return report(.twice, entry, line, slug) }
    if reader.isObsolete {
      obsolete.append(reader.obsolete(slug, name))
    } else {
      companies.append(reader.company(slug, name))
    }
    for key in reader.unusable { report(.unusable(key: key), entry, line, slug) }
  }

  private mutating func report(_ reason: Issue.Reason, _ entry: String?, _ line: Int?, _ slug: String?) {
    issueCount += 1
    guard issues.count < Self.mostIssues else { return }
    issues.append(Issue(entry: entry, line: line, slug: slug, reason: reason))
  }
}
