import DataRights
import DataRightsDesk

/// The picture of where there is a law, its key, and the same as tables.
func coverageView(_ model: CoverageModel, _ page: PageContext) -> HTML {
  section {
    h2(.id("places")) { page.text("page.laws.coverage") }
    p { page.text("page.laws.coverage-about") }
    ul(.class("law-key")) {
      for standing in PlaceStanding.allCases {
        li {
          HTML(trustedSVG: CoverageDrawing.sample(standing))
          page.text("page.laws.standing-\(standing.rawValue)")
        }
      }
    }
    div(.class("law-regions")) {
      for group in model.groups {
        figure {
          figcaption { group.title }
          HTML(trustedSVG: CoverageDrawing(group, summary: coverageSummary(group, page)).svg)
        }
      }
    }
    details {
      summary { page.text("page.laws.as-table") }
      for group in model.groups { coverageTable(group, page) }
    }
  }
}

/// How many places of a group have which standing.
private func coverageSummary(_ group: CoverageModel.Group, _ page: PageContext) -> String {
  page.words.language.list(
    group.counts.map { "\(page.text("page.laws.standing-\($0.standing.rawValue)")): \($0.count)" })
}

/// The places of a group that have a law, and the names of the others.
private func coverageTable(_ group: CoverageModel.Group, _ page: PageContext) -> HTML {
  let bare = group.tiles.filter { $0.standing == .none }.sorted { $0.name < $1.name }
  let rest = group.tiles.filter { $0.standing != .none }.sorted { $0.name < $1.name }
  func placeLink(_ tile: CoverageModel.Tile) -> HTML {
    a(.href(page.links.path("laws", "places", tile.id))) { tile.name }
  }
  return HTML {
    h3 { group.title }
    if !rest.isEmpty {
      dataTable(
        page.text("page.laws.coverage-caption", ["region": group.title, "summary": coverageSummary(group, page)]),
        columns: [
          page.text("page.laws.place"), page.text("page.laws.standing"), page.text("page.laws.laws"),
          page.text("page.laws.rights-count"),
        ],
        rows: rest.map { tile in
          [
            placeLink(tile), HTML(page.text("page.laws.standing-\(tile.standing.rawValue)")),
            lawLinks(tile.laws, page), HTML(tile.rights.map { "\($0)" } ?? "–"),
          ]
        })
    }
    if !bare.isEmpty {
      p {
        page.text("page.laws.standing-none")
        ": "
        separated(bare.map(placeLink))
      }
    }
  }
}

/// Laws by their short names, each leading to its page.
func lawLinks(_ laws: [(id: String, name: String)], _ page: PageContext) -> HTML {
  guard !laws.isEmpty else { return HTML("–") }
  return separated(laws.map { law in a(.href(page.links.path("laws", law.id))) { law.name } })
}

/// Pieces with commas between them.
func separated(_ pieces: [HTML]) -> HTML {
  HTML {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { ", " }
      piece
    }
  }
}
