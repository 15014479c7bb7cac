import DataRights
import DataRightsDesk
import DataRightsLetters

/// A letter as it would be written now.
struct FollowUpPreview: Sendable {
  /// The letter and its copy; empty where it cannot be written yet.
  let sheets: [LetterSheet]
  /// What to know of it: its language, what it discloses.
  let remarks: [String]
  /// Why it cannot be written yet.
  let trouble: Trouble?

  /// Shows a letter.
  init(_ draft: FollowUpDraft, _ desk: Desk) throws {
    sheets = try draft.pages.map { try LetterSheet(of: $0, desk) }
    remarks = FollowUpRemarks(desk: desk, draft: draft).ofLetter
    trouble = nil
  }

  /// Says why there is none.
  init(_ trouble: Trouble) {
    (sheets, remarks, self.trouble) = ([], [], trouble)
  }
}

extension LetterSheet {
  /// A letter on its paper; what cannot be laid out is a failure that says why.
  init(of page: LetterOutput.Page, _ desk: Desk) throws {
    do throws(LetterLayoutError) {
      self = try LetterSheet(page.letter, language: page.language, paper: page.paper)
    } catch {
      throw desk.failure("layout", ["detail": "\(error)"])
    }
  }
}

/// The letter, or why there is none yet.
func followUpPreview(_ preview: FollowUpPreview, _ page: PageContext) -> HTML {
  HTML {
    if let trouble = preview.trouble {
      div(.class("card", "follow-unready")) {
        p { strong { page.text("page.follow.preview.not-yet") } }
        p { trouble.message }
        if let hint = trouble.hint { p { hint } }
      }
    }
    for sheet in preview.sheets { letterPaper(sheet, labelledBy: "preview-title") }
    if !preview.remarks.isEmpty {
      h3 { page.text("page.follow.preview.remarks") }
      ul { for remark in preview.remarks { li { remark } } }
    }
  }
}
