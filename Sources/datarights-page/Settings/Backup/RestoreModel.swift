import DataRightsDesk
import DataRightsStore

/// A backup that was uploaded, before it is put in the place of the store.
struct RestoreModel: Sendable {
  /// What is in the store now and would go.
  struct Present: Sendable, Hashable {
    let people: Int
    let requests: Int
    let exits: Int
  }

  let id: String
  /// What the browser called the file.
  let fileName: String
  let isEncrypted: Bool
  /// Nil where there is no store yet.
  let present: Present?
  var state = FormState()

  /// Looks at the file and at the store.
  init(_ id: String, _ upload: Upload, _ desk: Desk) throws {
    self.id = id
    fileName = upload.name
    isEncrypted = BackupFile.isEncrypted(try InputFile(upload.file, desk))
    // A store that cannot be read is just the one to be replaced.
    let hasStore = (try? BackupFile(desk).replacesStore) ?? true
    present = hasStore ? Self.present(desk) : nil
  }

  private static func present(_ desk: Desk) -> Present {
    let journal = try? desk.readJournal()
    return Present(
      people: (try? journal?.people().count) ?? 0,
      requests: (try? journal?.proceedings(ofEveryone: true).count) ?? 0,
      exits: (try? journal?.exits().count) ?? 0)
  }
}
