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
    let results = try BatchRun(desk: desk, folder: folder, format: model.format)
      .write(desk.table(model.upload.file))
    let written = results.count(where: \.isNew)
    let summary = desk.words.text(
      "batch.summary", ["written": "\(written)", "skipped": "\(results.count - written)"])
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
