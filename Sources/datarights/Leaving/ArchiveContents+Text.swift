import DataRights
import DataRightsDesk

extension ArchiveContents {
  /// What was written, in words.
  func text(output: String, sum: String, _ words: Words) -> String {
    var lines = [
      words.text("archive.written", ["count": "\(count)", "file": output, "date": words.date(keepUntil)]),
      words.text("archive.sum", ["sum": sum]),
    ]
    if !missing.isEmpty {
      lines.append(words.text("archive.missing"))
      lines += missing.map { "  \($0.file ?? "–")  \($0.sha256?.prefix(16) ?? "")…" }
    }
    return lines.joined(separator: "\n")
  }
}
