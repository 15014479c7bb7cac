import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Folders over one another: the earlier wins, and alone it is all there is.
struct OverlayTests {
  /// A folder with one changed law and one law more.
  private func overlay() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = try Repository.text("Jurisdictions/laws/sg-pdpa.json")
    let parts = text.split(separator: "\"citation\": \"", maxSplits: 1)
    try #require(parts.count == 2)
    try folder.write("Jurisdictions/laws/sg-pdpa.json", parts[0] + "\"citation\": \"changed: " + parts[1])
    let other = text.split(separator: "\"id\": \"sg-pdpa\"", maxSplits: 1)
    try #require(other.count == 2)
    try folder.write("Jurisdictions/laws/xx-new.json", other[0] + "\"id\": \"xx-new\"" + other[1])
    return folder
  }

  @Test func `a file of the overlay wins and the rest shows through`() throws {
    let folder = try overlay()
    let catalogue = Catalogue(folders: [folder.path, Repository.root])
    #expect(try catalogue.law("sg-pdpa").citation.hasPrefix("changed: "))
    #expect(try catalogue.law("eu-gdpr").id == "eu-gdpr")
    #expect(catalogue.lawIDs == (Repository.lawIDs + ["xx-new"]).sorted())
    #expect(try catalogue.place("de").id == "de")
  }

  @Test func `the order of folders decides`() throws {
    let folder = try overlay()
    let catalogue = Catalogue(folders: [Repository.root, folder.path])
    #expect(try catalogue.law("sg-pdpa").citation.hasPrefix("changed: ") == false)
    #expect(try catalogue.law("xx-new").id == "xx-new")
  }

  @Test func `data of a folder alone is all there is`() throws {
    let folder = try overlay()
    let catalogue = Catalogue(folders: [folder.path])
    #expect(catalogue.lawIDs == ["sg-pdpa", "xx-new"])
    #expect(throws: CatalogueError.self) { try catalogue.law("eu-gdpr") }
    #expect(throws: CatalogueError.self) { try catalogue.placeID("de") }
  }

  @Test func `a wrong file is named with its path and line`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Jurisdictions/laws/xx.json", "{\n\"id\": \"xx\",\n}")
    let error = #expect(throws: CatalogueError.self) { try Catalogue(folders: [folder.path]).law("xx") }
    guard case .data(let data) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(data.file == "Jurisdictions/laws/xx.json" && data.line == 3)
  }

  @Test func `a record under another name than its id is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Jurisdictions/laws/sg-pdpb.json", try Repository.text("Jurisdictions/laws/sg-pdpa.json"))
    let error = #expect(throws: CatalogueError.self) { try Catalogue(folders: [folder.path]).law("sg-pdpb") }
    guard case .data(let data) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(data.check == "id")
  }
}
