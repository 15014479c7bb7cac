package import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// Looks up what a letter needs and fills the letter.
package struct DraftBuilder {
  package let desk: Desk
  /// What many letters have in common; nil where one is written, whose remarks say what the log has of its addressee.
  private let memory: DraftMemory?

  package init(desk: Desk, memory: DraftMemory? = nil) {
    self.desk = desk
    self.memory = memory
  }

  /// Everything a letter needs but its number.
  ///
  /// - Parameter complete: asks for what is missing.
  package func plan(
    _ wish: DraftWish, completing complete: (inout DraftWish, inout Writer) throws -> Void = { _, _ in }
  ) throws -> DraftPlan {
    var writer = try memory?.writer ?? desk.readJournal().profile()
    var wish = wish
    try complete(&wish, &writer)
    memory?.set(writer)
    guard let asked = wish.right else { throw desk.failure("draft-right", exit: 64) }
    guard let addresseeID = wish.addressee else { throw desk.failure("draft-to", exit: 64) }
    let way: DraftMemory.Way
    if let memory {
      let key = DraftMemory.WayKey(
        asked: asked, addressee: addresseeID, law: wish.law, language: wish.language,
        secondLanguage: wish.secondLanguage, byPost: wish.byPost)
      way = try memory.way(key) { try self.way(wish, asked, to: addresseeID, writer) }
    } else {
      way = try self.way(wish, asked, to: addresseeID, writer)
    }
    let request = LetterRequest(
      right: way.right, grounds: wish.grounds, reason: wish.reason, scope: wish.scope, uses: wish.uses,
      corrections: wish.corrections, byPost: wish.byPost, representation: wish.representation)
    try checkResidence(request, way.law, writer)
    // Nobody reads remarks on each of many letters.
    let journal = try memory == nil ? desk.readJournal() : nil
    return DraftPlan(
      request: request, writer: writer, asked: asked, right: way.right, law: way.law, pick: way.pick,
      chosen: way.chosen, copy: way.copy, paper: way.paper, addressee: way.addressee, controller: way.controller,
      contact: way.contact, disclosedBefore: try journal?.disclosedSoFar(to: way.addressee.id) ?? [],
      bounced: try journal.flatMap { way.addressee.open(bounce: try $0.bouncedAddressees()[way.addressee.id]) })
  }

  /// By which law, in which language and where to a right is claimed from an addressee.
  private func way(
    _ wish: DraftWish, _ asked: Right, to addresseeID: String, _ writer: Writer
  ) throws -> DraftMemory.Way {
    let own = try memory?.ownAddressees { try desk.readJournal().addressees() }
    let addressee = try own?[addresseeID] ?? desk.addressee(addresseeID)
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
    let chosen = try language(right, law, asked: wish.language, writer: writer)
    let copy = try wish.secondLanguage.map { try language(right, law, asked: $0, writer: writer) }
    return DraftMemory.Way(
      right: right, law: law, pick: pick, chosen: chosen, copy: copy,
      paper: try writer.residence.flatMap { try desk.catalogue.paper(of: $0) }, addressee: addressee,
      controller: controller,
      contact: addressee.contact(byPost: wish.byPost, for: right, controller: controller.id))
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
    let author = LetterWriter(law: plan.law, language: chosen.language)
    let request = plan.request
    guard let memory else {
      return try author.letter(
        request, from: plan.writer, to: try envelope(plan, reference: reference, in: chosen.language),
        template: chosen.template)
    }
    let key = DraftMemory.LetterKey(
      law: plan.law.id, language: chosen.language.tag, right: request.right, grounds: request.grounds,
      reason: request.reason, scope: request.scope, uses: request.uses,
      corrections: request.corrections.flatMap { [$0.field, $0.value] }, byPost: request.byPost,
      representation: request.representation)
    let prepared = try memory.letter(key) {
      DraftMemory.Prepared(
        letter: try author.prepared(request, on: desk.today, template: chosen.template),
        residence: try residenceName(plan.writer, chosen.language))
    }
    let envelope = LetterWriter.Envelope(
      addressee: plan.addressee, controller: plan.controller, contact: plan.contact, reference: reference,
      date: desk.today, residenceName: prepared.residence)
    return try prepared.letter.letter(
      prepared.letter.budget(
        of: plan.writer, identifies: plan.addressee.identifies, residence: prepared.residence),
      to: Letter.Addressed(envelope), reference: reference)
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
