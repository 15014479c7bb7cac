package import DataRights
import DataRightsExchange
import DataRightsStore

/// The records of an exit, gathered under names of their own, with a list of their sums.
package struct ArchiveContents {
  /// A file that goes into the archive.
  private struct Entry {
    /// Its path in the archive.
    let name: String
    /// Where it lies; nil for one that is made here.
    let file: String?
    /// Its bytes, where it is made here.
    let bytes: [UInt8]
    let digest: FileDigest
  }

  private let desk: Desk
  package let keepUntil: CivilDate
  private var entries: [Entry] = []
  /// Files that are on record as evidence and are not among those gathered.
  package private(set) var missing: [Evidence] = []

  /// Gathers the records.
  ///
  /// - Parameters:
  ///   - paths: files and folders that the user names.
  ///   - uploads: files that lie under other names than the user knows them by.
  ///   - report: the report on the exit as plain text.
  package init(
    _ desk: Desk, view: LeaveView, paths: [String] = [], uploads: [EvidenceFile] = [],
    report: String, keepUntil: CivilDate
  ) throws {
    self.desk = desk
    self.keepUntil = keepUntil
    for path in paths { try add(path) }
    for upload in uploads { add(upload.path, as: upload.name, try desk.digest(of: upload.path)) }
    try addKept(view)
    add("report.txt", Array((report + "\n").utf8))
    add("exit.json", Array((try view.document().text() + "\n").utf8))
  }

  /// Adds a file, or the files of a folder under its name.
  private mutating func add(_ path: String) throws {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let name = trimmed.split(separator: "/").last.map(String.init) ?? "files"
    if let digest = try? FileDigest(file: trimmed) {
      add(trimmed, as: name, digest)
      return
    }
    for below in try desk.filePaths(in: trimmed) {
      let file = "\(trimmed)/\(below)"
      entries.append(
        Entry(name: free("records/\(name)/\(below)"), file: file, bytes: [], digest: try desk.digest(of: file)))
    }
  }

  private mutating func add(_ file: String, as name: String, _ digest: FileDigest) {
    entries.append(Entry(name: free("records/\(name)"), file: file, bytes: [], digest: digest))
  }

  /// Adds the files that the store keeps, and notes evidence of which there is no file.
  private mutating func addKept(_ view: LeaveView) throws {
    let outlook = view.outlook
    let closures = outlook.playbook.closures.compactMap { outlook.surroundings.closures[$0] }
    let all =
      outlook.exit.events.flatMap(\.evidence) + outlook.surroundings.logins.flatMap { $0.events.flatMap(\.evidence) }
      + closures.flatMap { $0.events.flatMap(\.evidence) }
    let kept = desk.evidence.folder
    for piece in all {
      guard let sha256 = piece.sha256, !entries.contains(where: { $0.digest.hex == sha256 }) else { continue }
      if kept.has(sha256) {
        let file = kept.path(of: sha256)
        let name = free("records/kept/\(piece.file ?? sha256)")
        entries.append(Entry(name: name, file: file, bytes: [], digest: try desk.digest(of: file)))
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
      "format": 1, "service": JSON(service), "made": JSON(desk.today.iso), "keepUntil": JSON(keepUntil.iso),
      "files": JSON(
        entries.map { ["name": JSON($0.name), "sha256": JSON($0.digest.hex), "bytes": JSON($0.digest.bytes)] as JSON }),
    ]
    return Array((json.text() + "\n").utf8)
  }

  /// Writes a folder, or an archive where the path ends in `.zip`, and says the sum of its list of sums.
  package func write(to path: String, service: String) throws -> String {
    let lists = [("SHA256SUMS", sums), ("manifest.json", manifest(service))]
    if path.lowercased().hasSuffix(".zip") {
      try writeArchive(path, lists)
    } else {
      try writeFolder(path, lists)
    }
    return FileDigest(bytes: sums).hex
  }

  private func writeArchive(_ path: String, _ lists: [(String, [UInt8])]) throws {
    try desk.writeArchive(path) { writer, time throws(ZIPWriterError) in
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
    try OutputFile.makeNewFolder(path, desk)
    var made: Set<String> = []
    for entry in entries {
      var folder = path
      for part in entry.name.split(separator: "/").dropLast() {
        folder += "/\(part)"
        if made.insert(folder).inserted { try OutputFile.makeFolder(folder, desk) }
      }
      if let file = entry.file {
        try OutputFile.copy(file, to: "\(path)/\(entry.name)", desk)
      } else {
        try OutputFile.create("\(path)/\(entry.name)", entry.bytes, desk)
      }
    }
    for (name, bytes) in lists { try OutputFile.create("\(path)/\(name)", bytes, desk) }
  }

  package func document(service: String, output: String, sum: String) -> JSON {
    [
      "format": 1, "service": JSON(service), "output": JSON(output), "keepUntil": JSON(keepUntil.iso),
      "sums": JSON(sum),
      "files": JSON(entries.map { ["name": JSON($0.name), "sha256": JSON($0.digest.hex)] as JSON }),
      "missing": JSON(missing.map { ["file": JSON($0.file), "sha256": JSON($0.sha256)] as JSON }),
    ]
  }

  /// How many files the archive holds, without its lists.
  package var count: Int { entries.count }
}
