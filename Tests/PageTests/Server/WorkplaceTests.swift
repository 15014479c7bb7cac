import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import Foundation
import Testing

@testable import datarights_page

/// What a page's work leaves behind.
@Suite struct `The desk of a page` {
  private struct Refused: Error {}

  @Test func `evidence stays where the work was done, and goes where it failed`() throws {
    let folder = Scratch.path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = folder + "/answer.txt"
    try Data("The answer of Example GmbH.".utf8).write(to: URL(filePath: file))
    let catalogue = try Catalogue()
    let place = Workplace(catalogue: catalogue, store: folder + "/store", today: nil, seed: nil)
    let words = try catalogue.words("en")
    let sum = try place.work(for: "own", in: words) { desk in
      _ = try desk.newPersonsJournal()
      return try desk.keep(file).hex
    }
    #expect(FileManager.default.fileExists(atPath: "\(folder)/store/evidence/\(sum)"))
    try FileManager.default.removeItem(atPath: "\(folder)/store/evidence/\(sum)")
    #expect(throws: Refused.self) {
      try place.work(for: "own", in: words) { desk in
        _ = try desk.keep(file)
        #expect(FileManager.default.fileExists(atPath: "\(folder)/store/evidence/\(sum)"))
        throw Refused()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/store/evidence/\(sum)"))
  }
}
