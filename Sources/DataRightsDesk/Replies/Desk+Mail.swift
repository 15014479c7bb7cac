import DataRights
package import DataRightsExchange

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Desk {
  /// A mail in a file.
  package func mail(_ file: String) throws -> MailFile {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw failure("unreadable-file", ["file": file])
    }
    do throws(MailError) {
      return try MailFile(Array(data))
    } catch {
      switch error {
      case .noMail: throw failure("no-mail", ["file": file])
      case .tooLarge(let bytes, let limit):
        throw failure("mail-too-large", ["file": file, "bytes": "\(bytes)", "limit": "\(limit)"])
      }
    }
  }
}
