import DataRightsDesk
import DataRights
import DataRightsLetters
import DataRightsStore

/// Writes a letter that follows upon a request, notes it in the proceeding, and says what to know.
struct FollowUpRun {
  let desk: Desk
  let matter: Matter
  let options: LetterOptions

  func write(_ wish: FollowUpWish, _ letter: FollowUp, attachments: [MailAttachment]) throws {
    let draft = try FollowUpBuilder(desk: desk).draft(wish, letter, of: matter)
    let output = try options.output(desk, attachments: attachments)
    let pages = try draft.pages.map { try output.bytes(of: $0, to: letter.goesToAuthority ? nil : matter.addressee) }
    let paths = [output.file, draft.copy.flatMap { output.fileOfCopy(in: $0.language) }].compactMap(\.self)
    try output.write(zip(paths, pages).map { (path: $0, bytes: $1) }) {
      try FollowUpBuilder(desk: desk).keep(draft)
    }
    let view = FollowUpView(desk: desk, draft: draft)
    output.report(
      draft.letter, pages, document: view.document(output: output.file),
      remarks: FollowUpRemarks(desk: desk, draft: draft).all(output: output.file))
  }
}
