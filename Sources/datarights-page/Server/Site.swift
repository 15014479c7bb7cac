import DataRights

/// All that answering takes: the pages, their words, the one session, and where files go.
struct Site: Sendable {
  let routes: Routes
  let session: Session
  let gate: Gate
  let folder: WorkFolder
  let assets: Assets
  let limits: BodyLimits
  private let facts: @Sendable (Session) -> HeaderFacts

  /// Puts the pages together; the style sheet and the script are pages as well.
  ///
  /// - Parameters:
  ///   - facts: what the header says besides the navigation.
  ///   - whenEntered: called when the key in the first address has been used.
  init(
    areas: [any PageArea], person: String, words: Words, folder: WorkFolder, assets: Assets,
    limits: BodyLimits = BodyLimits(), facts: @escaping @Sendable (Session) -> HeaderFacts = { _ in HeaderFacts() },
    whenEntered: @escaping @Sendable () -> Void = {}
  ) {
    routes = Routes(areas + [AssetPages(assets: assets)])
    self.folder = folder
    self.assets = assets
    self.limits = limits
    self.facts = facts
    session = Session(person: person, words: words)
    gate = Gate(key: EntryKey(whenUsed: whenEntered), session: session)
  }

  /// The words of the session.
  var words: Words { session.words }

  /// What views need.
  var context: PageContext { PageContext(words: words, links: session.links, token: session.token.text) }

  /// The first address, with the key in it.
  func address(port: Int) -> String { "http://127.0.0.1:\(port)\(Gate.entry)?key=\(gate.key.text)" }

  /// The page in its frame.
  func framed(_ page: Page) -> HTML { framed(page, facts(session)) }

  /// The page that an error is told on; it looks nothing up, since that may be what has failed.
  func framed(_ error: PageError) -> HTML { framed(errorPage(error, context), HeaderFacts()) }

  private func framed(_ page: Page, _ facts: HeaderFacts) -> HTML {
    Layout(context: context, assets: assets, flash: session.takeFlash(), facts: facts).document(page)
  }
}
