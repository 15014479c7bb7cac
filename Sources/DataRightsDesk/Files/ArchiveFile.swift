package import DataRights
package import DataRightsExchange

extension Desk {
  /// Writes a ZIP archive whose entries bear today's date; where that fails, nothing of it stays.
  package func writeArchive(
    _ path: String, _ fill: (ZIPWriter, CivilTime) throws(ZIPWriterError) -> Void
  ) throws {
    guard let time = CivilTime(iso: today.iso + "T12:00Z") else { return }
    do throws(ZIPWriterError) {
      OutputFile.sweep(path.folderName)
      let writer = try ZIPWriter(path: path)
      try fill(writer, time)
      try writer.finish()
    } catch {
      switch error {
      case .cannotCreate(let file): throw failure("output-exists", ["file": file])
      case .cannotWrite(let file): throw failure("output-unwritable", ["file": file])
      case .unreadable(let file): throw failure("unreadable-file", ["file": file])
      case .tooLarge(let file): throw failure("archive-too-large", ["file": file])
      case .name(let name), .duplicate(let name): throw failure("archive-name", ["file": name])
      }
    }
  }
}
