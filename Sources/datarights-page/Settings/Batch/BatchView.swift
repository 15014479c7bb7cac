import DataRightsDesk
import DataRightsLetters

/// The form that takes a table, with what its columns mean.
func batchFormView(_ state: FormState, _ page: PageContext) -> HTML {
  func field(_ name: String) -> FieldText {
    state.field(name, "settings.batch", page, required: name == "file")
  }
  return HTML {
    errorSummary([field("file"), field("format")], page)
    problemBox(state)
    h1 { page.text("page.settings.batch") }
    p { page.text("page.settings.batch.about") }
    postForm(page.links.path("settings", "batch"), page, .multipart) {
      fileField(field("file"), accept: ".csv,text/csv")
      radioField(
        field("format"),
        [LetterFormat.eml, .pdf, .html, .text].map {
          Choice($0.rawValue, page.text("page.settings.batch.format.\($0.rawValue)"))
        },
        value: state["format"])
      submitButton(page.text("page.settings.batch.look"))
    }
    details {
      summary { page.text("page.settings.batch.columns") }
      p { page.text("page.settings.batch.columns.about") }
      pre { code { "right,to,reason\naccess,example-gmbh,\nerasure,example-gmbh," } }
      dataTable(
        page.text("page.settings.batch.columns"),
        columns: ["name", "meaning"].map { page.text("page.settings.batch.column-\($0)") },
        rows: BatchRow.columns.map { column in
          [code { column }, HTML(page.text("page.settings.batch.column.\(column)"))]
        })
    }
  }
}

/// What was found in a table, row by row, with the button that writes the letters.
func batchView(_ model: BatchModel, id: String, _ page: PageContext) -> HTML {
  let rows = model.rows ?? []
  let wrong = rows.filter { $0.problem != nil }
  return HTML {
    h1 { page.text("page.settings.batch.preview") }
    p {
      page.text("page.settings.import.file-name") + " "
      strong { bdi { model.upload.name } }
    }
    if model.rows == nil {
      p { page.text("page.settings.import.not-yet") }
    } else if rows.isEmpty {
      p { page.text("page.settings.batch.empty") }
    } else if wrong.isEmpty {
      p { page.text("page.settings.batch.right", ["rows": "\(rows.count)", "new": "\(model.newCount)"]) }
      postForm(page.links.path("settings", "batch", id), page) {
        submitButton(page.text("page.settings.batch.write", ["count": "\(model.newCount)"]))
      }
    } else {
      div(.class("flash", "bad")) {
        p { page.text("page.settings.batch.wrong", ["rows": "\(rows.count)", "wrong": "\(wrong.count)"]) }
      }
    }
    if !rows.isEmpty { rowTable(wrong.isEmpty ? rows : wrong, page) }
    p { a(.href(page.links.path("settings", "batch"))) { page.text("page.settings.batch.another") } }
  }
}

private func rowTable(_ rows: [BatchModel.Row], _ page: PageContext) -> HTML {
  HTML {
    dataTable(
      page.text("page.settings.batch.rows"),
      columns: ["line", "letter", "law", "language", "state"].map { page.text("page.settings.batch.row.\($0)") },
      rows: rows.prefix(BatchModel.most).map { cells($0, page) })
    if rows.count > BatchModel.most {
      p { page.text("page.settings.batch.more", ["count": "\(rows.count - BatchModel.most)"]) }
    }
  }
}

private func cells(_ row: BatchModel.Row, _ page: PageContext) -> [HTML] {
  let letter = HTML {
    if let right = row.right, let addressee = row.addressee {
      right + " · "
      bdi { addressee }
    } else {
      "–"
    }
  }
  let state =
    if let problem = row.problem {
      HTML {
        badge(page.text("page.settings.batch.row.wrong"), .bad)
        " "
        problem
      }
    } else if let earlier = row.earlier {
      HTML {
        badge(page.text("page.settings.batch.row.there"), .neutral)
        " "
        a(.href(page.links.path("requests", "\(earlier)"))) {
          page.text("page.settings.undo.proceeding", ["number": "\(earlier)"])
        }
      }
    } else {
      badge(page.text("page.settings.batch.row.new"), .ok)
    }
  return [HTML("\(row.line)"), letter, HTML(row.law ?? "–"), HTML(row.language ?? "–"), state]
}
