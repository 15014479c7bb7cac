import DataRights
package import DataRightsExchange

extension Desk {
  /// Why an export cannot be read.
  package func failure(_ error: ImportError) -> Failure {
    func named(_ file: String, _ entry: String?) -> String { entry.map { "\(file): \($0)" } ?? file }
    switch error {
    case .unreadable(let file): return failure("unreadable-file", ["file": file])
    case .tooLarge(let file, let entry, let bytes, let limit):
      return failure("import-too-large", ["file": named(file, entry), "bytes": "\(bytes)", "limit": "\(limit)"])
    case .tooMany(let file, let limit): return failure("import-too-many", ["file": file, "limit": "\(limit)"])
    case .damaged(let file, let entry, let damage, let line):
      return failure(
        "import-damaged",
        [
          "file": named(file, entry) + (line.map { ":\($0)" } ?? ""), "damage": words.text("damage.\(damage.rawValue)"),
        ])
    case .encrypted(let file, let entry): return failure("import-encrypted", ["file": named(file, entry)])
    case .unknownMethod(let file, let entry, let method):
      return failure("import-method", ["file": named(file, entry), "method": "\(method)"])
    case .nothingFound(let file, let wanted):
      return failure("import-nothing", ["file": file, "wanted": wanted.joined(separator: ", ")])
    case .unknownFormat(let file, let entry): return failure("import-unknown", ["file": named(file, entry)])
    }
  }
}
