import DataRightsDesk
import DataRights
import DataRightsLetters

/// An exit's plan on one page, to print or to keep beside the screen.
struct PlanPage {
  private let view: LeaveView
  private var words: Words { view.desk.words }

  init(_ view: LeaveView) {
    self.view = view
  }

  /// The entries of a phase on the path that is taken, those that were passed over by another path left out.
  private func items(_ phase: ExitPhase) -> [PlannedItem] {
    view.outlook.items.filter { planned in
      planned.item.phase == phase && (planned.item.path == nil || planned.item.path == view.outlook.path)
        && (planned.isTask || planned.item.kind == .warning)
    }
  }

  private func mark(_ planned: PlannedItem) -> String {
    switch planned.state {
    case .open: planned.isTask ? "☐" : "!"
    case .done: "☑"
    case .notApplicable: "–"
    case .riskAccepted, .overridden: "~"
    }
  }

  /// The plan as plain text.
  var text: String {
    var lines = [words.text("plan.title", ["service": view.outlook.exit.name]), view.headline]
    lines += view.banners.map { wrapped($0, width: 80) }
    for phase in ExitPhase.allCases {
      let items = items(phase)
      guard !items.isEmpty else { continue }
      lines += ["", words.name(phase)]
      lines += items.map { planned in
        let labels =
          planned.item.labels.isEmpty ? "" : " (" + planned.item.labels.map { "“\($0)”" }.joined(separator: ", ") + ")"
        return wrapped(
          "\(mark(planned)) \(view.text(planned.item.text))\(labels)", width: 80, first: "  ", rest: "    ")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The plan as a page of its own that loads nothing; printed, it is one sheet without the explanations.
  var html: String {
    let escape = Markup.escaped
    let title = words.text("plan.title", ["service": view.outlook.exit.name])
    var lines = [
      "<!doctype html>", "<html \(Markup.root(words.tag))>", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">", "<title>\(escape(title))</title>",
      "<style>\(Self.style)</style>", "</head>", "<body>", "<main>", "<h1>\(escape(title))</h1>",
      "<p>\(escape(view.headline))</p>",
    ]
    lines += view.banners.map { "<p class=\"banner\">\(escape($0))</p>" }
    for phase in ExitPhase.allCases {
      let items = items(phase)
      guard !items.isEmpty else { continue }
      lines += ["<h2>\(escape(words.name(phase)))</h2>", "<ul>"] + items.map(element) + ["</ul>"]
    }
    return (lines + ["</main>", "</body>", "</html>"]).map { $0 + "\n" }.joined()
  }

  private func element(_ planned: PlannedItem) -> String {
    let escape = Markup.escaped
    let item = planned.item
    var inner = "<strong>\(escape(mark(planned) + " " + view.text(item.text)))</strong>"
    if let detail = item.detail { inner += "<span class=\"more\"><br>\(escape(view.text(detail)))</span>" }
    if !item.labels.isEmpty {
      inner += "<br>" + item.labels.map { "<kbd>\(escape($0))</kbd>" }.joined(separator: " ")
    }
    for link in item.links {
      inner += "<span class=\"more\"><br><a href=\"\(escape(link.url))\">\(escape(link.url))</a></span>"
    }
    return "<li class=\"\(planned.state.rawValue)\">\(inner)</li>"
  }

  private static let style = """
    body{font:1rem/1.45 system-ui,sans-serif;margin:0}\
    main{max-width:46rem;margin:0 auto;padding:1.5rem}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.6rem}\
    ul{list-style:none;padding:0}li{margin:.6rem 0;break-inside:avoid}li.done,li.not-applicable{opacity:.6}\
    .banner{border-left:.25rem solid #b45309;padding-left:.75rem}kbd{border:1px solid;border-radius:.2rem;padding:0 .25rem}\
    @page{margin:10mm}@media print{main{max-width:none;padding:0;columns:2;column-gap:8mm;font-size:7.5pt;line-height:1.25}\
    h1,h2{font-size:9pt;margin:.5em 0 .2em}p{margin:.2em 0}ul{margin:0}li{margin:.25em 0}.more{display:none}}
    """
}
