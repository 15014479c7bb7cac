import DataRights
import DataRightsCatalogue
import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says why the page cannot begin, before there are words in the user's language.
enum StartFailure {
  /// What is wrong and what to do.
  static func text(_ error: any Error) -> String {
    switch error {
    case let error as DataError: error.description
    case let error as CatalogueLocator.NotFound:
      "the folders Jurisdictions and Templates were not found; looked in: \(error.tried.joined(separator: ", "))"
    case CatalogueError.data(let error): error.description
    case CatalogueError.unknown(let kind, let id, _, let known):
      "there is no \(kind.rawValue) \"\(id)\"; choose one of \(known.joined(separator: ", "))"
    case let error as IOError where error.errnoCode == EADDRINUSE:
      "another program listens on this port; choose another one, or none for one that is free"
    case let error as IOError where error.errnoCode == EACCES:
      "this port is reserved; choose one above 1023, or none for one that is free"
    default: "it could not begin (\(type(of: error)))"
    }
  }
}
