import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// One law as its record has it, with what stands beside it in other records.
struct LawModel: Sendable {
  let law: Law
  /// The authority of the law itself; nil where that of the place concerned takes complaints.
  let authority: Authority?
  /// By when each right is answered today, or on the first day of the law.
  let answers: [(right: Right, answer: String)]
  /// The names of the places in its reach.
  let placeNames: [String: String]
  let today: CivilDate

  /// Gathers what is known of a law.
  init(_ desk: Desk, _ id: String) throws {
    guard desk.catalogue.lawIDs.contains(id) else { throw PageError.notFound }
    law = try desk.law(id)
    authority = try law.authority.map { try desk.catalogue.authority($0) }
    today = desk.today
    let outline = try desk.catalogue.outline(id)
    let day = max(outline.shownOn, desk.today)
    let given = outline.rights(on: day)
    answers = Right.allCases.filter(given.contains).map { right in
      (right, desk.words.text(outline, answering: right, on: day))
    }
    placeNames = Dictionary(
      try Set(law.reach.flatMap(\.places)).map { ($0, try desk.catalogue.placeName($0).text(in: desk.words.tag)) }
    ) { first, _ in first }
  }
}
