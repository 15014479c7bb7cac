import DataRights
import DataRightsStore

/// Files that prove something, known by their sums: the files themselves stay where they are.
enum EvidenceArgument {
  /// Evidence of the files named and of what a page said.
  ///
  /// A mail counts as a message of the company, every other file as a page.
  static func read(_ paths: [String], text: String? = nil, _ context: Context) throws -> [Evidence] {
    let files = try paths.map { path in
      let digest = try context.digest(of: path)
      let name = path.fileName
      let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return Evidence(
        ["eml", "mbox", "msg"].contains(suffix) ? .message : .page, file: name, sha256: digest.hex)
    }
    return files + (text.map { [Evidence(.page, text: $0)] } ?? [])
  }

  static func document(_ evidence: [Evidence]) -> JSON? {
    guard !evidence.isEmpty else { return nil }
    return JSON(
      evidence.map { piece in
        (["level": JSON(piece.level.rawValue)] as JSON)
          .with("file", piece.file.map { JSON($0) })
          .with("sha256", piece.sha256.map { JSON($0) })
          .with("text", piece.text.map { JSON($0) })
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
}
