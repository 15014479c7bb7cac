import DataRights
import DataRightsExchange
import DataRightsStore

/// The records of an exit, gathered under names of their own, with a list of their sums.
struct ArchiveContents {
  /// A file that goes into the archive.
  struct Entry {
    /// Its path in the archive.
    let name: String
    /// Where it lies; nil for one that is made here.
    let file: String?
    /// Its bytes, where it is made here.
    let bytes: [UInt8]
    let digest: FileDigest
  }

  private let context: Context
  private let keepUntil: CivilDate
  private var entries: [Entry] = []
  /// Files that are on record as evidence and are not among those gathered.
  private(set) var missing: [Evidence] = []

  init(_ context: Context, view: LeaveView, paths: [String], keepUntil: CivilDate) throws {
    self.context = context
    self.keepUntil = keepUntil
    for path in paths { try add(path) }
    try addKept(view)
    add("report.txt", Array((try ExitReport(view).text + "\n").utf8))
    add("exit.json", Array((try view.document().text() + "\n").utf8))
  }

  /// Adds a file, or the files of a folder under its name.
  private mutating func add(_ path: String) throws {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let name = trimmed.split(separator: "/").last.map(String.init) ?? "files"
    if let digest = try? FileDigest(file: trimmed) {
      entries.append(Entry(name: free("records/\(name)"), file: trimmed, bytes: [], digest: digest))
      return
    }
    for below in try context.filePaths(in: trimmed) {
      let file = "\(trimmed)/\(below)"
      entries.append(
        Entry(name: free("records/\(name)/\(below)"), file: file, bytes: [], digest: try context.digest(of: file)))
    }
  }

  /// Adds the files that the store keeps, and notes evidence of which there is no file.
  private mutating func addKept(_ view: LeaveView) throws {
    let outlook = view.outlook
    let closures = outlook.playbook.closures.compactMap { outlook.surroundings.closures[$0] }
    let all =
      outlook.exit.events.flatMap(\.evidence) + outlook.surroundings.logins.flatMap { $0.events.flatMap(\.evidence) }
      + closures.flatMap { $0.events.flatMap(\.evidence) }
    let kept = context.evidenceFolder
    for piece in all {
      guard let sha256 = piece.sha256, !entries.contains(where: { $0.digest.hex == sha256 }) else { continue }
      if kept.has(sha256) {
        let file = kept.path(of: sha256)
        let name = free("records/kept/\(piece.file ?? sha256)")
        entries.append(Entry(name: name, file: file, bytes: [], digest: try context.digest(of: file)))
      } else if !missing.contains(piece) {
        missing.append(piece)
      }
    }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(Entry(name: name, file: nil, bytes: bytes, digest: FileDigest(bytes: bytes)))
  }

  /// A name that no entry bears yet.
  private func free(_ name: String) -> String {
    guard entries.contains(where: { $0.name == name }) else { return name }
    for number in 2... where !entries.contains(where: { $0.name == "\(number)-\(name)" }) {
      let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
      let numbered = "\(name[..<slash])\(number)-\(name[slash...])"
      if !entries.contains(where: { $0.name == numbered }) { return numbered }
    }
    return name
  }

  /// The sums in the form that `sha256sum --check` reads.
  private var sums: [UInt8] { Array(entries.map { "\($0.digest.hex)  \($0.name)\n" }.joined().utf8) }

  /// What the archive holds, since when and until when it is kept.
  private func manifest(_ service: String) -> [UInt8] {
    let json: JSON = [
      "format": 1, "service": JSON(service), "made": JSON(context.today.iso), "keepUntil": JSON(keepUntil.iso),
      "files": JSON(
        entries.map { ["name": JSON($0.name), "sha256": JSON($0.digest.hex), "bytes": JSON($0.digest.bytes)] as JSON }),
    ]
    return Array((json.text() + "\n").utf8)
  }

  /// Writes a folder, or an archive where the path ends in `.zip`, and says the sum of its list of sums.
  func write(to path: String, service: String) throws -> String {
    let lists = [("SHA256SUMS", sums), ("manifest.json", manifest(service))]
    if path.lowercased().hasSuffix(".zip") {
      try writeArchive(path, lists)
    } else {
      try writeFolder(path, lists)
    }
    return FileDigest(bytes: sums).hex
  }

  private func writeArchive(_ path: String, _ lists: [(String, [UInt8])]) throws {
    try context.writeArchive(path) { writer, time throws(ZIPWriterError) in
      for entry in entries {
        if let file = entry.file {
          try writer.add(entry.name, file: file, time: time)
        } else {
          try writer.add(entry.name, bytes: entry.bytes, time: time)
        }
      }
      for (name, bytes) in lists { try writer.add(name, bytes: bytes, time: time) }
    }
  }

  /// Writes into a folder that is made for it, so that nothing that lies there already is mixed in.
  private func writeFolder(_ path: String, _ lists: [(String, [UInt8])]) throws {
    try OutputFile.makeNewFolder(path, context)
    var made: Set<String> = []
    for entry in entries {
      var folder = path
      for part in entry.name.split(separator: "/").dropLast() {
        folder += "/\(part)"
        if made.insert(folder).inserted { try OutputFile.makeFolder(folder, context) }
      }
      if let file = entry.file {
        try OutputFile.copy(file, to: "\(path)/\(entry.name)", context)
      } else {
        try OutputFile.create("\(path)/\(entry.name)", entry.bytes, context)
      }
    }
    for (name, bytes) in lists { try OutputFile.create("\(path)/\(name)", bytes, context) }
  }

  func document(service: String, output: String, sum: String) -> JSON {
    [
      "format": 1, "service": JSON(service), "output": JSON(output), "keepUntil": JSON(keepUntil.iso),
      "sums": JSON(sum),
      "files": JSON(entries.map { ["name": JSON($0.name), "sha256": JSON($0.digest.hex)] as JSON }),
      "missing": JSON(missing.map { ["file": JSON($0.file), "sha256": JSON($0.sha256)] as JSON }),
    ]
  }

  func text(output: String, sum: String) -> String {
    let words = context.words
    var lines = [
      words.text("archive.written", ["count": "\(entries.count)", "file": output, "date": words.date(keepUntil)]),
      words.text("archive.sum", ["sum": sum]),
    ]
    if !missing.isEmpty {
      lines.append(words.text("archive.missing"))
      lines += missing.map { "  \($0.file ?? "–")  \($0.sha256?.prefix(16) ?? "")…" }
    }
    return lines.joined(separator: "\n")
  }
}
