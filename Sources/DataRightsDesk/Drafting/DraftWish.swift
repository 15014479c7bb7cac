package import DataRights

/// What the user asked of `draft`, before anything is looked up; what is missing is nil.
package struct DraftWish {
  package var right: Right?
  package var addressee: String?
  package var law: String?
  package var language: String?
  package var grounds: [String]
  package var reason: String?
  package var scope: String?
  package var uses: [Right.Use]
  package var corrections: [(field: String, value: String)]
  package var byPost: Bool
  /// The language of a courtesy copy.
  package var secondLanguage: String?
  package var representation: Representation?

  package init(
    right: Right? = nil, addressee: String? = nil, law: String? = nil, language: String? = nil, grounds: [String] = [],
    reason: String? = nil, scope: String? = nil, uses: [Right.Use] = [],
    corrections: [(field: String, value: String)] = [],
    byPost: Bool = false, secondLanguage: String? = nil, representation: Representation? = nil
  ) {
    self.right = right
    self.addressee = addressee
    self.law = law
    self.language = language
    self.grounds = grounds
    self.reason = reason
    self.scope = scope
    self.uses = uses
    self.corrections = corrections
    self.byPost = byPost
    self.secondLanguage = secondLanguage
    self.representation = representation
  }
}

/// Everything a letter needs, looked up.
package struct DraftPlan {
  package let request: LetterRequest
  package let writer: Writer
  package let asked: Right
  /// The right that the letter claims, which may be the nearest to the one asked for.
  package let right: Right
  package let law: Law
  /// Why this law, where it was picked rather than named.
  package let pick: Pick?
  /// The letter in its language.
  package let chosen: LanguageChoice.Chosen
  /// The letter in the language of a courtesy copy.
  package let copy: LanguageChoice.Chosen?
  /// The paper of the writer's place.
  package let paper: LetterSheet.Paper?
  package let addressee: Addressee
  package let controller: Addressee.Controller
  package let contact: Addressee.Contact?
  package let disclosedBefore: [String]
  /// The day on which a letter to the addressee last came back, unless its address was mended since.
  package let bounced: CivilDate?
}

/// A filled letter with the proceeding it opens.
package struct Draft {
  package let plan: DraftPlan
  package let letter: Letter
  /// The same in a second language, for information.
  package let copy: Letter?
  package let opening: Proceeding
}

extension Draft {
  /// The letter and its copy.
  package var letters: [Letter] { [letter, copy].compactMap(\.self) }

  /// The letter and its copy, as they are laid out.
  package var pages: [LetterOutput.Page] {
    [LetterOutput.Page(letter: letter, language: plan.chosen.language, paper: plan.paper)]
      + [
        copy.flatMap { copy in
          plan.copy.map { LetterOutput.Page(letter: copy, language: $0.language, paper: plan.paper) }
        }
      ].compactMap(\.self)
  }
}
