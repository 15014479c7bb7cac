import DataRights
import DataRightsTestSupport

@testable import DataRightsLetters

extension DossierLabels {
  /// Each word is its own key.
  static let keys = DossierLabels { "label \($0.rawValue)" }
}

extension Dossier {
  /// A dossier in which one text stands in every place that takes one.
  static func fixture(everywhere text: String, language: String = "en", letterLanguage: String = "he") -> Dossier {
    let on = CivilDate.day1
    let sheet = LetterSheet(
      language: letterLanguage, title: text, sender: [text, text], addressee: [text], dateLine: text, subject: text,
      blocks: [.paragraph([text, text]), .list([text, text])], paper: .a4, foldMarks: true, date: on)
    return Dossier(
      language: language, title: text, facts: [Fact("fact", text, text)], overdue: [text],
      timeline: Timeline(
        title: text, summary: text, marks: [.init(.sent, on: on, day: "2 March", label: text)],
        periods: [.init(.response, from: on, until: on.adding(days: 30), days: "days", label: text)],
        names: Timeline.words),
      entries: [Entry(on: on, day: "2 March", name: text, details: text, note: [text, text], enclosures: [1])],
      terms: [Term(name: text, facts: [Fact("fact", text)], derivation: [text], isMissed: true)], remarks: [text],
      letters: [
        Letter(name: text, on: on, day: "2 March", sheet: sheet),
        Letter(name: text, on: on, day: "2 March", sheet: nil),
      ],
      enclosures: [
        Enclosure(
          number: 1, name: text, proves: text, size: "3 bytes", sha256: String(repeating: "a", count: 64), place: text)
      ],
      headHash: String(repeating: "b", count: 64), statements: [text], labels: .keys)
  }

  /// A dossier of a proceeding of which nothing is known.
  static let empty = Dossier(
    language: "en", title: "Nothing", facts: [], overdue: [], timeline: .init(title: "", summary: "", marks: []),
    entries: [], terms: [], remarks: [], letters: [], enclosures: [], headHash: nil, statements: [], labels: .keys)
}
