/// Folders of data that lie over one another: a file of an earlier one wins over the same path in a later one.
struct DataFolders: Sendable {
  let folders: [String]

  /// The bytes of a file with the path it was read from, or nil where no folder has it.
  func read(_ path: String) throws(CatalogueError) -> (bytes: [UInt8], file: String)? {
    for folder in folders {
      switch DataFile.content(of: folder + "/" + path) {
      case .bytes(let bytes): return (bytes, path)
      case .missing: continue
      case .unreadable: throw .unreadable(folder + "/" + path)
      }
    }
    return nil
  }

  /// The names of the files in a folder that end in a suffix, without it, sorted.
  func names(in path: String, suffix: String) -> [String] {
    let end = Array(suffix.utf8)
    return merged { folder in
      DataFile.names(in: folder + "/" + path).compactMap { name in
        let bytes = name.utf8
        guard bytes.count >= end.count, bytes.suffix(end.count).elementsEqual(end), bytes.first != UInt8(ascii: ".")
        else { return nil }
        return String(name[..<bytes.index(bytes.endIndex, offsetBy: -end.count)])
      }
    }
  }

  /// The names of everything in one folder, sorted.
  func entries(of folder: String) -> [String] { DataFile.names(in: folder).sorted() }

  /// The names of the folders in a folder, sorted.
  func subfolders(of path: String) -> [String] {
    merged { folder in
      DataFile.names(in: folder + "/" + path).filter { DataFile.isFolder("\(folder)/\(path)/\($0)") }
    }
  }

  /// The full path under which a file lies.
  func location(of path: String) -> String? {
    folders.lazy.map { $0 + "/" + path }.first(where: DataFile.exists)
  }

  /// What each folder gives, each name once, sorted.
  private func merged(_ names: (String) -> [String]) -> [String] {
    guard folders.count > 1 else { return folders.flatMap(names).sorted() }
    return Set(folders.flatMap(names)).sorted()
  }
}
