import DataRights
import DataRightsExchange
import DataRightsStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files that prove something: each is copied beside the log under its sum.
enum EvidenceArgument {
  /// Evidence of the files named and of what a page said.
  ///
  /// A mail counts as a message of the company, every other file as a page.
  static func read(_ paths: [String], text: String? = nil, _ context: Context) throws -> [Evidence] {
    try paths.map { try keep($0, context) } + (text.map { [Evidence(.page, text: $0)] } ?? [])
  }

  private static func keep(_ path: String, _ context: Context) throws -> Evidence {
    let digest = try context.keep(path)
    let message = message(in: path)
    let suffix = path.fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let isMessage = message != nil || ["eml", "mbox", "msg"].contains(suffix)
    return Evidence(
      isMessage ? .message : .page, file: path.fileName, sha256: digest.hex, isKept: true, message: message)
  }

  /// What the header of a mail file says; nil where the file is none.
  private static func message(in path: String) -> Evidence.Message? {
    guard path.lowercased().hasSuffix(".eml"), let data = FileManager.default.contents(atPath: path),
      let mail = try? MailFacts(Array(data))
    else { return nil }
    return Evidence.Message(
      on: mail.day, from: [mail.from?.address].compactMap(\.self), to: mail.to.map(\.address),
      id: mail.messageID)
  }

  static func document(_ evidence: [Evidence]) -> JSON? {
    guard !evidence.isEmpty else { return nil }
    return JSON(
      evidence.map { piece in
        (["level": JSON(piece.level.rawValue)] as JSON)
          .with("file", piece.file.map { JSON($0) })
          .with("sha256", piece.sha256.map { JSON($0) })
          .with("text", piece.text.map { JSON($0) })
          .with(
            "message",
            piece.message.map { message in
              [
                "on": JSON(message.on?.iso), "from": JSON(message.from), "to": JSON(message.to),
                "id": JSON(message.id),
              ]
            })
      })
  }
}

extension Context {
  /// The sum of a file that the user names.
  func digest(of path: String) throws -> FileDigest {
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
  func keep(_ file: String) throws -> FileDigest {
    do throws(EvidenceFolder.Problem) {
      let kept = try evidenceFolder.keep(file)
      if kept.isNew { FreshEvidence.note(kept.digest.hex, in: storeFolder) }
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
