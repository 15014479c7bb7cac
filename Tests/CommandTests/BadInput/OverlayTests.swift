import DataRightsTestSupport
import Foundation
import Testing

/// Data of the user's own that lies over the installed data: its faults are named by file and line.
@Suite struct `Overlays` {
  @Test func `a folder without data is refused`() async throws {
    let sandbox = try Sandbox()
    let empty = sandbox.path("home")
    try await sandbox.expectFailure(
      ["list", "--data", empty], code: "no-data", says: [empty, "Jurisdictions", "Templates"])
    try await sandbox.expectFailure(
      ["list", "--data", sandbox.path("nowhere")], code: "no-data", says: ["nowhere", "Jurisdictions"])
  }

  @Test func `an unknown key of a law is named with its line`() async throws {
    let sandbox = try Sandbox()
    let text = try Repository.text("Jurisdictions/laws/eu-gdpr.json")
    try sandbox.write(
      "data/Jurisdictions/laws/eu-gdpr.json",
      text.replacing(
        #"  "family": "gdpr","#, with: #"  "family": "gdpr","# + "\n" + #"  "famly": "x","#, maxReplacements: 1))
    try await expectFinding(sandbox, file: "Jurisdictions/laws/eu-gdpr.json", line: 4, says: "famly")
    try await sandbox.expectFailure(
      words("deadlines --law eu-gdpr --right access --received 2026-11-25 --data \(sandbox.path("data"))"),
      code: "bad-data", says: ["Jurisdictions/laws/eu-gdpr.json:4", "famly"])
  }

  @Test func `a law without a source is refused`() async throws {
    let sandbox = try Sandbox()
    let text = try Repository.text("Jurisdictions/laws/eu-gdpr.json")
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains(#""sources": ["gdpr", "eea"]"#)
      })
    try sandbox.write(
      "data/Jurisdictions/laws/eu-gdpr.json",
      text.replacing(#""sources": ["gdpr", "eea"]"#, with: #""sources": ["gdpr", "nowhere"]"#, maxReplacements: 1))
    try await expectFinding(sandbox, file: "Jurisdictions/laws/eu-gdpr.json", line: line + 1, says: "nowhere")
    try await sandbox.expectFailure(
      words("deadlines --law eu-gdpr --right access --received 2026-11-25 --data \(sandbox.path("data"))"),
      code: "bad-data", says: ["Jurisdictions/laws/eu-gdpr.json:\(line + 1)", "nowhere"])
  }

  @Test func `a law that is no JSON is named with its line`() async throws {
    let sandbox = try Sandbox()
    try sandbox.write("data/Jurisdictions/laws/eu-gdpr.json", "{\n  \"id\": \"eu-gdpr\",\n  oops\n}\n")
    try await expectFinding(sandbox, file: "Jurisdictions/laws/eu-gdpr.json", line: 3, says: "")
    try await sandbox.expectFailure(
      words("laws show eu-gdpr --data \(sandbox.path("data"))"), code: "bad-data",
      says: ["Jurisdictions/laws/eu-gdpr.json:3"])
  }

  @Test func `a letter with a value that nothing fills is not written`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    let name = "Templates/letters/de/gdpr/access.mustache"
    let text = try Repository.text(name)
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("Mit freundlichen") })
    try sandbox.write(
      "data/" + name, text.replacing("Mit freundlichen", with: "{{controler.name}}\nMit freundlichen"))
    try await expectFinding(sandbox, file: name, line: line + 1, says: "controler.name")
    try await sandbox.expectFailure(
      words("draft access --to aliexpress --data \(sandbox.path("data"))"), code: "bad-data",
      says: ["\(name):\(line + 1)", "controler.name"])
  }

  @Test func `a path to check that is not there is refused`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run("check-data Jurisdictions/laws/nowhere.json")
    #expect(outcome.code != 0)
    #expect(outcome.error.contains("nowhere.json"))
  }

  @Test func `a file with the same path wins`() async throws {
    let sandbox = try Sandbox()
    let text = try Repository.text("Jurisdictions/laws/eu-gdpr.json")
    try sandbox.write(
      "data/Jurisdictions/laws/eu-gdpr.json", text.replacing(#""short": "GDPR""#, with: #""short": "My GDPR""#))
    let shown = try await sandbox.succeed("laws show eu-gdpr --data \(sandbox.path("data"))").text
    #expect(shown.contains("My GDPR"))
    #expect(try await sandbox.json("laws list --data \(sandbox.path("data"))")["laws"].items.count > 1)
  }

  /// What `check-data` says of an overlay: file, line, exit code 2.
  private func expectFinding(
    _ sandbox: Sandbox, file: String, line: Int, says word: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let spoken = try await sandbox.run("check-data --data \(sandbox.path("data"))")
    #expect(spoken.code == 2, "\(spoken.error)", sourceLocation: sourceLocation)
    #expect(
      spoken.text.split(separator: "\n").contains {
        $0.contains("\(file):\(line): error: [") && (word.isEmpty || $0.contains(word))
      }, "\(spoken.text)", sourceLocation: sourceLocation)
    let findings = try await sandbox.run("check-data --json --data \(sandbox.path("data"))")
    #expect(findings.code == 2, sourceLocation: sourceLocation)
    #expect(
      try findings.json["findings"].items.contains {
        $0["file"].string?.hasSuffix(file) == true && $0["line"].number == line
      }, sourceLocation: sourceLocation)
  }

  private func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
}

extension Sandbox {
  /// An overlay with a letter that corrects data, whatever letters are installed.
  func writeRectificationLetter() throws {
    try write(
      "data/Templates/letters/de/gdpr/rectification.mustache",
      """
      {{! needs: cite.rectification, reference, corrections, writer.name; review: none; date: 2026-11-23 }}
      Berichtigung nach {{cite.rectification}} – {{reference}}

      {{#corrections}}
      - {{field}}: {{value}}
      {{/corrections}}

      {{writer.name}}

      """)
  }
}
