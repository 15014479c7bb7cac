#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Folders of data that lie over one another: a file of an earlier one wins over the same path in a later one.
struct DataFolders: Sendable {
  let folders: [String]

  /// The bytes of a file with the path it was read from, or nil where no folder has it.
  func read(_ path: String) throws(CatalogueError) -> (bytes: [UInt8], file: String)? {
    for folder in folders {
      let file = folder + "/" + path
      guard FileManager.default.fileExists(atPath: file) else { continue }
      guard let data = FileManager.default.contents(atPath: file) else { throw .unreadable(file) }
      return (Array(data), path)
    }
    return nil
  }

  /// The names of the files in a folder that end in a suffix, without it, sorted.
  func names(in path: String, suffix: String) -> [String] {
    var names: Set<String> = []
    for folder in folders {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? []
      where name.hasSuffix(suffix) && !name.hasPrefix(".") {
        names.insert(String(name.dropLast(suffix.count)))
      }
    }
    return names.sorted()
  }

  /// The names of everything in one folder, sorted.
  func entries(of folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// The names of the folders in a folder, sorted.
  func subfolders(of path: String) -> [String] {
    var names: Set<String> = []
    for folder in folders {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? [] {
        var isFolder = false
        if FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(name)", isDirectory: &isFolder), isFolder {
          names.insert(name)
        }
      }
    }
    return names.sorted()
  }

  /// The full path under which a file lies.
  func location(of path: String) -> String? {
    folders.map { $0 + "/" + path }.first { FileManager.default.fileExists(atPath: $0) }
  }
}
