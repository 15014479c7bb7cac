package import DataRights
import DataRightsCatalogue

extension Desk {
  /// The language in which documents cite provisions.
  package func canonical() throws -> Language { try catalogue.language("en") }
}
