import DataRights
import DataRightsLetters
import DataRightsStore

/// Writes a letter that follows upon a request, notes it in the proceeding, and says what to know.
struct FollowUpRun {
  let context: Context
  let matter: Matter
  let options: LetterOptions

  func write(_ wish: FollowUpWish, _ letter: FollowUp, attachments: [MailAttachment]) throws {
    let draft = try FollowUpBuilder(context: context).draft(wish, letter, of: matter)
    let output = try options.output(context, attachments: attachments)
    let pages = try draft.pages.map { try output.bytes(of: $0, to: letter.goesToAuthority ? nil : matter.addressee) }
    let paths = [output.file, draft.copy.flatMap { output.fileOfCopy(in: $0.language) }].compactMap(\.self)
    try output.write(zip(paths, pages).map { (path: $0, bytes: $1) }) {
      try context.writeJournal().addLetter(to: wish.number, recorded: context.world.now) { _ in
        (
          WrittenLetter(
            letter, on: context.today, language: draft.letter.language, disclosed: draft.letter.disclosed),
          draft.letters
        )
      }
    }
    let view = FollowUpView(context: context, draft: draft)
    output.report(
      draft.letter, pages, document: view.document(output: output.file), remarks: view.remarks(output: output.file))
  }
}
