import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// What the form of a letter offers to choose among.
struct FollowUpOptions: Sendable {
  /// An authority that takes the complaint.
  struct Office: Sendable, Hashable {
    let id: String
    let name: String
    /// Where it takes complaints: its form, its website or its address.
    let address: String?
    /// What must have happened before it can be asked.
    let precondition: String?
  }

  /// An event whose evidence can be enclosed.
  struct Enclosure: Sendable, Hashable {
    /// Its place in the log.
    let position: Int
    let name: String
    /// The names of the files that prove it.
    let files: [String]
  }

  /// What a letter has a place for.
  let needs: Set<String>
  /// The day that is taken where none is named.
  let usualReplyBy: CivilDate
  let items: [Choice]
  let offices: [Office]
  let enclosures: [Enclosure]
  let kinds: [Choice]
  let languages: [Choice]
  /// The language that the letter is in where none is chosen.
  let usualLanguage: String
  let capacities: [Choice]

  /// Looks up what a letter of a request takes.
  init(_ desk: Desk, _ letter: FollowUp, _ matter: Matter) throws {
    let words = desk.words
    let builder = FollowUpBuilder(desk: desk)
    needs = try builder.needs(of: letter, matter)
    usualReplyBy = builder.usualReplyBy
    let answers = FollowUp.incompleteAnswer.answers
    let isAnswered = matter.proceeding.events.contains { answers.contains($0.kind) }
    let isAboutGaps = needs.contains("items") || needs.contains("grievances") && isAnswered
    // Not every law lists what an answer must contain.
    let review = isAboutGaps ? try? AnswerReview(desk: desk, matter: matter) : nil
    items =
      review.map { review in
        review.items.map { Choice($0.id, $0.text.text(in: words.tag).asHeading, hint: review.cite($0)) }
      } ?? []
    offices = letter.goesToAuthority ? try Self.offices(desk, matter) : []
    enclosures =
      needs.contains("enclosures")
      ? matter.proceeding.events.enumerated().map { position, event in
        Enclosure(
          position: position,
          name: words.text("page.follow.event", ["event": words.name(event.kind), "date": words.date(event.on)]),
          files: event.evidence.compactMap(\.file))
      } : []
    kinds = words.language.identifiers.map { Choice($0.key, $0.value.asHeading) }.sorted { $0.label < $1.label }
    let tags = desk.catalogue.languageTags.filter {
      desk.catalogue.letterNames(law: matter.law, language: $0).contains(letter.rawValue)
    }
    languages = tags.map { Choice($0, (try? desk.catalogue.language($0).name) ?? $0) }.sorted { $0.label < $1.label }
    usualLanguage = (try? desk.catalogue.language(matter.proceeding.language).name) ?? matter.proceeding.language
    capacities = Representation.Capacity.allCases.map {
      Choice($0.rawValue, words.text("page.follow.capacity.\($0.rawValue)"))
    }
  }

  /// The authorities that are known to be competent, else all that there are.
  private static func offices(_ desk: Desk, _ matter: Matter) throws -> [Office] {
    let known = matter.authorities
    let all = known.isEmpty ? try desk.catalogue.authorityIDs.map { try desk.catalogue.authority($0) } : known
    let tag = desk.words.tag
    return all.map { authority in
      Office(
        id: authority.id, name: authority.name.text(in: tag),
        address: authority.complaintForm ?? authority.website ?? authority.email,
        precondition: authority.precondition?.text(in: tag))
    }
  }
}
