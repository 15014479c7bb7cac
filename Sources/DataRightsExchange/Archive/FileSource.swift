import DataRights

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds files by their names in what a user has: a single file, a folder or a ZIP archive.
///
/// Names are compared without regard to case and to the folders around them, since providers name their folders in the
/// user's language. An archive within an archive or a folder is looked into, one within that one is not.
struct FileSource {
  /// Files of a folder that are looked at.
  static let mostFiles = 100_000
  /// Levels of folders within folders.
  static let deepest = 24
  /// Files with a wanted name that are read where the reader sets no bound of its own.
  static let mostFound = 200
  /// Bytes of a packed archive within an archive.
  static let mostInner = 128 << 20

  private let file: String
  private let mostFound: Int
  private let isWanted: (String) -> Bool
  private(set) var found: [FoundFile] = []
  private var looked = 0

  /// Looks for files; a single file that is no archive is found whatever it is called.
  ///
  /// - Parameters:
  ///   - mostFound: files with a wanted name that are read.
  ///   - isWanted: whether a file is looked for, by its name in small letters.
  init(
    _ path: String, mostFound: Int = Self.mostFound, where isWanted: @escaping (String) -> Bool
  ) throws(ImportError) {
    file = path
    self.mostFound = mostFound
    self.isWanted = isWanted
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch FileBytes.kind(of: path, following: true) {
    case .folder: try look(inFolder: path, [], depth: 0)
    case .file:
      guard let bytes = FileBytes(path: path) else { throw .unreadable(file: path) }
      if !isWanted(name.lowercased()), ZIPArchive.isArchive(bytes) || name.lowercased().hasSuffix(".zip") {
        try look(in: ZIPArchive(bytes, file: path), [], depth: 0)
      } else {
        found = [FoundFile(file: path, path: [name], modified: nil, newest: nil, place: .disk(path))]
      }
    case .other, nil: throw .unreadable(file: path)
    }
  }

  private mutating func look(inFolder folder: String, _ path: [String], depth: Int) throws(ImportError) {
    guard depth < Self.deepest else { throw .tooMany(file: file, limit: Self.deepest) }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      guard depth > 0 else { throw .unreadable(file: file) }
      return
    }
    // Sorted, so that the same folder gives the same lists everywhere.
    for name in names.sorted() {
      looked += 1
      guard looked <= Self.mostFiles else { throw .tooMany(file: file, limit: Self.mostFiles) }
      let full = folder + "/" + name
      // A symbolic link could lead anywhere and in a circle.
      switch FileBytes.kind(of: full, following: false) {
      case .folder: try look(inFolder: full, path + [name], depth: depth + 1)
      case .file:
        if isWanted(name.lowercased()) {
          try add(FoundFile(file: file, path: path + [name], modified: nil, newest: nil, place: .disk(full)))
        } else if name.lowercased().hasSuffix(".zip"), let bytes = FileBytes(path: full),
          let archive = try? ZIPArchive(bytes, file: file)
        {
          try look(in: archive, path + [name], depth: 1)
        }
      case .other, nil: continue
      }
    }
  }

  private mutating func look(in archive: ZIPArchive, _ path: [String], depth: Int) throws(ImportError) {
    let newest = archive.entries.compactMap(\.modified).max()
    for entry in archive.entries where entry.isFile {
      let name = entry.path.last?.lowercased() ?? ""
      if isWanted(name) {
        try add(
          FoundFile(
            file: file, path: path + entry.path, modified: entry.modified, newest: newest,
            place: .entry(entry, in: archive)))
      } else if depth == 0, name.hasSuffix(".zip"), let inner = try inner(entry, of: archive) {
        try look(in: inner, path + entry.path, depth: 1)
      }
    }
  }

  /// An archive within another; nil where it is none, for a broken one beside what is looked for does no harm.
  private func inner(_ entry: ZIPEntry, of archive: ZIPArchive) throws(ImportError) -> ZIPArchive? {
    do throws(ImportError) {
      if let part = try archive.part(entry) { return try ZIPArchive(part, file: file) }
      guard entry.size <= Self.mostInner else { return nil }
      return try ZIPArchive(MemoryBytes(bytes: archive.read(entry, limit: Self.mostInner)), file: file)
    } catch {
      switch error {
      case .damaged(_, _, .ratio, _), .damaged(_, _, .overlap, _): throw error
      default: return nil
      }
    }
  }

  private mutating func add(_ file: FoundFile) throws(ImportError) {
    guard found.count < mostFound else { throw .tooMany(file: self.file, limit: mostFound) }
    found.append(file)
  }
}
