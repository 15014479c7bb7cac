import DataRights
import DataRightsDesk
import DataRightsLetters

/// A table of letters that was uploaded, row by row.
struct BatchModel: Sendable {
  /// A row, with the letter that it asks for or what is wrong with it.
  struct Row: Sendable, Hashable {
    let line: Int
    /// The right, by its name; nil where the row is wrong.
    let right: String?
    let addressee: String?
    let law: String?
    let language: String?
    /// The number of the request that an earlier run opened for it.
    let earlier: Int?
    /// What is wrong; nil where nothing is.
    let problem: String?
  }

  let upload: Upload
  let format: LetterFormat
  /// Whose letters they are.
  let person: String
  /// Nil until the table was looked at.
  var rows: [Row]?

  /// The most rows that the page shows.
  static let most = 200

  /// Whether a letter can be written for every row.
  var isRight: Bool { rows?.allSatisfy { $0.problem == nil } ?? false }

  /// How many letters would be written.
  var newCount: Int { rows?.count { $0.problem == nil && $0.earlier == nil } ?? 0 }

  /// Looks at every row.
  static func rows(_ upload: Upload, _ format: LetterFormat, _ desk: Desk) throws -> [Row] {
    let words = desk.words
    var rows: [Row] = []
    try BatchSheet(desk: desk, table: BatchTable(upload.file, desk), format: format).check { checked in
      switch checked.result {
      case .success(let plan):
        rows.append(
          Row(
            line: checked.line, right: words.name(plan.right), addressee: plan.addressee.name,
            law: plan.law.name(in: words.tag).short, language: plan.chosen.language.name,
            earlier: checked.earlier, problem: nil))
      case .failure(let failure):
        rows.append(
          Row(
            line: checked.line, right: nil, addressee: nil, law: nil, language: nil, earlier: nil,
            problem: failure.sentences))
      }
    }
    return rows
  }
}
