import DataRights

/// A file that lies alone, in a folder or in an archive, and can be read.
struct FoundFile {
  /// Where its bytes are.
  enum Place {
    case disk(String)
    case entry(ZIPEntry, in: ZIPArchive)
  }

  /// The path that the user gave, for errors.
  let file: String
  /// The parts of its path within the folder or the archive; the name alone for a file that the user named.
  let path: [String]
  /// The day of its last change as the archive states it; nil for a file on disk, whose time is that of a copy.
  let modified: CivilDate?
  /// The newest day that the archive states of any of its files; nil for a file on disk.
  let newest: CivilDate?
  let place: Place

  /// The last part of its path in small letters.
  var name: String { path.last?.lowercased() ?? "" }

  /// Its path for errors; nil where the user named the file itself.
  var entry: String? {
    if case .disk(let path) = place, path == file { nil } else { path.joined(separator: "/") }
  }

  /// Its contents, where they have no more than so many bytes.
  func read(limit: Int) throws(ImportError) -> [UInt8] {
    switch place {
    case .entry(let entry, let archive): return try archive.read(entry, limit: limit)
    case .disk(let path):
      guard let bytes = FileBytes(path: path) else { throw .unreadable(file: file) }
      guard bytes.count <= limit else { throw .tooLarge(file: file, entry: entry, bytes: bytes.count, limit: limit) }
      guard let contents = bytes.read(at: 0, count: bytes.count) else { throw .unreadable(file: file) }
      return contents
    }
  }

  /// An error about its contents.
  func damaged(_ damage: ImportError.Damage, line: Int? = nil) -> ImportError {
    .damaged(file: file, entry: entry, damage, line: line)
  }
}
