import DataRights
@testable import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Each check finds the mistake it is there for, in a copy of the data with that one mistake.
struct DataCheckTests {
  /// The findings in the data with one file changed.
  private func findings(_ file: String, _ old: String, _ new: String) throws -> [DataError] {
    let folder = try TemporaryFolder()
    let text = try Repository.text(file)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(file) no longer has \(old)")
    try folder.write(file, parts[0] + new + parts[1])
    return Catalogue(folders: [folder.path, Repository.root]).findings(today: day("2026-11-24"))
  }

  @Test func `the data as they are have no mistake`() {
    #expect(Catalogue.repository.findings(today: day("2026-11-24")).isEmpty)
  }

  @Test(arguments: BadRecord.all)
  func `a mistake is found`(bad: BadRecord) throws {
    let findings = try findings(bad.file, bad.old, bad.new)
    let finding = try #require(findings.first { $0.check == bad.check }, "\(findings)")
    #expect(finding.file == bad.file)
    #expect(finding.line >= 1)
    #expect(!finding.remedy.isEmpty)
    #expect(finding.description.hasPrefix("\(bad.file):\(finding.line): \(finding.severity): [\(bad.check)] "))
  }

  @Test func `each check has a bad record`() {
    let named = Set(Catalogue.checks(today: day("2026-11-24")).map(\.name))
    // The file names and the content of letters have tests of their own below.
    #expect(named.subtracting(BadRecord.all.map(\.check)) == ["file-name", "letter", "letter-content"])
  }

  @Test func `a file that is no record is found`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Jurisdictions/laws/eu-gdpr.json.orig", "{}")
    let place = try Repository.text("Jurisdictions/places/sg.json").replacing("\"id\": \"sg\"", with: "\"id\": \"sq\"")
    try folder.write("Jurisdictions/places/sq.json", place)
    let findings = Catalogue(folders: [folder.path, Repository.root]).findings(today: day("2026-11-24"))
      .filter { $0.check == "file-name" }
    #expect(findings.map(\.file) == ["Jurisdictions/laws/eu-gdpr.json.orig", "Jurisdictions/places/sq.json"])
  }

  @Test func `an authority that nothing names is found`() throws {
    let folder = try TemporaryFolder()
    let authority = try Repository.text("Jurisdictions/authorities/sgpdpc.json")
      .replacing("\"id\": \"sgpdpc\"", with: "\"id\": \"nobody\"").replacing(/"scope": "[^"]*",/, with: "")
    try folder.write("Jurisdictions/authorities/nobody.json", authority)
    let findings = Catalogue(folders: [folder.path, Repository.root]).findings(today: day("2026-11-24"))
    #expect(findings.map(\.check) == ["orphan"])
    #expect(findings.first?.file == "Jurisdictions/authorities/nobody.json")
  }

  @Test func `an exception passes over what it names, and is found where nothing needs it`() throws {
    let file = "Jurisdictions/laws/sg-pdpa.json"
    func excused(_ check: String, bad: Bool) throws -> [String] {
      let folder = try TemporaryFolder()
      var text = try Repository.text(file).replacing(
        "\"examples\": [",
        with: "\"exceptions\": [{\"check\": \"\(check)\", \"because\": \"a test\"}],\n  \"examples\": [")
      if bad { text.replace("\"checked\": \"2026-11-23\"", with: "\"checked\": \"2031-01-01\"") }
      try folder.write(file, text)
      return Catalogue(folders: [folder.path, Repository.root]).findings(today: day("2026-11-24")).map(\.check)
    }
    #expect(try excused("checked", bad: true) == [])
    #expect(try excused("checked", bad: false) == ["exception"])
    #expect(try excused("overlap", bad: true) == ["checked", "exception"])
  }

  @Test func `an old record is worth a warning only`() throws {
    let stale = Catalogue.repository.findings(
      in: ["Jurisdictions/laws/eu-gdpr.json"], today: day("2026-11-23").adding(days: 731))
    #expect(stale.map(\.severity) == [.warning])
    #expect(stale.map(\.check) == ["checked"])
  }

  @Test func `a letter that does not ask for an item of the law is found`() throws {
    let file = "Templates/letters/en/gdpr/access.mustache"
    let folder = try TemporaryFolder()
    let text = try Repository.text(file)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("{{cite.access.source}}") }
      .map { $0.hasPrefix("{{!") ? Substring($0.replacing("cite.access.source, ", with: "")) : $0 }
      .joined(separator: "\n")
    try folder.write(file, text)
    let findings = Catalogue(folders: [folder.path, Repository.root]).findings(in: [file], today: day("2026-11-24"))
    #expect(findings.contains { $0.check == "letter-content" && $0.message.contains("cite.access.source") })
  }

  @Test func `a letter that uses a value no law gives is found`() throws {
    let file = "Templates/letters/en/gdpr/access.mustache"
    let folder = try TemporaryFolder()
    try folder.write(
      file,
      try Repository.text(file).replacing("{{! needs: ", with: "{{! needs: cite.access.nothing, ")
        .replacing("Dear Sir or Madam", with: "Dear {{cite.access.nothing}}"))
    let findings = Catalogue(folders: [folder.path, Repository.root]).findings(today: day("2026-11-24"))
    #expect(findings.contains { $0.check == "template" && $0.file == file && $0.line == 4 })
  }

  @Test func `findings can be asked for by file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Jurisdictions/laws/eu-gdpr.json", "{}")
    let catalogue = Catalogue(folders: [folder.path, Repository.root])
    #expect(!catalogue.findings(in: ["Jurisdictions/laws/eu-gdpr.json"], today: day("2026-11-24")).isEmpty)
    #expect(
      !catalogue.findings(in: [folder.path + "/Jurisdictions/laws/eu-gdpr.json"], today: day("2026-11-24")).isEmpty)
    #expect(catalogue.findings(in: ["Jurisdictions/laws/uk-gdpr.json"], today: day("2026-11-24")).isEmpty)
    #expect(catalogue.strangers(among: ["nowhere.json", "Jurisdictions/laws/uk-gdpr.json"]) == ["nowhere.json"])
  }
}
