import DataRights

/// How the parts of a letter's text become elements.
///
/// Each has the direction of its first letter (`dir="auto"`), since a reason may be in another script than the letter.
struct BlockMarkup {
  /// What stands in the tags besides, each with a space before it: styles, where there is no style sheet.
  var paragraph = "", list = "", item = ""

  /// A part as an element; line breaks stay as they were written.
  func element(_ block: LetterSheet.Block, name: Bool = false) -> String {
    switch block {
    case .paragraph(let lines):
      let kind = name ? " class=\"name\"" : ""
      return "<p\(kind) dir=\"auto\"\(paragraph)>\(Markup.lines(lines))</p>"
    case .list(let items):
      let rows = items.map { "<li\(item)>\(Markup.escaped($0))</li>\n" }.joined()
      return "<ul dir=\"auto\"\(list)>\n\(rows)</ul>"
    }
  }
}
