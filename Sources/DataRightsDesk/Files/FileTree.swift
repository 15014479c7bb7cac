import DataRights

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Desk {
  /// The paths of the files in a folder and the folders in it, relative to it and sorted; links are not followed.
  package func filePaths(in folder: String) throws -> [String] {
    let manager = FileManager.default
    var isFolder = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw failure("unreadable-file", ["file": folder])
    }
    guard let below = try? manager.subpathsOfDirectory(atPath: folder) else {
      throw failure("unreadable-file", ["file": folder])
    }
    return below.filter { path in
      let kind = try? manager.attributesOfItem(atPath: folder + "/" + path)[.type] as? FileAttributeType
      return kind == .typeRegular
    }.sorted()
  }

  /// The names of the files in a folder and the folders in it.
  package func fileNames(in folder: String) throws -> [String] {
    try filePaths(in: folder).map(\.fileName)
  }
}

extension String {
  /// The last part of a path, without the folders before it.
  package var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// The folder of a path.
  package var folderName: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
