package import DataRights

/// What the user asked of a letter that follows upon a request; what is missing is nil.
package struct FollowUpWish {
  package let number: Int
  package var letter: FollowUp?
  package var language: String?
  package var secondLanguage: String?
  package var authority: String?
  package var replyBy: CivilDate?
  package var reason: String?
  package var scope: String?
  package var missing: [String] = []
  package var provided: [(kind: String, value: String)] = []
  package var idCopy = false
  package var unreasoned = false
  package var enclosed: [EventKind] = []
  /// The events whose evidence is enclosed, by their place in the log; nil for those with evidence and those named.
  package var chosenEvents: Set<Int>?
  package var byPost = false
  package var representation: Representation?

  package init(
    number: Int, letter: FollowUp? = nil, language: String? = nil, secondLanguage: String? = nil,
    authority: String? = nil, replyBy: CivilDate? = nil, reason: String? = nil, scope: String? = nil,
    missing: [String] = [], provided: [(kind: String, value: String)] = [], idCopy: Bool = false,
    unreasoned: Bool = false, enclosed: [EventKind] = [], byPost: Bool = false, representation: Representation? = nil
  ) {
    self.number = number
    self.letter = letter
    self.language = language
    self.secondLanguage = secondLanguage
    self.authority = authority
    self.replyBy = replyBy
    self.reason = reason
    self.scope = scope
    self.missing = missing
    self.provided = provided
    self.idCopy = idCopy
    self.unreasoned = unreasoned
    self.enclosed = enclosed
    self.byPost = byPost
    self.representation = representation
  }
}

/// A letter that follows upon a request, with all that was looked up for it.
package struct FollowUpDraft {
  package let matter: Matter
  package let request: FollowUpRequest
  package let letter: Letter
  package let copy: Letter?
  package let chosen: LanguageChoice.Chosen
  package let copyLanguage: Language?
  package let paper: LetterSheet.Paper?
  package let disclosedBefore: [String]

  /// The letter and its copy.
  package var letters: [Letter] { [letter, copy].compactMap(\.self) }

  /// The letter and its copy, as they are laid out.
  package var pages: [LetterOutput.Page] {
    [LetterOutput.Page(letter: letter, language: chosen.language, paper: paper)]
      + [copy.flatMap { copy in copyLanguage.map { LetterOutput.Page(letter: copy, language: $0, paper: paper) } }]
      .compactMap(\.self)
  }
}
