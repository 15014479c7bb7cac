import DataRights

/// A letter as it lies on paper, in its own language.
///
/// - Parameter label: the id of the heading that names it.
func letterPaper(_ sheet: LetterSheet, labelledBy label: String) -> HTML {
  div(.class("follow-paper"), .lang(sheet.language), .role("group"), .aria(.labelledby, label)) {
    if !sheet.sender.isEmpty { p(.class("sender"), .dir(.auto)) { brokenLines(sheet.sender) } }
    if !sheet.addressee.isEmpty { p(.class("addressee"), .dir(.auto)) { brokenLines(sheet.addressee) } }
    p(.class("date"), .dir(.auto)) { time(.datetime(sheet.date.iso)) { sheet.dateLine } }
    p(.class("subject"), .dir(.auto)) { strong { sheet.subject } }
    for block in sheet.blocks {
      switch block {
      case .paragraph(let lines): p(.dir(.auto)) { brokenLines(lines) }
      case .list(let items): ul { for item in items { li(.dir(.auto)) { item } } }
      }
    }
  }
}

/// Lines below one another in one element.
func brokenLines(_ lines: [String]) -> HTML {
  HTML {
    for (index, line) in lines.enumerated() {
      if index > 0 { br() }
      line
    }
  }
}
