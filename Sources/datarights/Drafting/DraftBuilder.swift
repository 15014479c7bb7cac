import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// Looks up what a letter needs, asks a person in a terminal for what is missing, and fills the letter.
struct DraftBuilder {
  let context: Context

  /// Everything a letter needs but its number.
  func plan(_ wish: DraftWish) throws -> DraftPlan {
    let journal = try context.readJournal()
    var writer = try journal.profile()
    var wish = wish
    if World.isInteractive, !context.wantsJSON { try DraftDialogue(context: context).complete(&wish, &writer) }
    guard let asked = wish.right else { throw context.failure("draft-right", exit: 64) }
    guard let addresseeID = wish.addressee else { throw context.failure("draft-to", exit: 64) }
    let addressee = try context.addressee(addresseeID)
    let chain = try chain(of: writer)
    guard let controller = addressee.controller(for: chain) else {
      throw context.failure("no-controller", ["addressee": addressee.spokenName])
    }
    let (law, pick) = try law(
      wish, writer: writer, addressee: addressee.isOwn ? addressee.id : controller.name, controller: controller,
      asked: asked)
    guard let right = law.effective(asked, on: context.today) else {
      throw context.failure(
        "right-missing", ["law": law.name(in: context.words.tag).short, "right": context.words.name(asked)])
    }
    let request = LetterRequest(
      right: right, grounds: wish.grounds, reason: wish.reason, scope: wish.scope, uses: wish.uses,
      corrections: wish.corrections, byPost: wish.byPost, representation: wish.representation)
    try checkResidence(request, law, writer)
    let chosen = try language(right, law, asked: wish.language, writer: writer)
    let copy = try wish.secondLanguage.map { try language(right, law, asked: $0, writer: writer) }
    return DraftPlan(
      request: request, writer: writer, asked: asked, right: right, law: law, pick: pick, chosen: chosen,
      copy: copy, paper: try writer.residence.flatMap { try context.catalogue.paper(of: $0) }, addressee: addressee,
      controller: controller,
      contact: addressee.contact(byPost: wish.byPost, for: right, controller: controller.id),
      disclosedBefore: try journal.disclosedSoFar(to: addressee.id),
      bounced: addressee.open(bounce: try journal.bouncedAddressees()[addressee.id]))
  }

  /// The letter under the number that its proceeding will have.
  func draft(_ plan: DraftPlan, number: Int) throws -> Draft {
    let reference = context.world.reference(number: number)
    let letter = try letter(plan, in: plan.chosen, reference: reference)
    let opening = Proceeding(
      number: number, profile: context.person, reference: letter.reference, right: plan.right, law: plan.law.id,
      addressee: plan.addressee.id,
      controller: plan.controller.name, controllerPlace: plan.controller.place,
      representativePlaces: plan.controller.representatives.map(\.place), resident: plan.writer.residence,
      language: letter.language, opened: context.today, disclosed: letter.disclosed)
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
      date: context.today, residenceName: try residenceName(plan.writer, language))
  }

  /// The document by which a person authorises the writer.
  func powerOfAttorney(_ plan: DraftPlan, _ representation: Representation) throws -> LetterOutput.Page {
    let choice = LanguageChoice(context: context, law: plan.law, letter: LetterWriter.powerOfAttorney)
    let chosen = try choice.choose(
      asked: nil, preferred: [plan.chosen.language.tag], chain: try chain(of: plan.writer))
    let document = try LetterWriter(law: plan.law, language: chosen.language).powerOfAttorney(
      for: representation, from: plan.writer, to: try envelope(plan, reference: "", in: chosen.language),
      template: chosen.template)
    return LetterOutput.Page(letter: document, language: chosen.language, paper: plan.paper)
  }

  /// Refuses what the law has the writer state and the profile does not: above all, to live where the law protects.
  private func checkResidence(_ request: LetterRequest, _ law: Law, _ writer: Writer) throws {
    let language = try context.canonical()
    let record = try LetterWriter(law: law, language: language).check(request, on: context.today)
    guard record.identity.contains(.residence), let resident = writer.residence else { return }
    let places = law.reach.filter { $0.by == .residence }.flatMap(\.places)
    guard try context.catalogue.geography.lies(resident, in: places) else {
      throw context.failure(
        "residence-elsewhere",
        [
          "law": law.name(in: context.words.tag).short,
          "place": try context.catalogue.placeName(resident).text(in: context.words.tag),
        ])
    }
  }

  /// The law that was named, or the one that picking finds.
  private func law(
    _ wish: DraftWish, writer: Writer, addressee: String, controller: Addressee.Controller, asked: Right
  ) throws -> (Law, Pick?) {
    if let named = wish.law { return (try context.law(named), nil) }
    guard let resident = writer.residence else { throw context.failure("no-residence", exit: 1) }
    let pick = try context.pick(
      JurisdictionPicker.Question(
        resident: resident, controllerPlaces: [controller.place].compactMap(\.self), right: asked, on: context.today))
    guard let chosen = pick.chosenLaw else {
      throw Failure(
        code: "no-law",
        message: context.words.text(
          "error.no-law", ["right": context.words.name(asked), "controller": addressee]),
        hint: context.words.advice(for: pick, noLaw: try context.catalogue.noLaw(in: resident)?.text)
          .joined(separator: " "))
    }
    return (chosen.law, pick)
  }

  /// The letter in a language that suits the writer, the law and the place.
  func language(
    _ right: Right, _ law: Law, asked: String?, writer: Writer
  ) throws -> LanguageChoice.Chosen {
    let ofPlace = try writer.residence.map { try context.catalogue.languages(of: $0) } ?? []
    return try LanguageChoice(context: context, law: law, letter: right.rawValue).choose(
      asked: asked, preferred: [writer.language].compactMap(\.self) + law.letterLanguages + ofPlace,
      chain: try chain(of: writer))
  }

  private func chain(of writer: Writer) throws -> [String] {
    try writer.residence.map { try context.catalogue.chain(of: $0) } ?? []
  }

  private func residenceName(_ writer: Writer, _ language: Language) throws -> String? {
    try writer.residence.map { try context.catalogue.placeName($0).text(in: language.tag) }
  }
}
