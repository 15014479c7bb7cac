import DataRights

/// The step that asks what somebody wants.
func rightsView(_ model: RightsModel, _ page: PageContext) -> HTML {
  let given = model.rows.filter { $0.law != nil }
  let others = model.rows.filter { $0.law == nil }
  return stepFrame(.right, model.soFar, page) {
    p { page.text("page.new.right-why") }
    if !given.isEmpty { rightList(given, model.soFar.trail, page) }
    if !others.isEmpty {
      h2 { page.text("page.new.right-not-given") }
      p { page.text("page.new.right-not-given-why") }
      rightList(others, model.soFar.trail, page)
    }
  }
}

private func rightList(_ rows: [RightsModel.Row], _ trail: Trail, _ page: PageContext) -> HTML {
  ul(.class("plain", "new-rights")) {
    for row in rows {
      li {
        a(.href(trail.asking(row.right).path(.law, page.links))) { page.text("page.new.right-\(row.right.rawValue)") }
        p { page.text("page.new.about-\(row.right.rawValue)") }
        p(.class("hint")) { standing(row, page) }
      }
    }
  }
}

private func standing(_ row: RightsModel.Row, _ page: PageContext) -> HTML {
  HTML {
    if let law = row.law {
      if row.verdict == .mayApply {
        badge(page.text("verdict.may-apply"), .warn)
        " "
      }
      if let nearest = row.nearest {
        page.text("page.new.right-nearest", ["law": law, "right": page.words.name(nearest)])
      } else {
        page.text("page.new.right-given", ["law": law])
      }
    } else {
      page.text("page.new.right-none")
    }
  }
}
