import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// Every page is valid HTML.
@Suite(.enabled(if: Validator.path != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct DossierValidatorTests {
  @Test func `the Nu Html Checker finds fault with a broken page only`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossiers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var pages = [
      "empty": DossierPage(.empty).text, "broken": "<!doctype html><html lang=\"en\"><title>B</title><p><b>x</p>",
    ]
    for (index, text) in (HostileText.lines + ["a\0b\u{1B}c\u{85}d\u{FFFE}e\u{1FFFF}f"]).enumerated() {
      pages["hostile-\(index)"] = DossierPage(.fixture(everywhere: text)).text
    }
    // The checker takes a far year for a mistake.
    for (index, item) in Timeline.cases.enumerated() where item.name != "nine thousand years" {
      var dossier = Dossier.empty
      dossier.timeline = item.timeline
      pages["timeline-\(index)"] = DossierPage(dossier).text
    }
    for (name, page) in pages { try Data(page.utf8).write(to: folder.appendingPathComponent("\(name).html")) }
    let complaints = try Validator.complaints(folder: folder.path)
    #expect(complaints.contains { $0.contains("/broken.html\"") && $0.contains("error") })
    #expect(complaints.filter { !$0.contains("/broken.html\"") }.prefix(5) == [])
  }
}
