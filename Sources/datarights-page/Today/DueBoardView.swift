import DataRights

/// The picture of what is due: a table whose rows hold a strip each, so that it can be read as text as well.
func boardSection(_ board: DueBoard, _ page: PageContext) -> HTML? {
  guard !board.rows.isEmpty else { return nil }
  return section(.class("board")) {
    h2 { page.text("page.today.board") }
    table(.class("blocks")) {
      caption {
        page.text(
          "page.today.board-about", ["first": page.words.date(board.first), "last": page.words.date(board.last)])
      }
      thead {
        tr {
          th(.scope(.col)) { page.text("page.requests.request") }
          th(.scope(.col)) {
            span(.class("unseen")) { page.text("page.today.board-days") }
            DueStrip(board: board).scale(page.words, today: page.text("page.nav.today"))
          }
          th(.scope(.col)) { page.text("column.due").startingLarge }
        }
      }
      tbody { for (index, row) in board.rows.enumerated() { boardRow(row, index, board, page) } }
    }
    if let more = board.more {
      if more > 0 { p { page.text("page.today.board-more", ["count": "\(more)"]) } }
    } else {
      p { page.text("page.today.board-many") }
    }
    legendView(page)
  }
}

private func boardRow(_ row: DueBoard.Row, _ index: Int, _ board: DueBoard, _ page: PageContext) -> HTML {
  tr {
    th(.scope(.row)) { a(.href(page.links.path("requests", "\(row.number)"))) { bdi { row.title } } }
    td(.class("drawn")) {
      DueStrip(board: board).row(
        row, id: "strip-\(index)", title: page.text("page.today.strip", ["request": row.title]),
        summary: row.marks.map { sentence($0, board, page) }.joined(separator: "; "))
    }
    td(.data(.label, page.text("column.due").startingLarge)) {
      ul(.class("plain")) {
        for mark in row.marks {
          li {
            shownDay(mark.day, page.words.date(mark.day))
            " – " + mark.name
            if mark.isOverdue {
              " "
              badge(page.text("page.requests.overdue"), .bad)
            }
            if mark.isAssumed { " (" + page.text("page.today.assumed-short") + ")" }
          }
        }
      }
    }
  }
}

private func sentence(_ mark: DueBoard.Mark, _ board: DueBoard, _ page: PageContext) -> String {
  let due = mark.name + ", " + page.words.date(mark.day) + ", " + page.words.remaining(mark.day - board.today)
  return mark.isAssumed ? due + ", " + page.text("page.today.assumed-short") : due
}

/// What the shapes mean.
private func legendView(_ page: PageContext) -> HTML {
  section(.aria(.label, page.text("page.today.legend"))) {
    ul(.class("plain legend")) {
      for (key, shape) in DueStrip.legend {
        li {
          shape
          " " + page.text("page.today.legend-\(key)")
        }
      }
    }
  }
}
