import DataRightsCatalogue
import DataRightsTestSupport
import Foundation
import Testing

/// The tables of laws in the documents are what the data files say.
///
/// `RECORD_TABLES=1 swift test --filter GeneratedTable` writes them anew, and fails so that nobody forgets to read them.
struct GeneratedTableTests {
  private static let begin = "<!-- laws: begin; written by the tests, see CONTRIBUTING.md -->"
  private static let end = "<!-- laws: end -->"
  static let documents = ["README.md", "Sources/DataRights/DataRights.docc/TableOfLaws.md"]

  @Test(arguments: documents)
  func `the table of laws is up to date`(document: String) async throws {
    let text = try Repository.text(document)
    let begin = try #require(text.range(of: Self.begin), "\(document) has no place for the table")
    let end = try #require(text.range(of: Self.end))
    let wanted = "\n" + (try await table()) + "\n"
    let found = String(text[begin.upperBound..<end.lowerBound])
    guard found != wanted else { return }
    Issue.record("\(document) has an old table; write it with RECORD_TABLES=1 swift test --filter GeneratedTable")
    guard Repository.environment("RECORD_TABLES") != nil else { return }
    let whole = text[..<begin.upperBound] + wanted + text[end.lowerBound...]
    try String(whole).write(toFile: Repository.path(document), atomically: true, encoding: .utf8)
  }

  private func table() async throws -> String {
    let catalogue = Catalogue.repository
    let counts =
      "\(catalogue.lawIDs.count) laws, \(catalogue.placeIDs.count) places with working calendars,"
      + " \(catalogue.authorityIDs.count) authorities."
    let outcome = try await Sandbox().succeed("laws list --markdown --interface en")
    return counts + "\n\n" + outcome.text.trimmingCharacters(in: .newlines)
  }
}
