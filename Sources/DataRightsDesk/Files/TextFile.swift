#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file of text that the user names.
package enum TextFile {
  /// The text, which must be UTF-8.
  package static func read(_ path: String, _ desk: Desk) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw desk.failure("unreadable-file", ["file": path])
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw desk.failure("not-utf8", ["file": path])
    }
    return text
  }
}
