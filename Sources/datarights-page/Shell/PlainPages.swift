import DataRights

/// A document without a frame, for those who are not let in and those who are on their way.
private func plainDocument(_ words: Words, title text: String, refresh: HTML?, _ content: HTML) -> HTML {
  HTML {
    HTML(trustedSVG: "<!doctype html>\n")
    html(.lang(words.tag)) {
      head {
        meta(.charset("utf-8"))
        title(text)
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        refresh
      }
      body { main { content } }
    }
  }
}

/// What everybody sees who has no session, whatever was asked for.
func strangerPage(_ words: Words) -> HTML {
  plainDocument(
    words, title: words.text("page.stranger.title"), refresh: nil,
    HTML {
      h1 { words.text("page.stranger.title") }
      p { words.text("page.stranger.how") }
      pre { code { "datarights serve" } }
      p { words.text("page.stranger.other-tab") }
    })
}

/// Leads from the first address to the first page.
///
/// It is no redirect: after one that began at a file or in another program the browser would keep the cookie to itself.
func entryPage(_ page: PageContext, icon: Asset) -> HTML {
  plainDocument(
    page.words, title: page.text("page.name"),
    refresh: HTML {
      meta(.httpEquiv("refresh"), .content("0;url=" + page.links.start.text))
      // Without it browsers ask for a picture at an address that is not let in.
      link(.rel("icon"), .href(page.links.asset(icon)))
    },
    p { a(.href(page.links.start)) { page.text("page.enter") } })
}

/// Leads from a file to the first address.
func launchPage(address: String, _ words: Words) -> HTML {
  plainDocument(
    words, title: words.text("page.name"), refresh: meta(.httpEquiv("refresh"), .content("0;url=" + address)),
    p { a(WebAddress(address).map { .href($0) } ?? .class("none")) { words.text("page.enter") } })
}

/// The page that tells of an error.
func errorPage(_ error: PageError, _ page: PageContext) -> Page {
  let heading = page.text(error.title)
  return Page(
    title: heading, section: nil,
    HTML {
      h1 { heading }
      if let message = error.message { p { message } } else { p { page.text(error.title + "-help") } }
      p { a(.href(page.links.start)) { page.text("page.error.back") } }
    })
}
