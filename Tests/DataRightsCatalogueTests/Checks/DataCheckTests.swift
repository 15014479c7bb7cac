import DataRights
import DataRightsCatalogue
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

  @Test(arguments: [
    ("Jurisdictions/laws/eu-gdpr.json", "\"family\"", "\"famly\"", "schema"),
    ("Jurisdictions/laws/eu-gdpr.json", "\"id\": \"eu-gdpr\"", "\"id\": \"eu-gdrp\"", "id"),
    ("Jurisdictions/laws/eu-gdpr.json", "\"at\",", "\"xq\",", "reference"),
    ("Jurisdictions/laws/us-ca-ccpa.json", "\"us-ca:judicial\"", "\"us-ca:judical\"", "reference"),
    ("Jurisdictions/laws/eu-gdpr.json", "\"response\": \"2024-04-05\"", "\"response\": \"2024-04-04\"", "example"),
    ("Jurisdictions/places/de-be.json", "\"deberlbdi\"", "\"deberlin\"", "reference"),
    ("Jurisdictions/authorities/deberlbdi.json", "\"place\": \"de-be\"", "\"place\": \"de-xx\"", "reference"),
    ("Templates/addressees/aliexpress.json", "\"kr\"", "\"krr\"", "reference"),
    ("Templates/letters/en/gdpr/access.mustache", "Dear Sir or Madam", "Dear {{nobody}}", "template"),
    ("Templates/letters/en/gdpr/erasure.mustache", "{{#scope}}", "{{#scop}}", "template"),
    ("Templates/languages/en.json", "\"separator\"", "\"seperator\"", "schema"),
    ("Templates/interface/de.json", "{date}", "{datum}", "words"),
  ])
  func `a mistake is found`(file: String, old: String, new: String, check: String) throws {
    let findings = try findings(file, old, new)
    let finding = try #require(findings.first { $0.check == check }, "\(findings)")
    #expect(finding.file == file)
    #expect(finding.line >= 1)
    #expect(!finding.remedy.isEmpty)
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
    #expect(!catalogue.findings(in: [folder.path + "/Jurisdictions/laws/eu-gdpr.json"], today: day("2026-11-24")).isEmpty)
    #expect(catalogue.findings(in: ["Jurisdictions/laws/uk-gdpr.json"], today: day("2026-11-24")).isEmpty)
    #expect(catalogue.strangers(among: ["nowhere.json", "Jurisdictions/laws/uk-gdpr.json"]) == ["nowhere.json"])
  }
}
