import DataRights
import DataRightsCatalogue
import Foundation

extension Measure {
  /// All data files as JSON, read from memory; a unit is a byte.
  static let json = Measure(name: "json") { _ in
    let folder = try CatalogueLocator.installed()
    var files: [[UInt8]] = []
    for name in FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap({ $0 as? String }) ?? []
    where name.hasSuffix(".json") && !name.contains("/schema/") {
      files.append(Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
    }
    return [
      try Figure("json.parse", count: files.reduce(0) { $0 + $1.count }) {
        try files.reduce(0) { $0 + (try JSON.parse($1, file: "").members?.count ?? 0) }
      }
    ]
  }
}
