import DataRights

/// A letter's text as HTML for mail programs, which keep little but styles in the tags themselves.
///
/// It says what the plain text says, and no more: sender, addressee and date stand in the mail's header.
enum MailPage {
  private static let markup = BlockMarkup(
    paragraph: " style=\"margin:0 0 1em;white-space:pre-wrap\"", list: " style=\"margin:0 0 1em;padding:0 1.5em\"",
    item: " style=\"white-space:pre-wrap\"")

  /// The page, its lines ending in `\n`.
  static func html(_ lines: [String], subject: String, language: String) -> String {
    let head = [
      "<!doctype html>", "<html \(Markup.root(language))>", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"format-detection\" content=\"telephone=no\">",
      "<title>\(Markup.escaped(subject.isEmpty ? "–" : subject))</title>", "</head>",
      "<body>", "<div style=\"font-family:Arial,Helvetica,sans-serif;line-height:1.4\">",
    ]
    let blocks = LetterSheet.Block.parts(of: lines).map { markup.element($0) }
    return (head + blocks + ["</div>", "</body>", "</html>"]).map { $0 + "\n" }.joined()
  }
}
