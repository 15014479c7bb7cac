import DataRights
package import DataRightsLetters

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that is read to be sent along.
package enum AttachedFile {
  private static let types = [
    "pdf": "application/pdf", "eml": "message/rfc822", "txt": "text/plain", "html": "text/html", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "csv": "text/csv", "json": "application/json", "zip": "application/zip",
  ]

  package static func attachment(_ path: String, _ desk: Desk) throws -> MailAttachment {
    try attachment(EvidenceFile(path), desk)
  }

  package static func attachment(_ file: EvidenceFile, _ desk: Desk) throws -> MailAttachment {
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw desk.failure("unreadable-file", ["file": file.path])
    }
    let name = file.name
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    do {
      return try MailAttachment(
        fileName: name, mediaType: types[suffix] ?? "application/octet-stream", bytes: Array(data))
    } catch {
      throw desk.failure("layout", ["detail": "\(error)"])
    }
  }
}
