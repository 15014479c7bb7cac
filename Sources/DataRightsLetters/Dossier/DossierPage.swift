import DataRights

/// A dossier as a page of its own: to read on a screen of any width, to print on A4, to hand on.
///
/// It loads nothing and runs nothing: its Content Security Policy allows its one style sheet and forbids all else.
public struct DossierPage: Sendable, Hashable {
  /// The page, valid HTML, its lines ending in `\n`.
  public let text: String

  /// Draws a dossier as a page.
  public init(_ dossier: Dossier) {
    let parts = [
      Part("matter", .matter, Self.facts(dossier.facts)), Part("overdue", .overdue, Self.overdue(dossier)),
      Part("timeline", .timeline, Self.timeline(dossier)), Part("events", .events, Self.events(dossier)),
      Part("deadlines", .deadlines, Self.deadlines(dossier)), Part("letters", .letters, Self.letters(dossier)),
      Part("enclosures", .enclosures, Self.enclosures(dossier)), Part("integrity", .integrity, Self.integrity(dossier)),
    ]
    let labels = dossier.labels
    let title = Markup.escaped(dossier.title)
    var lines = [
      "<!doctype html>", "<html \(Markup.root(dossier.language))>", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      // Telephones take references such as DR-2345-6789 for numbers to call.
      "<meta name=\"format-detection\" content=\"telephone=no\">",
      "<title>\(title)</title>", "<style>\(DossierStyle.css)</style>", "</head>", "<body>", "<header>",
      "<h1 dir=\"auto\">\(title)</h1>", "</header>", "<nav aria-labelledby=\"contents\">",
      "<h2 id=\"contents\">\(Markup.escaped(labels[.contents]))</h2>", "<ol>",
    ]
    lines += parts.map { "<li><a href=\"#\($0.id)\">\(Markup.escaped(labels[$0.heading]))</a></li>" }
    lines += ["</ol>", "</nav>", "<main>"]
    for part in parts {
      let isPaged = part.heading == .letters && dossier.letters.contains { $0.sheet != nil }
      lines += [
        "<section id=\"\(part.id)\"\(isPaged ? " class=\"paged\"" : "") aria-labelledby=\"\(part.id)-heading\">",
        "<h2 id=\"\(part.id)-heading\">\(Markup.escaped(labels[part.heading]))</h2>",
      ]
      lines += part.lines + ["</section>"]
    }
    text = (lines + ["</main>", "</body>", "</html>"]).map { $0 + "\n" }.joined()
  }

  /// The page in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  private struct Part {
    let id: String
    let heading: DossierLabels.Key
    let lines: [String]

    init(_ id: String, _ heading: DossierLabels.Key, _ lines: [String]) {
      self.id = id
      self.heading = heading
      self.lines = lines
    }
  }

  private static let policy =
    "default-src 'none'; style-src 'sha256-\(DossierStyle.hash)'; base-uri 'none'; form-action 'none'"

  /// A text as an element whose direction is that of its first letter.
  static func element(_ name: String, _ text: String, attributes: String = "") -> String {
    "<\(name)\(attributes) dir=\"auto\">\(Markup.escaped(text))</\(name)>"
  }

  static func facts(_ facts: [Dossier.Fact]) -> [String] {
    guard !facts.isEmpty else { return [] }
    let rows = facts.map { fact in
      "<div><dt>\(Markup.escaped(fact.label))</dt><dd dir=\"auto\">\(Markup.lines(fact.lines))</dd></div>"
    }
    return ["<dl>"] + rows + ["</dl>"]
  }

  static func list(_ items: [String], _ name: String = "ul") -> [String] {
    ["<\(name)>"] + items.map { element("li", $0) } + ["</\(name)>"]
  }

  /// A table whose first column heads its rows; cells come as markup.
  static func table(caption: String, heads: [String], rows: [[String]], name: String) -> [String] {
    let head = heads.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined()
    let body = rows.map { cells in
      let rest = cells.dropFirst().enumerated().map { index, cell in
        // On a telephone the cells stand below one another, each after its column's head.
        "<td data-head=\"\(Markup.escaped(heads[index + 1]))\" dir=\"auto\">\(cell)</td>"
      }
      return "<tr><th scope=\"row\">\(cells[0])</th>\(rest.joined())</tr>"
    }
    return [
      "<table class=\"\(name)\">", "<caption>\(Markup.escaped(caption))</caption>", "<thead><tr>\(head)</tr></thead>",
      "<tbody>",
    ] + body + ["</tbody>", "</table>"]
  }

  static func time(_ day: CivilDate, _ text: String) -> String {
    "<time datetime=\"\(day.iso)\">\(Markup.escaped(text))</time>"
  }
}
