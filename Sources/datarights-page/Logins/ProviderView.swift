import DataRights
import DataRightsDesk
import DataRightsExchange

/// The providers whose records are known.
func providersView(_ providers: [(id: String, name: String)], _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.logins.providers") }
    p { page.text("page.logins.providers-about") }
    ul {
      for provider in providers {
        li { a(.href(page.links.path("logins", "providers", provider.id))) { provider.name } }
      }
    }
    p { a(.href(page.links.path("logins"))) { page.text("page.logins.back") } }
  }
}

/// How the connections of a provider are found and ended.
func providerView(_ model: ProviderModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.logins.provider-title", ["provider": model.name]) }
    p { page.text("page.logins.checked", ["date": page.words.date(model.checked)]) }
    for told in model.instructions {
      section {
        h2 { told.name }
        instructionsView(told, page)
      }
    }
    if !model.exports.isEmpty || model.list != nil {
      h2 { page.text("page.logins.lists") }
      ul { model.exports.map { export in li { export } } }
      if let list = model.list {
        p {
          a(.href(page.links.path(["logins", "import"], query: ["provider": list.rawValue]))) {
            page.text("page.logins.import")
          }
        }
      }
    }
    if !model.notes.isEmpty {
      h2 { page.text("page.logins.notes") }
      ul { model.notes.map { note in li { note } } }
    }
    sourcesView(model.sources, page)
    p { a(.href(page.links.path("logins"))) { page.text("page.logins.back") } }
  }
}

/// How one connection is ended: where it is found, what to do, how one sees that it is gone.
func instructionsView(_ told: LoginInstructions, _ page: PageContext) -> HTML {
  HTML {
    if let address = told.link.flatMap({ WebAddress($0) }) {
      p { a(.href(address), .rel("noreferrer")) { address.text } }
    }
    if !told.paths.isEmpty {
      p { strong { page.text("page.logins.where") } }
      ul {
        for path in told.paths {
          li {
            path.text
            if path.isOlder { span(.class("soft")) { " (" + page.text("login.older") + ")" } }
          }
        }
      }
    }
    if !told.steps.isEmpty {
      p { strong { page.text("page.logins.how") } }
      ol {
        for step in told.steps {
          li {
            step.text
            if step.isReported { span(.class("soft")) { " (" + page.words.name(Certainty.reported) + ")" } }
          }
        }
      }
    }
    p { page.text("login.gone", ["text": told.gone]) }
    if let request = told.request { p { request } }
  }
}

/// Where facts come from, behind a line that opens.
func sourcesView(_ sources: [SourceLink], _ page: PageContext) -> HTML {
  details {
    summary { page.text("law.sources") }
    ul {
      for source in sources {
        li {
          if let address = source.address {
            a(.href(address), .rel("noreferrer")) { source.title }
          } else {
            source.title
          }
        }
      }
    }
  }
}
