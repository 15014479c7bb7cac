import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// A file of the request that can go along with a mail draft.
struct AttachableFile: Sendable, Hashable {
  /// Its number among the kept files of the request, counted from 1.
  let number: Int
  let name: String
  /// The event that it proves.
  let event: String
  private let sum: String

  /// The files that are kept for the events of a request, in the order of the events.
  static func all(of proceeding: Proceeding, _ desk: Desk) -> [AttachableFile] {
    let words = desk.words
    return proceeding.events.flatMap { event in
      event.evidence.compactMap { piece -> (name: String, event: String, sum: String)? in
        guard let sum = piece.sha256, desk.evidence.folder.has(sum) else { return nil }
        let proved = words.text(
          "page.follow.event", ["event": words.name(event.kind).asHeading, "date": words.date(event.on)])
        return (piece.file ?? sum, proved, sum)
      }
    }.enumerated().map { index, file in
      AttachableFile(number: index + 1, name: file.name, event: file.event, sum: file.sum)
    }
  }

  /// The file as it is attached; one that was changed since it was kept is refused.
  func attachment(_ desk: Desk) throws -> MailAttachment {
    guard desk.evidence.folder.state(of: sum) == .kept else {
      throw PageError(status: 422, desk.words.text("page.follow.attach.changed"))
    }
    return try AttachedFile.attachment(EvidenceFile(desk.evidence.folder.path(of: sum), name: name), desk)
  }
}
