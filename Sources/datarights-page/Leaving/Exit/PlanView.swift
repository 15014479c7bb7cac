import DataRights
import DataRightsDesk

/// The plan, part by part, each entry with its state; it says all that the map shows.
func planView(_ model: ExitModel, _ page: PageContext) -> HTML {
  HTML {
    h2(.id("plan")) { page.text("page.leaving.plan") }
    p { page.text("page.leaving.plan-help") }
    for part in model.parts {
      let open = part.tasks.count { $0.planned.state == .open }
      details(.class("part"), .open(part.tasks.contains { $0.planned.item.phase == model.outlook.phase })) {
        summary {
          part.name
          span(.class("count")) {
            page.text(
              "page.leaving.part-count", ["settled": "\(part.tasks.count - open)", "count": "\(part.tasks.count)"])
          }
        }
        ul(.class("plain", "states")) {
          for task in part.tasks {
            li {
              div {
                a(.href(page.links.path("leaving", model.service, "items", task.planned.id))) { task.text }
                if let event = task.planned.event, task.planned.state != .open {
                  p(.class("hint")) { time(.datetime(event.on.iso)) { page.words.date(event.on) } }
                }
                if !task.waitsFor.isEmpty {
                  p(.class("hint")) {
                    page.text("page.leaving.waits-for", ["items": task.waitsFor.joined(separator: "; ")])
                  }
                }
              }
              entryBadge(task.planned, page)
            }
          }
        }
      }
    }
  }
}
