#if !os(Linux)
  import Foundation
#endif

/// Finds the folder that holds `Jurisdictions/` and `Templates/`.
public struct CatalogueLocator: Sendable {
  /// No place that was tried holds the data.
  public struct NotFound: Error, Sendable, Hashable {
    /// The places tried, in order.
    public let tried: [String]
  }

  /// The name of the bundle that the package manager makes, with either of its suffixes.
  private static let bundleNames = [
    "DataRights_DataRightsCatalogue.resources", "DataRights_DataRightsCatalogue.bundle",
  ]

  /// The folder of the installed data: named by the environment, beside the real executable, or in `../share`.
  ///
  /// - Parameters:
  ///   - environment: may name the folder in `DATARIGHTS_DATA`; by default that of this process.
  ///   - executable: the path of the program; by default that of this process.
  public static func installed(
    environment: [String: String]? = nil, executable: String? = nil
  ) throws(NotFound) -> String {
    var tried: [String] = []
    let variable = "DATARIGHTS_DATA"
    let named = environment.map { $0[variable] } ?? DataFile.variable(variable)
    if let named, !named.isEmpty { tried.append(named) }
    if let executable = executable ?? Self.ownExecutable {
      let folder = parent(of: executable)
      tried += bundleNames.map { folder + "/" + $0 }
      tried.append(parent(of: folder) + "/share/datarights")
    }
    for place in tried where holdsData(place) { return place }
    throw NotFound(tried: tried)
  }

  /// Whether a folder has the two folders of data.
  static func holdsData(_ folder: String) -> Bool {
    ["Jurisdictions", "Templates"].allSatisfy { DataFile.exists(folder + "/" + $0) }
  }

  /// The path of the running program, symbolic links resolved.
  private static var ownExecutable: String? {
    #if os(Linux)
      DataFile.target(ofLink: "/proc/self/exe")
    #else
      Bundle.main.executablePath
    #endif
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Catalogue {
  /// Whether a folder has data: one of the two folders is enough for an overlay.
  public static func isDataFolder(_ folder: String) -> Bool {
    ["Jurisdictions", "Templates"].contains { DataFile.exists(folder + "/" + $0) }
  }
}
