#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file of text that the user names.
enum TextFile {
  /// The text, which must be UTF-8.
  static func read(_ path: String, _ context: Context) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw context.failure("unreadable-file", ["file": path])
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw context.failure("not-utf8", ["file": path])
    }
    return text
  }
}
