import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// What protects the people of a place.
struct PlaceModel: Sendable {
  /// A law with its verdict.
  struct Picked: Sendable {
    let id: String
    let name: Law.Name
    let verdict: Pick.Verdict
    let reasons: [String]
    let isSectoral: Bool
    let rights: [Right]
  }

  let id: String
  let name: String
  /// The place it lies in.
  let parent: (id: String, name: String)?
  /// The parts of it that are on record.
  let parts: [(id: String, name: String)]
  let laws: [Picked]
  /// The law that is taken as a rule; nil where none is.
  let chosen: (id: String, name: String)?
  /// What can be done where there is none.
  let advice: [String]
  let authority: Authority?
  /// Whether a part of the place decides which authority it is.
  let isRegional: Bool
  /// How long a letter usually takes; nil where there is no record.
  let postDays: Int?
  /// The public holidays of this year, with their names; empty where they are not known.
  let holidays: [(day: CivilDate, name: String)]
  let today: CivilDate
}

extension PlaceModel {
  /// Gathers what is known of a place.
  init(_ desk: Desk, _ id: String) throws {
    let catalogue = desk.catalogue
    let words = desk.words
    func name(_ id: String) throws -> String { try catalogue.placeName(id).text(in: words.tag) }
    let pick = try desk.pick(JurisdictionPicker.Question(resident: id, on: desk.today))
    self.id = id
    self.name = try name(id)
    parent = try catalogue.chain(of: id).dropFirst().first.map { ($0, try name($0)) }
    let known = Set(catalogue.placeIDs).union(try catalogue.codes().map(\.id))
    parts = try known.filter { $0.hasPrefix(id + "-") }.map { ($0, try name($0)) }.sorted { $0.1 < $1.1 }
    laws = pick.laws.filter { $0.verdict != .doesNotApply }.map { picked in
      let day = max(picked.law.validity.from ?? desk.today, desk.today)
      return Picked(
        id: picked.law.id, name: picked.law.name(in: words.tag), verdict: picked.verdict,
        reasons: picked.reasons.map { words.text($0, of: picked.law) }, isSectoral: picked.law.sector != nil,
        rights: Right.allCases.filter(picked.law.rights(on: day).contains))
    }
    chosen = pick.chosenLaw.map { ($0.law.id, $0.law.name(in: words.tag).full) }
    advice = words.advice(for: pick, noLaw: try catalogue.noLaw(in: id)?.text)
    authority = try pick.chosenLaw.flatMap { try desk.authority(for: $0, pick.question) } ?? catalogue.authority(of: id)
    isRegional = try catalogue.authorityIsRegional(id)
    let hasRecord = try catalogue.chain(of: id).contains(where: Set(catalogue.placeIDs).contains)
    postDays = hasRecord ? try catalogue.geography.postDays(id) : nil
    let calendar = hasRecord ? try? catalogue.calendar(CalendarReference(place: id)) : nil
    holidays = (calendar?.allHolidays ?? []).filter { $0.year == desk.today.year }.map { day in
      (day, calendar?.names(of: day).map { $0.text(in: words.tag) }.joined(separator: " / ") ?? "")
    }
    today = desk.today
  }
}
