/// What a handler answers.
enum PageResponse: Sendable {
  /// A whole page, which gets the frame that all have. Use 422 for a form that was filled wrongly.
  case page(Page, status: Int = 200)
  /// A piece of a page for the script of the page.
  case fragment(HTML)
  /// Another page, which the browser asks for by GET (303).
  case redirect(Links.Path)
  /// A file to keep or to look at.
  case file(FileAnswer)
  /// No such page.
  case notFound
}

/// A page without its frame.
struct Page: Sendable {
  /// What the window is called, before the name of the program.
  let title: String
  /// The part of the navigation that it belongs to; nil for none.
  let section: Section?
  /// Seconds after which the browser asks again where no script does it; nil for never.
  let refresh: Int?
  /// What stands in `main`, with an `h1` of its own.
  let content: HTML

  /// Makes a page from its content.
  init(title: String, section: Section?, refresh: Int? = nil, _ content: HTML) {
    self.title = title
    self.section = section
    self.refresh = refresh
    self.content = content
  }
}

/// A file as an answer.
struct FileAnswer: Sendable {
  /// Where its bytes are.
  enum Content: Sendable {
    case bytes([UInt8])
    /// A file on the disk, which is sent piece by piece.
    case path(String)
  }

  let content: Content
  /// What the browser shall call it.
  let name: String
  /// Its media type.
  let type: String
  /// Whether the browser shows it, rather than keep it; scripts in it do not run either way.
  let isInline: Bool
  /// Whether it is a style sheet, a script or a picture of ours, which have the policy of pages.
  let isOwn: Bool

  /// A file that somebody is given.
  init(_ content: Content, name: String, type: String, inline isInline: Bool = false) {
    (self.content, self.name, self.type, self.isInline, isOwn) = (content, name, type, isInline, false)
  }

  /// A file of the page itself.
  init(asset: Asset) {
    (content, name, type, isInline, isOwn) = (.bytes(asset.bytes), asset.name, asset.type, true, true)
  }
}
