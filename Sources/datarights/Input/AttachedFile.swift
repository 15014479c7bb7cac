import DataRights
import DataRightsLetters

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that is read to be sent along.
enum AttachedFile {
  private static let types = [
    "pdf": "application/pdf", "eml": "message/rfc822", "txt": "text/plain", "html": "text/html", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "csv": "text/csv", "json": "application/json", "zip": "application/zip",
  ]

  static func attachment(_ path: String, _ context: Context) throws -> MailAttachment {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw context.failure("unreadable-file", ["file": path])
    }
    let name = path.fileName
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    do {
      return try MailAttachment(
        fileName: name, mediaType: types[suffix] ?? "application/octet-stream", bytes: Array(data))
    } catch {
      throw context.failure("layout", ["detail": "\(error)"])
    }
  }
}
