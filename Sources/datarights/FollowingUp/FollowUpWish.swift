import DataRights

/// What the user asked of a letter that follows upon a request; what is missing is nil.
struct FollowUpWish {
  let number: Int
  var letter: FollowUp?
  var language: String?
  var secondLanguage: String?
  var authority: String?
  var replyBy: CivilDate?
  var reason: String?
  var scope: String?
  var missing: [String] = []
  var provided: [(kind: String, value: String)] = []
  var idCopy = false
  var unreasoned = false
  var enclosed: [EventKind] = []
  var byPost = false
  var representation: Representation?
}

/// A letter that follows upon a request, with all that was looked up for it.
struct FollowUpDraft {
  let matter: Matter
  let request: FollowUpRequest
  let letter: Letter
  let copy: Letter?
  let chosen: LanguageChoice.Chosen
  let copyLanguage: Language?
  let paper: LetterSheet.Paper?
  let disclosedBefore: [String]

  /// The letter and its copy.
  var letters: [Letter] { [letter, copy].compactMap(\.self) }

  /// The letter and its copy, as they are laid out.
  var pages: [LetterOutput.Page] {
    [LetterOutput.Page(letter: letter, language: chosen.language, paper: paper)]
      + [copy.flatMap { copy in copyLanguage.map { LetterOutput.Page(letter: copy, language: $0, paper: paper) } }]
      .compactMap(\.self)
  }
}
