import DataRights
import DataRightsLetters

/// The frame of every page.
struct Layout: Sendable {
  let context: PageContext
  let assets: Assets
  let flash: Session.Flash?
  var facts = HeaderFacts()

  /// The whole document.
  func document(_ page: Page) -> HTML {
    HTML {
      HTML(trustedSVG: "<!doctype html>\n")
      html(.lang(context.words.tag), .dir(Self.direction(of: context.words.tag))) {
        head { headElements(page) }
        body {
          a(.class("skip"), .href(id: "main")) { context.text("page.skip") }
          banner(page)
          main(.id("main"), .tabindex(-1)) {
            notice
            page.content
          }
          footer(.class("foot")) { p { context.text("page.disclaimer") } }
        }
      }
    }
  }

  @HTMLBuilder private func headElements(_ page: Page) -> HTML {
    meta(.charset("utf-8"))
    title(page.title + " – " + context.text("page.name"))
    meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
    meta(.name("color-scheme"), .content("light dark"))
    // Telephones take references such as DR-2345-6789 for numbers to call.
    meta(.name("format-detection"), .content("telephone=no"))
    link(.rel("stylesheet"), .href(context.links.asset(assets.style)))
    link(.rel("icon"), .href(context.links.asset(assets.icon)))
    script(.src(context.links.asset(assets.script)), .defer)
    if let refresh = page.refresh {
      noscript { meta(.httpEquiv("refresh"), .content("\(refresh)")) }
    }
  }

  private func banner(_ page: Page) -> HTML {
    header(.class("top")) {
      div(.class("brandline")) {
        p(.class("brand")) { a(.href(context.links.start)) { context.text("page.name") } }
        headerView(facts, context)
      }
      nav(.aria(.label, context.text("page.nav"))) {
        ul {
          for section in Section.allCases {
            li {
              if section == page.section {
                a(.href(section.path(context.links)), .aria(.current, "page")) { context.text(section.key) }
              } else {
                a(.href(section.path(context.links))) { context.text(section.key) }
              }
            }
          }
        }
      }
    }
  }

  private var notice: HTML? {
    switch flash?.kind {
    case .done: flash.map { flash in div(.class("flash", "ok"), .role("status")) { p { flash.text } } }
    case .problem: flash.map { flash in div(.class("flash", "bad"), .role("alert")) { p { flash.text } } }
    case nil: nil
    }
  }

  private static func direction(of tag: String) -> Attribute.TextDirection {
    Markup.root(tag).hasSuffix("dir=\"rtl\"") ? .rtl : .ltr
  }
}
