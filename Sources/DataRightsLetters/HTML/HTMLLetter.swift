public import DataRights

/// A letter as a page of its own: to read on a screen of any width, to print, to keep.
///
/// It loads nothing and runs nothing: its Content Security Policy allows its one style sheet and forbids all else.
public struct HTMLLetter: Sendable, Hashable {
  /// The page, valid HTML, its lines ending in `\n`.
  public let text: String

  /// Draws a sheet as a page.
  public init(_ sheet: LetterSheet) {
    let head = [
      "<!doctype html>", "<html \(Markup.root(sheet.language))>", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy(sheet.paper))\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta name=\"color-scheme\" content=\"light dark\">",
      // Telephones take references such as DR-2345-6789 for numbers to call.
      "<meta name=\"format-detection\" content=\"telephone=no\">",
      "<title>\(Markup.escaped(sheet.title.isEmpty ? sheet.dateLine : sheet.title))</title>",
      "<style>\(PageStyle.css(sheet.paper))</style>", "</head>",
      sheet.foldMarks ? "<body class=\"folds\">" : "<body>",
    ]
    let lines = head + ["<main>"] + Self.header(sheet) + Self.body(sheet) + ["</main>", "</body>", "</html>"]
    text = lines.map { $0 + "\n" }.joined()
  }

  /// Lays a letter out as a page.
  ///
  /// - Parameter language: the letter's language, whose customs the date, the subject line and the paper follow.
  public init(_ letter: Letter, language: Language) throws(LetterLayoutError) {
    self.init(try LetterSheet(letter, language: language))
  }

  /// The page in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  private static func policy(_ paper: LetterSheet.Paper) -> String {
    "default-src 'none'; style-src 'sha256-\(PageStyle.hash(paper))'; base-uri 'none'; form-action 'none'"
  }

  private static func header(_ sheet: LetterSheet) -> [String] {
    var lines = ["<header>"]
    if !sheet.sender.isEmpty { lines.append("<address dir=\"auto\">\(Markup.lines(sheet.sender))</address>") }
    if !sheet.addressee.isEmpty {
      lines.append("<p class=\"addressee\" dir=\"auto\">\(Markup.lines(sheet.addressee))</p>")
    }
    let date = Markup.escaped(sheet.dateLine)
    lines.append("<p class=\"date\" dir=\"auto\"><time datetime=\"\(sheet.date.iso)\">\(date)</time></p>")
    return lines + ["</header>"]
  }

  private static func body(_ sheet: LetterSheet) -> [String] {
    let markup = BlockMarkup()
    let subject = sheet.subject.isEmpty ? [] : ["<h1 dir=\"auto\">\(Markup.escaped(sheet.subject))</h1>"]
    return subject
      + sheet.blocks.enumerated().map { index, block in
        // The writer's name at the end leaves room for a signature on paper.
        let isName = index == sheet.blocks.count - 1 && block == .paragraph(Array(sheet.sender.prefix(1)))
        return markup.element(block, name: isName)
      }
  }
}
