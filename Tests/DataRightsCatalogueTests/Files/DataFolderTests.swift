@testable import DataRightsCatalogue
import Foundation
import Testing

/// Files are read by the calls of the system, as they lie there.
struct DataFolderTests {
  private func folders(_ paths: TemporaryFolder...) -> DataFolders { DataFolders(folders: paths.map(\.path)) }

  @Test(arguments: [0, 1, 4096, 300_000])
  func `a file is read whole`(count: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write("a/b.json", String(repeating: "x", count: count))
    let read = try #require(try folders(folder).read("a/b.json"))
    #expect(read.bytes == [UInt8](repeating: 0x78, count: count))
    #expect(read.file == "a/b.json")
  }

  @Test func `a file that is missing is looked for in the next folder, a folder in its place is an error`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    try second.write("a.json", "second")
    #expect(try folders(first, second).read("a.json")?.bytes == Array("second".utf8))
    #expect(try folders(first, second).read("b.json") == nil)
    #expect(folders(first, second).location(of: "a.json") == second.path + "/a.json")
    // A link that leads nowhere is no file.
    try FileManager.default.createSymbolicLink(atPath: first.path + "/a.json", withDestinationPath: "/nowhere")
    #expect(try folders(first, second).read("a.json")?.bytes == Array("second".utf8))
    try first.write("b.json/c", "")
    #expect(throws: CatalogueError.unreadable(first.path + "/b.json")) { try folders(first, second).read("b.json") }
  }

  @Test func `names of both folders stand once, sorted, without their suffix`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for name in ["b.json", "a.json", ".hidden.json", "c.txt", "é.json"] { try first.write("x/" + name, "") }
    for name in ["b.json", "d.json"] { try second.write("x/" + name, "") }
    try second.write("x/inner/e.json", "")
    #expect(folders(first, second).names(in: "x", suffix: ".json") == ["a", "b", "d", "é"])
    #expect(folders(first, second).names(in: "nothing", suffix: ".json").isEmpty)
    #expect(folders(first, second).subfolders(of: "x") == ["inner"])
    #expect(folders(first).entries(of: first.path + "/x") == [".hidden.json", "a.json", "b.json", "c.txt", "é.json"])
  }
}
