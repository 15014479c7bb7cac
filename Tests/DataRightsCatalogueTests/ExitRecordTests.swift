import DataRights
@testable import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// The playbooks, guides, providers and closures of the data.
struct ExitRecordTests {
  @Test func `every file can be read`() throws {
    let catalogue = Catalogue.repository
    for id in catalogue.playbookIDs { #expect(try catalogue.playbook(id).id == id) }
    for id in catalogue.guideIDs { #expect(try catalogue.guide(id).id == id) }
    for id in catalogue.providerIDs { #expect(try catalogue.provider(id).id == id) }
    for id in catalogue.closureIDs { #expect(try catalogue.closure(id).id == id) }
    #expect(catalogue.providerIDs.contains("google") && catalogue.closureIDs.contains("alipay"))
  }

  private func catalogue(_ playbooks: [String: String]) throws -> (Catalogue, TemporaryFolder) {
    let folder = try TemporaryFolder()
    for (id, text) in playbooks { try folder.write("Templates/playbooks/\(id).json", text) }
    return (Catalogue(folders: [folder.path]), folder)
  }

  private func error(_ id: String, _ playbooks: [String: String]) throws -> CatalogueError? {
    let (catalogue, folder) = try catalogue(playbooks)
    return withExtendedLifetime(folder) {
      do throws(CatalogueError) {
        _ = try catalogue.playbook(id)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test func `playbooks that extend each other in a circle are refused`() throws {
    let circle = ["a": "{\"extends\": \"b\"}", "b": "{\"extends\": \"c\"}", "c": "{\"extends\": \"a\"}"]
    #expect(try error("a", circle) == .circle("a"))
    #expect(try error("a", ["a": "{\"extends\": \"a\"}"]) == .circle("a"))
  }

  @Test func `what is wrong with a base is said of the base`() throws {
    let found = try error("a", ["a": "{\"extends\": \"b\"}", "b": "{\"id\": \"b\", \"nme\": 1}"])
    guard case .data(let wrong) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(wrong.file == "Templates/playbooks/b.json")
    #expect(
      try error("shop", ["shop": "{\"extends\": \"genral\"}", "general": "{}"])
        == .unknown(.playbook, "genral", nearest: "general", known: ["general", "shop"]))
  }

  @Test func `a guide is no playbook`() throws {
    let files = ["shop": "{}", "shop.guide": "{}"]
    #expect(try error("shop.guide", files) == .unknown(.playbook, "shop.guide", nearest: nil, known: ["shop"]))
    #expect(try error("shp", files) == .unknown(.playbook, "shp", nearest: "shop", known: ["shop"]))
    let (catalogue, folder) = try catalogue(files)
    withExtendedLifetime(folder) {
      #expect(catalogue.playbookIDs == ["shop"])
      #expect(catalogue.guideIDs == ["shop.guide"])
    }
  }
}
