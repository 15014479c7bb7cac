import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore

/// The laws on record, all or those that were searched for.
struct LawListModel: Sendable {
  /// A law in the list.
  struct Row: Sendable {
    let id: String
    let name: Law.Name
    /// Where it protects, by the names of the places; the number of places where there are many.
    let places: [String]
    /// By when the right that the list is about is answered.
    let answer: String
    let rights: Int
    let isSectoral: Bool
    /// The first day on which it holds; nil where it holds already.
    let from: CivilDate?
    let certainty: Certainty
    let checked: CivilDate
  }

  /// What was searched for.
  let text: String
  let right: Right?
  let rows: [Row]
  /// How many laws are on record.
  let total: Int
  /// Where in the world there is a law; nil where something was searched for.
  let coverage: CoverageModel?
  /// Every place, for a choice.
  let places: [Choice]
  /// The place where the person lives; nil where it is not known.
  let residence: String?

  /// Whether the list is narrowed.
  var isSearch: Bool { !text.isEmpty || right != nil }
}

extension LawListModel {
  /// Lists the laws that have a text in their names or places, and give a right.
  init(_ desk: Desk, text: String, right: Right?) throws {
    self.text = text
    self.right = right
    let outlines = try desk.catalogue.outlines()
    total = outlines.count
    var rows: [Row] = []
    for outline in outlines {
      let law = try desk.catalogue.law(outline.id)
      let ids = law.places
      let names = try ids.map { try desk.catalogue.placeName($0) }
      guard Self.matches(text, law, ids, names) else { continue }
      if let right, outline.effective(right, on: desk.today) == nil { continue }
      let day = max(outline.shownOn, desk.today)
      rows.append(
        Row(
          id: law.id, name: law.name(in: desk.words.tag), places: names.map { $0.text(in: desk.words.tag) },
          answer: desk.words.text(outline, answering: right ?? .access, on: day), rights: outline.rights(on: day).count,
          isSectoral: outline.isSectoral, from: law.validity.from.flatMap { $0 > desk.today ? $0 : nil },
          certainty: outline.certainty, checked: outline.checked))
    }
    self.rows = rows
    coverage = text.isEmpty && right == nil ? try CoverageModel(desk) : nil
    places = try desk.placeChoices()
    residence = try desk.readJournal().profile().residence
  }

  /// Whether a text stands in a name of the law, of one of its places, or in its id.
  private static func matches(_ text: String, _ law: Law, _ ids: [String], _ places: [LocalizedText]) -> Bool {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return true }
    let names = law.names.values.flatMap { [$0.short, $0.full] } + places.flatMap { $0.texts.values }
    return law.id.contains(wanted) || ids.contains(wanted) || names.contains { $0.lowercased().contains(wanted) }
  }
}

extension Law {
  /// The places whose people it protects, else those whose companies it binds.
  var places: [String] {
    let clauses = reach.filter { $0.outcome != .doesNotApply }
    let residence = clauses.filter { $0.by == .residence }.flatMap(\.places)
    let all = residence.isEmpty ? clauses.flatMap(\.places) : residence
    return Set(all).sorted()
  }
}
