import DataRights

/// The overview of settings: a card for each matter.
func settingsView(_ model: SettingsModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.settings.title") }
    h2 { page.text("page.settings.you") }
    div(.class("cards", "wide")) {
      box("profile", page, ["profile"]) {
        if let name = model.name {
          p {
            strong { bdi { name } }
            if let residence = model.residence { ", " + residence }
          }
        } else {
          p { page.text("page.settings.profile.empty") }
        }
      }
      box("people", page, ["people"]) {
        p {
          model.people > 1
            ? page.text("page.settings.people.count", ["count": "\(model.people)"])
            : page.text("page.settings.people.one")
        }
      }
      languageBox(model, page)
      box("addressees", page, ["addressees"]) {
        p { page.text("page.settings.addressees.count", ["count": "\(model.ownAddressees)"]) }
      }
    }
    h2 { page.text("page.settings.store") }
    div(.class("cards", "wide")) {
      box("backup", page, ["backup", "restore"])
      box("moving", page, ["export", "import"])
      box("batch", page, ["batch"])
      box("check", page, ["check"])
    }
    h2 { page.text("page.settings.back") }
    div(.class("cards", "wide")) {
      section(.class("card")) {
        h3 { page.text("page.settings.undo") }
        p { page.text("page.settings.undo.about") }
        p { a(.href(page.links.path("undo"))) { page.text("page.settings.undo.go") } }
      }
      box("forget", page, ["forget"])
    }
    h2 { page.text("page.jobs.title") }
    p { page.text("page.settings.jobs", ["count": "\(model.jobs)"]) }
    p { a(.href(page.links.path("jobs"))) { page.text("page.settings.jobs.go") } }
  }
}

/// A card with the links of its pages.
private func box(
  _ name: String, _ page: PageContext, _ paths: [String], @HTMLBuilder content: () -> HTML
) -> HTML {
  section(.class("card")) {
    h3 { page.text("page.settings.\(name)") }
    content()
    p(.class("buttons")) {
      for path in paths { a(.href(page.links.path("settings", path))) { page.text("page.settings.\(path).go") } }
    }
  }
}

/// A card that says what its pages are for.
private func box(_ name: String, _ page: PageContext, _ paths: [String]) -> HTML {
  box(name, page, paths) { p { page.text("page.settings.\(name).about") } }
}

private func languageBox(_ model: SettingsModel, _ page: PageContext) -> HTML {
  section(.class("card")) {
    h3 { page.text("page.settings.language") }
    p { page.text("page.settings.language.about") }
    postForm(page.links.path("settings", "language"), page, .class("buttons")) {
      for tongue in model.tongues {
        if tongue.tag == page.words.tag {
          span(.class("badge", "neutral"), .lang(tongue.tag)) { tongue.name }
        } else {
          submitButton(tongue.name, name: "language", value: tongue.tag, .class("second"), .lang(tongue.tag))
        }
      }
    }
  }
}
