import DataRights
import DataRightsDesk
import DataRightsExchange

/// A provider's list to be taken in.
struct LoginImportWish: Sendable {
  /// Where the list is.
  enum List: Sendable {
    case file(Upload)
    /// The text of a page.
    case page(String)
  }

  let provider: ListProvider
  /// The service that it is about; nil for all that are being left or on record.
  let service: String?
  let list: List
  let exportedOn: CivilDate?
  /// A list from before.
  let older: Upload?
  let isWhole: Bool
  /// Whether entries of other services are shown too.
  let showsAll: Bool

  /// Whether reading it may take longer than a page should.
  var isLong: Bool {
    let sizes = [older?.bytes, { if case .file(let upload) = list { upload.bytes } else { nil } }()]
    return sizes.compactMap(\.self).reduce(0, +) > Self.quick
  }

  /// So many bytes are read at once.
  private static let quick = 2 << 20

  /// Reads the list, keeps what it says, and tells what that was.
  func takeIn(_ desk: Desk) throws -> LoginImportResult {
    let lists = ProviderLists(desk: desk, provider: provider, isWhole: isWhole)
    let names = try ServiceNames(desk, service)
    // The day given is that of the newer list; the older one says its own or none.
    let before = try older.map { try self.read($0, lists, exportedOn: nil, desk) } ?? []
    let read: [ConnectionList]
    let evidence: Evidence
    switch list {
    case .page(let text):
      read = [try lists.read(page: text, exportedOn: exportedOn)]
      evidence = lists.evidence(nil)
    case .file(let upload):
      read = try self.read(upload, lists, exportedOn: exportedOn, desk)
      evidence = lists.evidence(try upload.named())
    }
    let outcomes = try LoginImport(desk: desk, lists: read, older: before, evidence: evidence).store(names)
    return try LoginImportResult(desk, read, names: names, outcomes: outcomes, showsAll: showsAll, provider: provider)
  }

  /// Reads a file under its own name; an error names it without the folder, which is nobody's business.
  private func read(
    _ upload: Upload, _ lists: ProviderLists, exportedOn: CivilDate?, _ desk: Desk
  ) throws -> [ConnectionList] {
    let path = try upload.named()
    do {
      return try lists.read(path, exportedOn: exportedOn)
    } catch {
      guard let failure = Failure(error, words: desk.words) else { throw error }
      throw Failure(
        code: failure.code, message: failure.message.replacing(path, with: upload.name),
        hint: failure.hint?.replacing(path, with: upload.name), exit: failure.exit)
    }
  }
}
