import DataRightsDesk
import DataRights

/// The laws as a table, for people and for the documents that carry it.
struct LawTable {
  let words: Words

  /// The rights that the table of the documents has a column for.
  static let rights: [Right] = [.access, .erasure, .rectification, .objection]

  /// A cell of the table in Markdown: a period that is not confirmed stands in italics.
  private func markdown(_ answer: LawOutline.Answer) -> String {
    guard case .within(let within) = answer, within.certainty != .confirmed else { return words.text(answer) }
    return "*\(words.text(answer))*"
  }

  /// The table in Markdown, each law as it stood on the day of its last check or will stand on its first day.
  func markdown(_ laws: [LawOutline]) -> String {
    let heads =
      [words.text("column.law"), words.text("column.name")]
      + Self.rights.map { $0 == .objection ? words.text("table.objection") : words.name($0) }
      + [words.text("column.certainty"), words.text("column.checked")]
    var lines = [row(heads), row(heads.map { _ in "---" })]
    for law in laws {
      var name = law.name(in: words.tag).full
      if let from = law.validity.from, law.checked < from {
        name += " (" + words.text("law.from", ["date": from.iso]) + ")"
      }
      if law.isSectoral { name += " (" + words.text("table.sector") + ")" }
      lines.append(
        row(
          ["`\(law.id)`", name.replacing("|", with: "\\|")]
            + Self.rights.map { markdown(law.answer(to: $0, on: law.shownOn)) }
            + [words.name(law.certainty), law.checked.iso]))
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
