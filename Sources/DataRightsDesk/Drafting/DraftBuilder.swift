package import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// Looks up what a letter needs and fills the letter.
package struct DraftBuilder {
  package let desk: Desk

  package init(desk: Desk) {
    self.desk = desk
  }

  /// Everything a letter needs but its number.
  ///
  /// - Parameter complete: asks for what is missing.
  package func plan(
    _ wish: DraftWish, completing complete: (inout DraftWish, inout Writer) throws -> Void = { _, _ in }
  ) throws -> DraftPlan {
    let journal = try desk.readJournal()
    var writer = try journal.profile()
    var wish = wish
    try complete(&wish, &writer)
    guard let asked = wish.right else { throw desk.failure("draft-right", exit: 64) }
    guard let addresseeID = wish.addressee else { throw desk.failure("draft-to", exit: 64) }
    let addressee = try desk.addressee(addresseeID)
    let chain = try chain(of: writer)
    guard let controller = addressee.controller(for: chain) else {
      throw desk.failure("no-controller", ["addressee": addressee.spokenName])
    }
    let (law, pick) = try law(
      wish, writer: writer, addressee: addressee.isOwn ? addressee.id : controller.name, controller: controller,
      asked: asked)
    guard let right = law.effective(asked, on: desk.today) else {
      throw desk.failure(
        "right-missing", ["law": law.name(in: desk.words.tag).short, "right": desk.words.name(asked)])
    }
    let request = LetterRequest(
      right: right, grounds: wish.grounds, reason: wish.reason, scope: wish.scope, uses: wish.uses,
      corrections: wish.corrections, byPost: wish.byPost, representation: wish.representation)
    try checkResidence(request, law, writer)
    let chosen = try language(right, law, asked: wish.language, writer: writer)
    let copy = try wish.secondLanguage.map { try language(right, law, asked: $0, writer: writer) }
    return DraftPlan(
      request: request, writer: writer, asked: asked, right: right, law: law, pick: pick, chosen: chosen,
      copy: copy, paper: try writer.residence.flatMap { try desk.catalogue.paper(of: $0) }, addressee: addressee,
      controller: controller,
      contact: addressee.contact(byPost: wish.byPost, for: right, controller: controller.id),
      disclosedBefore: try journal.disclosedSoFar(to: addressee.id),
      bounced: addressee.open(bounce: try journal.bouncedAddressees()[addressee.id]))
  }

  /// The letter under the number that its proceeding will have.
  package func draft(_ plan: DraftPlan, number: Int) throws -> Draft {
    let reference = desk.world.reference(number: number)
    let letter = try letter(plan, in: plan.chosen, reference: reference)
    let opening = Proceeding(
      number: number, profile: desk.person, reference: letter.reference, right: plan.right, law: plan.law.id,
      addressee: plan.addressee.id,
      controller: plan.controller.name, controllerPlace: plan.controller.place,
      representativePlaces: plan.controller.representatives.map(\.place), resident: plan.writer.residence,
      language: letter.language, opened: desk.today, disclosed: letter.disclosed)
    return Draft(
      plan: plan, letter: letter,
      copy: try plan.copy.map { try self.letter(plan, in: $0, reference: reference).asCopy($0) },
      opening: opening)
  }

  private func letter(_ plan: DraftPlan, in chosen: LanguageChoice.Chosen, reference: String) throws -> Letter {
    try LetterWriter(law: plan.law, language: chosen.language).letter(
      plan.request, from: plan.writer, to: try envelope(plan, reference: reference, in: chosen.language),
      template: chosen.template)
  }

  private func envelope(
    _ plan: DraftPlan, reference: String, in language: Language
  ) throws -> LetterWriter.Envelope {
    LetterWriter.Envelope(
      addressee: plan.addressee, controller: plan.controller, contact: plan.contact, reference: reference,
      date: desk.today, residenceName: try residenceName(plan.writer, language))
  }

  /// The document by which a person authorises the writer.
  package func powerOfAttorney(_ plan: DraftPlan, _ representation: Representation) throws -> LetterOutput.Page {
    let choice = LanguageChoice(desk: desk, law: plan.law, letter: LetterWriter.powerOfAttorney)
    let chosen = try choice.choose(
      asked: nil, preferred: [plan.chosen.language.tag], chain: try chain(of: plan.writer))
    let document = try LetterWriter(law: plan.law, language: chosen.language).powerOfAttorney(
      for: representation, from: plan.writer, to: try envelope(plan, reference: "", in: chosen.language),
      template: chosen.template)
    return LetterOutput.Page(letter: document, language: chosen.language, paper: plan.paper)
  }

  /// Refuses what the law has the writer state and the profile does not: above all, to live where the law protects.
  private func checkResidence(_ request: LetterRequest, _ law: Law, _ writer: Writer) throws {
    let language = try desk.canonical()
    let record = try LetterWriter(law: law, language: language).check(request, on: desk.today)
    guard record.identity.contains(.residence), let resident = writer.residence else { return }
    let places = law.reach.filter { $0.by == .residence }.flatMap(\.places)
    guard try desk.catalogue.geography.lies(resident, in: places) else {
      throw desk.failure(
        "residence-elsewhere",
        [
          "law": law.name(in: desk.words.tag).short,
          "place": try desk.catalogue.placeName(resident).text(in: desk.words.tag),
        ])
    }
  }

  /// The law that was named, or the one that picking finds.
  private func law(
    _ wish: DraftWish, writer: Writer, addressee: String, controller: Addressee.Controller, asked: Right
  ) throws -> (Law, Pick?) {
    if let named = wish.law { return (try desk.law(named), nil) }
    guard let resident = writer.residence else { throw desk.failure("no-residence", exit: 1) }
    let pick = try desk.pick(
      JurisdictionPicker.Question(
        resident: resident, controllerPlaces: [controller.place].compactMap(\.self), right: asked, on: desk.today))
    guard let chosen = pick.chosenLaw else {
      throw Failure(
        code: "no-law",
        message: desk.words.text(
          "error.no-law", ["right": desk.words.name(asked), "controller": addressee]),
        hint: try desk.advice(for: pick).joined(separator: " "))
    }
    return (chosen.law, pick)
  }

  /// The letter in a language that suits the writer, the law and the place.
  package func language(
    _ right: Right, _ law: Law, asked: String?, writer: Writer
  ) throws -> LanguageChoice.Chosen {
    let ofPlace = try writer.residence.map { try desk.catalogue.languages(of: $0) } ?? []
    return try LanguageChoice(desk: desk, law: law, letter: right.rawValue).choose(
      asked: asked, preferred: [writer.language].compactMap(\.self) + law.letterLanguages + ofPlace,
      chain: try chain(of: writer))
  }

  private func chain(of writer: Writer) throws -> [String] {
    try writer.residence.map { try desk.catalogue.chain(of: $0) } ?? []
  }

  private func residenceName(_ writer: Writer, _ language: Language) throws -> String? {
    try writer.residence.map { try desk.catalogue.placeName($0).text(in: language.tag) }
  }
}
