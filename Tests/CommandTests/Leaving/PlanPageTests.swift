import DataRightsTestSupport
import Foundation
import Testing

/// The plan on one page.
@Suite struct `The plan as a page` {
  private func pages() async throws -> [(name: String, html: String)] {
    let erika = try await Leaver.erika(persona: "operator")
    var pages: [(String, String)] = []
    for language in ["en", "de"] {
      let html = try await erika.text("leave plan aliexpress --format html", on: "2026-12-01", interface: language)
      pages.append(("begun-\(language)", html))
    }
    try await erika.decide(on: "2026-12-01")
    let plan = "leave plan aliexpress --format html"
    pages.append(("decided-en", try await erika.text(plan, on: "2027-12-01")))
    pages.append(("decided-de", try await erika.text(plan, on: "2027-12-01", interface: "de")))
    try await erika.sandbox.succeed("leave new hostile --name", "<b>\"A & B\"</b> 'x' {service}", today: "2026-12-01")
    pages.append(("hostile", try await erika.text("leave plan hostile --format html", on: "2026-12-01")))
    return pages
  }

  @Test(.enabled(if: Validator.path != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
  func `the Nu Html Checker finds fault with a broken page only`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/plans-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let pages = try await pages() + [("broken", "<!doctype html><html lang=\"en\"><title>Broken</title><p><b>x</p>")]
    for page in pages { try Data(page.1.utf8).write(to: URL(fileURLWithPath: folder + "/\(page.0).html")) }
    let complaints = try Validator.complaints(folder: folder)
    #expect(complaints.contains { $0.contains("/broken.html\"") && $0.contains("error") })
    #expect(complaints.filter { !$0.contains("/broken.html\"") } == [])
  }

  @Test func `it loads nothing, tells its language and says what is open`() async throws {
    for (name, html) in try await pages() {
      for loading in ["<script", "<link", "<img", "url(", "@import", "src="] {
        #expect(!html.contains(loading), "\(name)")
      }
      #expect(html.contains(name.hasSuffix("-de") ? "lang=\"de\"" : "lang=\"en\""), "\(name)")
    }
    let decided = try await pages().first { $0.name == "decided-en" }?.html ?? ""
    // Fourteen months after the guide the page says how old it is.
    #expect(decided.contains("19 September 2025"))
    #expect(decided.contains("☑ Decide: delete for good"))
    #expect(decided.contains("☐ All disputes are resolved"))
    #expect(decided.contains("<kbd>Dispute Center</kbd>"))
    let hostile = try await pages().first { $0.name == "hostile" }?.html ?? ""
    #expect(!hostile.contains("<b>\"A") && hostile.contains("&lt;b&gt;"))
  }
}
