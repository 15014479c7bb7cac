package import DataRights
import DataRightsCatalogue

/// Finds the language of a letter: the one asked for, else the first of those that suit in which the letter exists.
package struct LanguageChoice {
  package let desk: Desk
  package let law: Law
  /// The name of the letter.
  package let letter: String

  package init(desk: Desk, law: Law, letter: String) {
    self.desk = desk
    self.law = law
    self.letter = letter
  }

  /// A language with the letter in it, and what there is to say about the choice.
  package struct Chosen {
    package let language: Language
    package let template: LetterTemplate
    package let notes: [String]
  }

  /// The letter in a language; one asked for is never replaced by another.
  ///
  /// - Parameters:
  ///   - asked: the language that the user named for this letter.
  ///   - preferred: languages that would suit, the best first.
  ///   - chain: the writer's place and those it lies in, whose customs the letter follows.
  package func choose(asked: String?, preferred: [String], chain: [String]) throws -> Chosen {
    let catalogue = desk.catalogue
    if let asked {
      return Chosen(
        language: try catalogue.language(asked).written(in: chain),
        template: try catalogue.letter(letter, law: law, language: asked), notes: unusual(asked))
    }
    let known = catalogue.languageTags
    let wanted = preferred + ["en"]
    let tag =
      wanted.first { tag in
        known.contains(tag) && catalogue.letterNames(law: law, language: tag).contains(letter)
      } ?? "en"
    var notes = unusual(tag)
    if let first = wanted.first, first != tag {
      notes.append(desk.words.text("draft.language-fallback", ["wanted": name(first), "taken": name(tag)]))
    }
    return Chosen(
      language: try catalogue.language(tag).written(in: chain),
      template: try catalogue.letter(letter, law: law, language: tag), notes: notes)
  }

  /// Says in which languages letters under the law are written, where this is none of them.
  private func unusual(_ tag: String) -> [String] {
    if let demand = Right(rawValue: letter).flatMap({ demand($0, missedBy: tag) }) {
      let written = demand.languages.first { desk.catalogue.letterNames(law: law, language: $0).contains(letter) }
      let values = [
        "law": law.name(in: desk.words.tag).short, "taken": name(tag),
        "languages": desk.words.language.list(demand.languages.map(name)),
        "articles": desk.words.cite(demand.basis.articles, of: law),
      ]
      return [
        desk.words.text("draft.language-demanded", values) + " "
          + (written.map { desk.words.text("draft.language-take", ["tag": $0]) }
            ?? desk.words.text("draft.language-none"))
      ]
    }
    guard !law.letterLanguages.isEmpty, !law.letterLanguages.contains(tag) else { return [] }
    return [
      desk.words.text(
        "draft.language-unusual",
        [
          "law": law.name(in: desk.words.tag).short,
          "languages": desk.words.language.list(law.letterLanguages.map(name)), "taken": name(tag),
        ])
    ]
  }

  /// The rule by which the law has applications written in another language than this.
  private func demand(_ right: Right, missedBy tag: String) -> Law.Particular? {
    law.particulars(for: right, on: desk.today).first { !$0.languages.isEmpty && !$0.languages.contains(tag) }
  }

  private func name(_ tag: String) -> String { (try? desk.catalogue.language(tag).name) ?? tag }
}
