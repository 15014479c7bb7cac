import DataRights
import DataRightsDesk
import DataRightsExchange
import FoundationEssentials

/// Writes the letters of a table and puts them into one archive.
struct LetterArchive {
  let desk: Desk

  /// The archive, or words where every letter had been written before.
  func write(_ model: BatchModel, _ work: JobWork) throws -> JobResult {
    let folder = try work.newPath()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var (written, skipped) = (0, 0)
    let table = try BatchTable(model.upload.file, desk)
    try BatchRun(desk: desk, table: table, folder: folder, format: model.format).write { result in
      if result.isNew { written += 1 } else { skipped += 1 }
    }
    let summary = desk.words.text("batch.summary", ["written": "\(written)", "skipped": "\(skipped)"])
    guard written > 0 else { return .text(summary) }
    let archive = try work.newPath()
    let names = try desk.fileNames(in: folder)
    try desk.writeArchive(archive) { zip, time throws(ZIPWriterError) in
      for name in names { try zip.add(name, file: "\(folder)/\(name)", time: time) }
    }
    return .file(
      path: archive, name: "datarights-letters-\(desk.today.iso).zip", type: "application/zip",
      note: summary + "\n" + desk.words.text("page.settings.batch.written"))
  }
}
