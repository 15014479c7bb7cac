package import DataRights
import DataRightsExchange
package import DataRightsStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files that prove something: each is copied beside the log under its sum.
package enum KeptEvidence {
  /// Evidence of the files named and of what a page said.
  ///
  /// A mail counts as a message of the company, every other file as a page.
  package static func read(_ paths: [String], text: String? = nil, _ desk: Desk) throws -> [Evidence] {
    try read(paths.map { EvidenceFile($0) }, text: text, desk)
  }

  /// Evidence of files that lie elsewhere than their names say, as those that a browser sent.
  package static func read(_ files: [EvidenceFile], text: String? = nil, _ desk: Desk) throws -> [Evidence] {
    try files.map { try keep($0, desk) } + (text.map { [Evidence(.page, text: $0)] } ?? [])
  }

  private static func keep(_ file: EvidenceFile, _ desk: Desk) throws -> Evidence {
    let digest = try desk.keep(file.path)
    let message = message(in: file)
    let suffix = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isMessage = message != nil || ["eml", "mbox", "msg"].contains(suffix)
    return Evidence(isMessage ? .message : .page, file: file.name, sha256: digest.hex, isKept: true, message: message)
  }

  /// What the header of a mail file says; nil where the file is none.
  private static func message(in file: EvidenceFile) -> Evidence.Message? {
    guard file.name.lowercased().hasSuffix(".eml"), let data = FileManager.default.contents(atPath: file.path),
      let mail = try? MailFacts(Array(data))
    else { return nil }
    return Evidence.Message(
      on: mail.day, from: [mail.from?.address].compactMap(\.self), to: mail.to.map(\.address),
      id: mail.messageID)
  }
}

extension Desk {
  /// The sum of a file that the user names.
  package func digest(of path: String) throws -> FileDigest {
    do throws(FileDigest.Problem) {
      return try FileDigest(file: path)
    } catch {
      switch error {
      case .unreadable: throw failure("unreadable-file", ["file": path])
      case .notAFile: throw failure("not-a-file", ["file": path])
      }
    }
  }

  /// Keeps a copy of a file beside the log, known by its sum; where the call fails, it is taken back.
  package func keep(_ file: String) throws -> FileDigest {
    do throws(EvidenceFolder.Problem) {
      let kept = try evidence.folder.keep(file)
      if kept.isNew { evidence.note(kept.digest.hex) }
      return kept.digest
    } catch {
      switch error {
      case .source(.notAFile): throw failure("not-a-file", ["file": file])
      case .source(.unreadable): throw failure("unreadable-file", ["file": file])
      case .notWritable(let path): throw failure("store-not-writable", ["path": path])
      }
    }
  }
}
