import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Where the installed data is looked for, in order.
struct LocatorTests {
  private let bundle = "DataRights_DataRightsCatalogue"

  @Test func `the environment wins over what lies beside the program`() throws {
    let folder = try TemporaryFolder()
    let named = try folder.makeData("named")
    _ = try folder.makeData("bin/\(bundle).resources")
    let found = try CatalogueLocator.installed(
      environment: ["DATARIGHTS_DATA": named], executable: folder.path + "/bin/datarights")
    #expect(found == named)
  }

  @Test(arguments: ["resources", "bundle"])
  func `a bundle beside the program is found with either suffix`(suffix: String) throws {
    let folder = try TemporaryFolder()
    let beside = try folder.makeData("bin/\(bundle).\(suffix)")
    _ = try folder.makeData("share/datarights")
    #expect(try CatalogueLocator.installed(environment: [:], executable: folder.path + "/bin/datarights") == beside)
  }

  @Test func `then the shared folder next to the program's`() throws {
    let folder = try TemporaryFolder()
    let share = try folder.makeData("share/datarights")
    #expect(try CatalogueLocator.installed(environment: [:], executable: folder.path + "/bin/datarights") == share)
  }

  @Test func `half of the data is none`() throws {
    let folder = try TemporaryFolder()
    try folder.write("share/datarights/Jurisdictions/x", "")
    #expect(throws: CatalogueLocator.NotFound.self) {
      try CatalogueLocator.installed(environment: [:], executable: folder.path + "/bin/datarights")
    }
  }

  @Test func `nothing found lists every place tried, in order`() {
    let error = #expect(throws: CatalogueLocator.NotFound.self) {
      try CatalogueLocator.installed(
        environment: ["DATARIGHTS_DATA": "/nowhere/data"], executable: "/nowhere/bin/datarights")
    }
    #expect(
      error?.tried == [
        "/nowhere/data", "/nowhere/bin/\(bundle).resources", "/nowhere/bin/\(bundle).bundle",
        "/nowhere/share/datarights",
      ])
  }

  @Test func `an empty variable names no folder`() {
    let error = #expect(throws: CatalogueLocator.NotFound.self) {
      try CatalogueLocator.installed(environment: ["DATARIGHTS_DATA": ""], executable: "/nowhere/bin/datarights")
    }
    #expect(error?.tried.count == 3)
  }
}
