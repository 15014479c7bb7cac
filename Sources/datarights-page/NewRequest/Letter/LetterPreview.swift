import DataRights
import DataRightsDesk

/// How a letter looks so far.
struct LetterPreview: Sendable {
  /// The letter and its copy in a second language.
  let letters: [Letter]
  /// The marks in it for what is missing.
  let gaps: Set<String>
  /// What is missing or wrong.
  let missing: [String]
  /// What it gives away.
  let disclosure: [DisclosureRow]
  /// The kinds of data that earlier letters gave to the addressee, and this one does not.
  let before: [String]
  /// What to know about sending it.
  let remarks: [String]
  /// What to know about its words.
  let wording: [String]

  /// Shows an attempt; nil where no letter can be written.
  init?(_ attempt: LetterAttempt, _ desk: Desk) throws {
    guard let draft = attempt.draft else { return nil }
    let words = desk.words
    let reference = words.text("page.new.gap-reference")
    letters = draft.letters.map { $0.withReference(reference) }
    gaps = attempt.gaps.union([reference])
    missing = attempt.errors.sorted { $0.key < $1.key }.map(\.value)
    disclosure = try DisclosureRow.all(draft, desk)
    before = draft.plan.disclosedBefore.filter { !draft.letter.disclosed.contains($0) }.map(words.identity)
    let said = DraftRemarks(desk: desk, draft: draft)
    (remarks, wording) = (said.beforeSending, said.wording)
  }
}

extension Letter {
  /// The letter with a mark in the place of its reference, which it gets when it is written.
  fileprivate func withReference(_ mark: String) -> Letter {
    Letter(
      language: language,
      subject: subject.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: mark),
      body: body.split(separator: reference, omittingEmptySubsequences: false).joined(separator: mark),
      reference: mark, date: date, sender: sender, addressee: addressee, disclosed: disclosed, review: review)
  }
}
