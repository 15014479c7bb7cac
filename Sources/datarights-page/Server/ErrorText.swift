import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The words for errors that pages throw.
///
/// An error that is not known here is told as “something went wrong”, since its text may name a person or a path.
enum ErrorText {
  /// The page error that an error amounts to.
  static func pageError(_ error: any Error, _ words: Words) -> PageError {
    switch error {
    case let error as PageError: error
    case let error as BodyError: PageError(error)
    case let error as DataError: data(error, words)
    case CatalogueError.data(let error): data(error, words)
    case CatalogueError.unknown(.law, _, _, _), CatalogueError.unknown(.place, _, _, _): .notFound
    default:
      if let failure = Failure(error, words: words) {
        PageError(failure)
      } else {
        PageError(status: 500, title: "page.error.failed", nil)
      }
    }
  }

  private static func data(_ error: DataError, _ words: Words) -> PageError {
    PageError(status: 500, title: "page.error.data", words.text("page.error.data-at", ["error": error.description]))
  }
}

extension PageError {
  /// What the desk refuses: what is wrong, and what to do about it.
  init(_ failure: Failure) {
    self.init(status: 422, failure.sentences)
  }
}
