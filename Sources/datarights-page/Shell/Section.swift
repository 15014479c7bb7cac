/// The parts of the page, in the order of the navigation.
enum Section: String, Sendable, CaseIterable {
  case today, new, requests, leaving, logins, laws, settings

  /// Where it begins.
  func path(_ links: Links) -> Links.Path {
    switch self {
    case .today: links.start
    default: links.path(rawValue)
    }
  }

  /// The key of its name.
  var key: String { "page.nav.\(rawValue)" }
}
