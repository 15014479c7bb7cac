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
    let chain = try writer.residence.map { try context.catalogue.chain(of: $0) } ?? []
    guard let controller = addressee.controller(for: chain) else {
      throw context.failure("no-controller", ["addressee": addressee.name])
    }
    let (law, pick) = try law(wish, writer: writer, controller: controller, asked: asked)
    guard let right = law.effective(asked, on: context.today) else {
      throw context.failure(
        "right-missing", ["law": law.name(in: context.words.tag).short, "right": context.words.name(asked)])
    }
    let request = LetterRequest(
      right: right, grounds: wish.grounds, reason: wish.reason, scope: wish.scope, uses: wish.uses,
      corrections: wish.corrections, byPost: wish.byPost)
    try checkResidence(request, law, writer)
    let (language, template) = try self.template(right, law, wish: wish, writer: writer)
    return DraftPlan(
      request: request, writer: writer, asked: asked, right: right, law: law, pick: pick, language: language,
      template: template, addressee: addressee, controller: controller,
      contact: contact(of: addressee, for: right, controller: controller, byPost: wish.byPost),
      disclosedBefore: try journal.disclosedSoFar(to: addressee.id),
      bounced: addressee.open(bounce: try journal.bouncedAddressees()[addressee.id]))
  }

  /// The letter under the number that its proceeding will have.
  func draft(_ plan: DraftPlan, number: Int) throws -> Draft {
    let envelope = LetterWriter.Envelope(
      addressee: plan.addressee, controller: plan.controller, contact: plan.contact,
      reference: context.world.reference(number: number), date: context.today,
      residenceName: try residenceName(plan.writer, plan.language))
    let letter = try LetterWriter(law: plan.law, language: plan.language).letter(
      plan.request,
      from: plan.writer, to: envelope, template: plan.template)
    let opening = Proceeding(
      number: number, reference: letter.reference, right: plan.right, law: plan.law.id, addressee: plan.addressee.id,
      controller: plan.controller.name, controllerPlace: plan.controller.place,
      representativePlaces: plan.controller.representatives.map(\.place), resident: plan.writer.residence,
      language: plan.language.tag, opened: context.today, disclosed: letter.disclosed)
    return Draft(plan: plan, letter: letter, opening: opening)
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
    _ wish: DraftWish, writer: Writer, controller: Addressee.Controller, asked: Right
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
          "error.no-law", ["right": context.words.name(asked), "controller": controller.name]),
        hint: context.words.advice(for: pick, noLaw: try context.catalogue.noLaw(in: resident)?.text)
          .joined(separator: " "))
    }
    return (chosen.law, pick)
  }

  /// The letter in the wanted language, else in one of the place, else in English.
  func template(
    _ right: Right, _ law: Law, wish: DraftWish, writer: Writer
  ) throws -> (Language, LetterTemplate) {
    let catalogue = context.catalogue
    if let wanted = wish.language ?? writer.language {
      return (try catalogue.language(wanted), try catalogue.letter(right.rawValue, law: law, language: wanted))
    }
    let ofPlace = try law.letterLanguages + (writer.residence.map { try catalogue.languages(of: $0) } ?? [])
    let known = catalogue.languageTags
    let tag =
      (ofPlace + ["en"]).first { tag in
        known.contains(tag) && catalogue.letterNames(law: law, language: tag).contains(right.rawValue)
      } ?? "en"
    return (try catalogue.language(tag), try catalogue.letter(right.rawValue, law: law, language: tag))
  }

  /// The way to reach the controller: post where asked for, else e-mail, else a form or an official page.
  private func contact(
    of addressee: Addressee, for right: Right, controller: Addressee.Controller, byPost: Bool
  ) -> Addressee.Contact? {
    let kinds: [Addressee.Contact.Kind] = byPost ? [.post] : [.email, .form, .page]
    return kinds.lazy.compactMap { addressee.contact($0, for: right, controller: controller.id) }.first
  }

  private func residenceName(_ writer: Writer, _ language: Language) throws -> String? {
    try writer.residence.map { try context.catalogue.placeName($0).text(in: language.tag) }
  }
}
