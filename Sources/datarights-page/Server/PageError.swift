import DataRights

/// Something that went wrong and can be told: what, and what to do.
///
/// It names no person, no path and no value of theirs.
struct PageError: Error, Sendable, Hashable {
  /// The status of the answer.
  let status: Int
  /// The key of the heading, among the page's phrases.
  let title: String
  /// What is wrong and what to do, already in the language of the page.
  let message: String?

  /// An error with the heading of its kind and words of its own.
  init(status: Int, title: String = "page.error.refused", _ message: String?) {
    self.status = status
    self.title = title
    self.message = message
  }

  /// The page does not exist.
  static let notFound = PageError(status: 404, title: "page.error.not-found", nil)

  /// The error that a refused body amounts to.
  init(_ error: BodyError) {
    switch error {
    case .tooLarge: self.init(status: 413, title: "page.error.too-large", nil)
    case .malformed, .cutShort: self.init(status: 400, title: "page.error.malformed", nil)
    case .unsupported: self.init(status: 415, title: "page.error.malformed", nil)
    case .tokenMissing: self.init(status: 403, title: "page.error.token", nil)
    case .diskFailed: self.init(status: 500, title: "page.error.disk", nil)
    }
  }
}
