import DataRights

/// What the user asked of `draft`, before anything is looked up; what is missing is nil.
struct DraftWish {
  var right: Right?
  var addressee: String?
  var law: String?
  var language: String?
  var grounds: [String]
  var reason: String?
  var scope: String?
  var uses: [Right.Use]
  var corrections: [(field: String, value: String)]
  var byPost: Bool
  /// The language of a courtesy copy.
  var secondLanguage: String?
  var representation: Representation?
}

/// Everything a letter needs, looked up.
struct DraftPlan {
  let request: LetterRequest
  let writer: Writer
  let asked: Right
  /// The right that the letter claims, which may be the nearest to the one asked for.
  let right: Right
  let law: Law
  /// Why this law, where it was picked rather than named.
  let pick: Pick?
  /// The letter in its language.
  let chosen: LanguageChoice.Chosen
  /// The letter in the language of a courtesy copy.
  let copy: LanguageChoice.Chosen?
  /// The paper of the writer's place.
  let paper: LetterSheet.Paper?
  let addressee: Addressee
  let controller: Addressee.Controller
  let contact: Addressee.Contact?
  let disclosedBefore: [String]
  /// The day on which a letter to the addressee last came back, unless its address was mended since.
  let bounced: CivilDate?
}

/// A filled letter with the proceeding it opens.
struct Draft {
  let plan: DraftPlan
  let letter: Letter
  /// The same in a second language, for information.
  let copy: Letter?
  let opening: Proceeding
}

extension Draft {
  /// The letter and its copy.
  var letters: [Letter] { [letter, copy].compactMap(\.self) }

  /// The letter and its copy, as they are laid out.
  var pages: [LetterOutput.Page] {
    [LetterOutput.Page(letter: letter, language: plan.chosen.language, paper: plan.paper)]
      + [
        copy.flatMap { copy in
          plan.copy.map { LetterOutput.Page(letter: copy, language: $0.language, paper: plan.paper) }
        }
      ].compactMap(\.self)
  }
}
