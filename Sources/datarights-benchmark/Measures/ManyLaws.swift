import DataRights
import DataRightsCatalogue
import Foundation

/// A folder of so many laws: those that are installed, again and again under other ids.
final class ManyLaws {
  private let path: String

  init(_ count: Int) throws {
    path = FileManager.default.temporaryDirectory.path + "/datarights-laws-" + UUID().uuidString
    let source = try CatalogueLocator.installed() + "/Jurisdictions/laws"
    let target = path + "/Jurisdictions/laws"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    let ids = try Catalogue().lawIDs
    for number in 0..<count {
      let id = ids[number % ids.count]
      let copy = number < ids.count ? id : "\(id)-\(number / ids.count)"
      let text = try String(contentsOfFile: "\(source)/\(id).json", encoding: .utf8)
        .replacingOccurrences(of: "\"id\": \"\(id)\"", with: "\"id\": \"\(copy)\"")
      try text.write(toFile: "\(target)/\(copy).json", atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The laws of the folder, none of them read yet.
  func catalogue() -> Catalogue { Catalogue(folders: [path]) }
}
