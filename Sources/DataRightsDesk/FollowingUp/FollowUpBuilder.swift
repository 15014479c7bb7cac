package import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Looks up what a letter that follows upon a request needs, and fills it.
package struct FollowUpBuilder {
  package let desk: Desk

  package init(desk: Desk) {
    self.desk = desk
  }

  /// How many days a letter leaves for an answer, where the user names no day.
  private static let daysToReply = 14

  /// The filled letter; throws rather than state what the log does not bear out.
  package func draft(_ wish: FollowUpWish, _ letter: FollowUp, of matter: Matter) throws -> FollowUpDraft {
    try draft(wish, letter, of: matter) {
      letter.goesToAuthority ? [] : try desk.readJournal().disclosedSoFar(to: matter.proceeding.addressee)
    }
  }

  private func draft(
    _ wish: FollowUpWish, _ letter: FollowUp, of matter: Matter, disclosedBefore: () throws -> [String]
  ) throws -> FollowUpDraft {
    let writer = try desk.readJournal().profile()
    try refuseTooEarly(letter, matter)
    let authority = try authority(wish, matter)
    if letter.goesToAuthority, authority == nil { throw desk.failure("no-authority") }
    let enclosed = try enclosed(wish, matter.proceeding)
    let request = FollowUpRequest(
      letter, replyBy: try replyBy(wish), reason: wish.reason, scope: wish.scope, missing: wish.missing,
      provided: wish.provided, idCopy: wish.idCopy, unreasoned: wish.unreasoned, enclosed: enclosed,
      byPost: wish.byPost, representation: wish.representation)
    let chain = try (writer.residence ?? matter.proceeding.resident).map { try desk.catalogue.chain(of: $0) } ?? []
    let choice = LanguageChoice(desk: desk, law: matter.law, letter: letter.rawValue)
    let chosen = try choice.choose(
      asked: wish.language, preferred: languages(for: letter, matter, authority), chain: chain)
    let copy = try wish.secondLanguage.map { try choice.choose(asked: $0, preferred: [], chain: chain) }
    func fill(_ chosen: LanguageChoice.Chosen) throws -> Letter {
      try LetterWriter(law: matter.law, language: chosen.language).letter(
        request, in: matter.outlook, from: writer, to: try envelope(matter, writer, chosen.language, wish),
        authority: authority, template: chosen.template)
    }
    return FollowUpDraft(
      matter: matter, request: request, letter: try fill(chosen), copy: try copy.map { try fill($0).asCopy($0) },
      chosen: chosen, copyLanguage: copy?.language,
      paper: try writer.residence.flatMap { try desk.catalogue.paper(of: $0) },
      disclosedBefore: try disclosedBefore())
  }

  /// Whether a letter fits the proceeding as it stands, whatever the user has still to add to it.
  package func fits(_ letter: FollowUp, _ matter: Matter) -> Bool {
    do {
      _ = try draft(FollowUpWish(number: matter.proceeding.number), letter, of: matter) { [] }
      return true
    } catch LetterError.notSent, LetterError.nothingToAnswer, LetterError.notUpon, LetterError.notProvidedFor,
      LetterError.rightMissing, CatalogueError.noLetter
    {
      return false
    } catch {
      return true
    }
  }

  /// The names of what a letter has a place for, such as `reason` and `reply-by`.
  package func needs(of letter: FollowUp, _ matter: Matter) throws -> Set<String> {
    let preferred = languages(for: letter, matter, matter.authorities.first)
    let choice = LanguageChoice(desk: desk, law: matter.law, letter: letter.rawValue)
    return try choice.choose(asked: nil, preferred: preferred, chain: []).template.needs
  }

  /// Notes a letter and its copy in the proceeding.
  @discardableResult
  package func keep(_ draft: FollowUpDraft) throws -> Proceeding {
    let letter = draft.letter
    return try desk.writeJournal().addLetter(
      to: draft.matter.proceeding.number, recorded: desk.world.now
    ) { _ in
      (
        WrittenLetter(
          draft.request.letter, on: desk.today, language: letter.language, disclosed: letter.disclosed),
        draft.letters
      )
    }
  }

  /// A reminder says that the time is over, so it waits until it is.
  private func refuseTooEarly(_ letter: FollowUp, _ matter: Matter) throws {
    guard letter == .reminder,
      let ripe = matter.advice.first(where: { $0.letter == .reminder })?.from ?? matter.outlook.next?.remindFrom,
      ripe > desk.today
    else { return }
    throw desk.failure("letter-too-early", ["date": desk.words.date(ripe)])
  }

  private func authority(_ wish: FollowUpWish, _ matter: Matter) throws -> Authority? {
    guard let id = wish.authority else { return matter.authorities.first }
    return try desk.catalogue.authority(id)
  }

  /// The languages that suit: those of the proceeding, or those in which the authority takes complaints.
  private func languages(for letter: FollowUp, _ matter: Matter, _ authority: Authority?) -> [String] {
    let own = matter.proceeding.language
    guard letter.goesToAuthority, let taken = authority?.languages, !taken.isEmpty, !taken.contains(own) else {
      return [own]
    }
    return taken + [own]
  }

  private func envelope(
    _ matter: Matter, _ writer: Writer, _ language: Language, _ wish: FollowUpWish
  ) throws -> LetterWriter.Envelope {
    let right = matter.law.effective(matter.proceeding.right, on: desk.today) ?? matter.proceeding.right
    let contact = matter.addressee.contact(byPost: wish.byPost, for: right, controller: matter.controller.id)
    return LetterWriter.Envelope(
      addressee: matter.addressee, controller: matter.controller, contact: contact,
      reference: matter.proceeding.reference, date: desk.today,
      residenceName: try writer.residence.map { try desk.catalogue.placeName($0).text(in: language.tag) })
  }

  /// A day in two weeks that is no Saturday or Sunday, unless the user names one.
  private func replyBy(_ wish: FollowUpWish) throws -> CivilDate {
    if let day = wish.replyBy {
      guard day > desk.today else { throw desk.failure("reply-by-past", ["date": day.iso], exit: 64) }
      return day
    }
    return usualReplyBy
  }

  /// The day until which a letter asks for an answer where the user names none.
  package var usualReplyBy: CivilDate {
    var day = desk.today.adding(days: Self.daysToReply)
    while [.saturday, .sunday].contains(day.weekday) { day = day.adding(days: 1) }
    return day
  }

  /// The events whose evidence is enclosed: those that were chosen, else those with evidence and those named.
  private func enclosed(_ wish: FollowUpWish, _ proceeding: Proceeding) throws -> [Event] {
    if let chosen = wish.chosenEvents {
      return proceeding.events.indices.filter(chosen.contains).map { proceeding.events[$0] }.sorted { $0.on < $1.on }
    }
    var events = proceeding.events.filter { !$0.evidence.isEmpty }
    for kind in wish.enclosed {
      guard let event = proceeding.events.last(where: { $0.kind == kind }) else {
        throw desk.failure("enclosed-unknown", ["event": kind.rawValue])
      }
      if !events.contains(event) { events.append(event) }
    }
    return events.sorted { $0.on < $1.on }
  }
}

extension Letter {
  /// The letter as a copy for information, which says so in its subject.
  package func asCopy(_ chosen: LanguageChoice.Chosen) -> Letter {
    under("[\(chosen.language.phrases.courtesy)] \(subject)")
  }
}
