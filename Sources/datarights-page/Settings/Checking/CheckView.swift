/// What a check is, with its two buttons.
func checkFormView(_ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.settings.check") }
    p { page.text("page.settings.check.what") }
    buttons(page)
  }
}

/// What a check found.
func checkView(_ model: CheckModel, _ page: PageContext) -> HTML {
  let faults = model.findings.filter(\.isFault)
  return HTML {
    h1 { page.text("page.settings.check.result") }
    if faults.isEmpty {
      div(.class("flash", "ok")) { p { page.text("check.fine") } }
    } else {
      div(.class("flash", "bad")) { p { page.text("page.settings.check.faults", ["count": "\(faults.count)"]) } }
    }
    if !model.mended.isEmpty {
      h2 { page.text("page.settings.check.mended") }
      ul { model.mended.map { line in li { line } } }
    }
    findings(faults, "page.settings.check.wrong", page)
    findings(model.findings.filter { !$0.isFault }, "page.settings.check.worth", page)
    buttons(page)
  }
}

private func findings(_ findings: [CheckModel.Finding], _ heading: String, _ page: PageContext) -> HTML? {
  guard !findings.isEmpty else { return nil }
  return HTML {
    h2 { page.text(heading) }
    ul(.class("plain")) {
      for finding in findings {
        li(.class("card")) {
          p { strong { finding.text } }
          if let hint = finding.hint { p { hint } }
        }
      }
    }
  }
}

private func buttons(_ page: PageContext) -> HTML {
  HTML {
    postForm(page.links.path("settings", "check"), page, .class("buttons")) {
      submitButton(page.text("page.settings.check.start"))
      submitButton(page.text("page.settings.check.mend"), name: "mend", .class("second"))
    }
    p(.class("hint")) { page.text("page.settings.check.mend.about") }
  }
}
