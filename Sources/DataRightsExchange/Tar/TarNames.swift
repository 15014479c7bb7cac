/// The names that a stream has had so far, and whether another may follow.
struct TarNames {
  /// More entries than a stream may have, so that their names fit into memory.
  static let most = 100_000

  enum Verdict { case allowed, forbidden, repeated }

  private let isAllowed: (String) -> Bool
  private var files: Set<String> = []
  private var folders: Set<String> = []

  var count: Int { files.count }

  init(_ isAllowed: @escaping (String) -> Bool) {
    self.isAllowed = isAllowed
  }

  /// Adds a name, unless it leads elsewhere, was had before, or is a file in one place and a folder in another.
  mutating func add(_ name: String) -> Verdict {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard name.utf8.allSatisfy({ 33...126 ~= $0 && $0 != UInt8(ascii: "\\") }),
      !parts.contains(where: { ["", ".", ".."].contains($0) }), isAllowed(name)
    else { return .forbidden }
    let around = (1..<parts.count).map { parts[..<$0].joined(separator: "/") }
    guard !folders.contains(name), !around.contains(where: files.contains), files.insert(name).inserted else {
      return .repeated
    }
    folders.formUnion(around)
    return .allowed
  }
}
