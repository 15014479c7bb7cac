import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsCatalogue

/// The words of the local page: those of the interface and its own.
@Suite struct PageWordsTests {
  @Test(arguments: ["en", "de"]) func thePageKnowsBoth(tag: String) throws {
    let catalogue = Catalogue.repository
    let words = try catalogue.pageWords(tag)
    let own = try catalogue.pagePhrases(tag)
    #expect(words.tag == tag)
    #expect(try words.keys == catalogue.words(tag).keys.union(own.keys))
    #expect(words.text("page.skip") == own.pattern("page.skip"))
    #expect(try words.text("weekday.1") == catalogue.words(tag).text("weekday.1"))
  }

  @Test func theInterfaceKeepsItsOwnPhrase() throws {
    let language = try Catalogue.repository.language("en")
    func words(_ text: String) throws -> Words {
      let json = try JSON.parse(Array("{\"tag\": \"en\", \"phrases\": {\(text)}}".utf8), file: "x")
      return try Words(json, file: "x", language: language)
    }
    let both = try words("\"a\": \"1\", \"b\": \"2\"").adding(words("\"b\": \"3\", \"c\": \"4\""))
    #expect(both.keys == ["a", "b", "c"])
    #expect(["a", "b", "c"].map { both.text($0) } == ["1", "2", "4"])
  }

  @Test func aLanguageOfTheInterfaceWithoutAPageIsFound() throws {
    let folder = NSTemporaryDirectory() + "page-words-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func write(_ path: String, _ bytes: [UInt8]) throws {
      let file = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    func renamed(_ path: String) throws -> [UInt8] {
      Array(try Repository.text(path).replacingOccurrences(of: "\"tag\": \"en\"", with: "\"tag\": \"fr\"").utf8)
    }
    try write("Templates/interface/fr.json", renamed("Templates/interface/en.json"))
    let catalogue = Catalogue(folders: [folder, Repository.root])
    #expect(DataCheck.wordsAgree.run(catalogue).map(\.file) == ["Templates/page/fr.json"])
    try write("Templates/page/fr.json", renamed("Templates/page/en.json"))
    #expect(DataCheck.wordsAgree.run(Catalogue(folders: [folder, Repository.root])).isEmpty)
    try FileManager.default.removeItem(atPath: folder + "/Templates/interface/fr.json")
    #expect(
      DataCheck.wordsAgree.run(Catalogue(folders: [folder, Repository.root])).map(\.file) == ["Templates/page/fr.json"])
  }
}
