/// The form for a backup.
///
/// What was typed as a passphrase is not sent back.
func backupView(_ state: FormState, _ page: PageContext) -> HTML {
  func field(_ name: String) -> FieldText { state.field(name, "settings.backup", page) }
  return HTML {
    errorSummary(["lock", "passphrase", "again", "recipients", "plain"].map(field), page)
    problemBox(state)
    h1 { page.text("page.settings.backup") }
    p { page.text("page.settings.backup.about") }
    postForm(page.links.path("settings", "backup"), page, .class("ways")) {
      radioField(
        field("lock"),
        ["passphrase", "recipients", "none"].map { way in
          Choice(
            way, page.text("page.settings.backup.lock.\(way)"),
            hint: page.text("page.settings.backup.lock.\(way).hint"))
        }, value: state["lock"])
      // Where the browser can, only the fields of the chosen way are shown.
      div(.class("way", "with-passphrase")) {
        userField
        passphraseField(field("passphrase"), isNew: true)
        passphraseField(field("again"), isNew: true)
      }
      div(.class("way", "with-recipients")) { textArea(field("recipients"), value: state["recipients"], rows: 3) }
      div(.class("way", "with-none")) {
        div(.class("flash", "warn")) { p { page.text("page.settings.backup.plain.warning") } }
        checkbox(field("plain"), isOn: !state["plain"].isEmpty)
      }
      submitButton(page.text("page.settings.backup.make"))
    }
    h2 { page.text("page.settings.restore") }
    p { a(.href(page.links.path("settings", "restore"))) { page.text("page.settings.restore.go") } }
  }
}

/// A field whose content is not shown and not kept.
func passphraseField(_ field: FieldText, isNew: Bool) -> HTML {
  textField(field, type: .password, .autocomplete(isNew ? "new-password" : "off"), .spellcheck(false))
}

/// Tells programs that keep passwords what a passphrase is for, so that they keep it apart from others.
let userField = input(
  .type(.text), .name("user"), .value("DataRights"), .autocomplete("username"), .hidden())
