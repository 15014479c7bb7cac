package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Desk {
  /// A place where the user lived until a day, written `de..2026-03-31`.
  package func formerResidence(_ text: String) throws -> JurisdictionPicker.Question.FormerResidence {
    guard let dots = text.firstRange(of: ".."), let until = CivilDate(iso: String(text[dots.upperBound...])) else {
      throw failure("bad-formerly", exit: 64)
    }
    return .init(place: try catalogue.placeID(String(text[..<dots.lowerBound])), until: until)
  }

  /// Answers which laws apply.
  package func pick(_ question: JurisdictionPicker.Question) throws -> Pick {
    try JurisdictionPicker(laws: try catalogue.laws(), geography: catalogue.geography).pick(question)
  }

  /// The question which laws somebody who lives in a place can invoke against an addressee.
  package func question(
    resident: String, to addressee: Addressee, right: Right? = nil
  ) throws -> JurisdictionPicker.Question {
    let seat = addressee.controller(for: try catalogue.chain(of: resident))?.place
    return JurisdictionPicker.Question(
      resident: resident, controllerPlaces: [seat].compactMap(\.self), right: right, on: today)
  }

  /// The answers for several rights at once.
  package func picks(_ question: JurisdictionPicker.Question, for rights: [Right]) throws -> [Right: Pick] {
    try JurisdictionPicker(laws: try catalogue.laws(), geography: catalogue.geography).picks(question, for: rights)
  }

  /// What can honestly be asked where no law gives the right.
  package func advice(for pick: Pick) throws -> [String] {
    words.advice(for: pick, noLaw: try catalogue.noLaw(in: pick.question.home)?.text)
  }

  /// What to know before relying on a choice.
  package func warnings(of pick: Pick) throws -> [String] {
    var warnings = pick.warnings.map { words.text($0, in: pick) }
    if let chosen = pick.chosenLaw, chosen.isOfResidence,
      chosen.law.authority == nil, try catalogue.authorityIsRegional(pick.question.home)
    {
      let name = try catalogue.placeName(pick.question.home).text(in: words.tag)
      warnings.append(words.text("warning.regional-authority", ["place": name]))
    }
    return warnings
  }

  /// The authority for complaints under a law: the law's own, else the first that one of the places has.
  package func authority(under law: Law, in places: [String]) throws -> Authority? {
    if let own = law.authority { return try catalogue.authority(own) }
    return try places.lazy.compactMap { try catalogue.authority(of: $0) }.first
  }

  /// The authority for a law that was picked: the law's own, else that of the person's place, else of the company's.
  package func authority(for picked: Pick.PickedLaw, _ question: JurisdictionPicker.Question) throws -> Authority? {
    try authority(under: picked.law, in: picked.isOfResidence ? [question.home] : question.controllerPlaces)
  }
}
