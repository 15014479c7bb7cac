import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

struct XArchiveTests {
  static let script = #"""
    window.YTD.connected_application.part0 = [
      {
        "connectedApplication" : {
          "organization" : {"name" : "Example Inc", "url" : "https://example.org"},
          "name" : "AliExpress",
          "description" : "Shopping",
          "permissions" : ["read", "emailaddress"],
          "approvedAt" : "2021-05-06T23:59:59.000Z",
          "id" : "12345678901234567890"
        }
      },
      {"connectedApplication" : {"name" : "Example Shop", "organization" : {}, "id" : "7", "scopes" : []}}
    ]
    """#

  static let manifest = #"""
    window.__THAR_CONFIG = {"userInfo": {"accountId": "1"},
      "archiveInfo": {"sizeBytes": "100", "generationDate": "2026-03-09T04:11:05.498Z", "isPartialArchive": false}}
    """#

  static let apps = [
    ConnectedApp(
      name: "AliExpress", id: "12345678901234567890", connection: .signIn, addedOn: day("2021-05-06")),
    ConnectedApp(name: "Example Shop", id: "7", connection: .signIn),
  ]

  @Test func `the file is read alone in every encoding`() throws {
    for (encoding, bytes) in Exports.encodings(Self.script) {
      let folder = try TestFolder()
      let lists = try Exports.connections().lists(at: folder.write("connected-application.js", bytes))
      #expect(lists.map(\.apps) == [Self.apps], "\(encoding)")
      #expect(lists.first?.unknownColumns == ["scopes"])
      #expect(lists.first?.provider == "x")
    }
    #expect(try Exports.list(Self.script, named: "download.txt").apps == Self.apps)
  }

  @Test func `an archive says itself when it was made`() throws {
    let folder = try TestFolder()
    let path = try folder.archive(
      "twitter-2026-03-12-abc.zip",
      [("data/manifest.js", Self.manifest), ("data/connected-application.js", Self.script)],
      on: "2026-03-11")
    let list = try #require(try Exports.connections().lists(at: path).first)
    #expect((list.exportedOn, list.datedBy) == (day("2026-03-09"), .contents))
    #expect(list.connections == [.signIn])
  }

  @Test func `parts are one list, and one of several archives is not complete`() throws {
    let folder = try TestFolder()
    let partial = Self.manifest.split(separator: "false").joined(separator: "true")
    let path = try folder.archive(
      "x.zip",
      [
        ("data/manifest.js", partial), ("data/connected-application.js", Self.script),
        (
          "data/connected-application-part1.js",
          #"window.YTD.connected_application.part1 = [{"connectedApplication": {"name": "B"}}];"#
        ),
      ])
    let lists = try Exports.connections().lists(at: path)
    #expect(lists.count == 1)
    #expect(lists.first?.apps.map(\.name) == ["AliExpress", "Example Shop", "B"])
    #expect(lists.first?.connections == [])
    #expect(lists.first?.remarks == [.partOfArchive])
  }

  @Test func `a part that cannot be read spoils the list`() throws {
    let folder = try TestFolder()
    let path = try folder.archive(
      "x.zip", [("connected-application.js", Self.script), ("connected-application-part1.js", "window.x = [")])
    #expect(
      throws: ImportError.damaged(file: path, entry: "connected-application-part1.js", .syntax, line: 1)
    ) { try Exports.connections().lists(at: path) }
  }

  @Test func `a removal shows by absence in a later archive`() throws {
    let folder = try TestFolder()
    func list(_ name: String, _ text: String, on date: String) throws -> ConnectionList {
      let path = try folder.archive(name, [("connected-application.js", text)], on: date)
      return try #require(try Exports.connections().lists(at: path).first)
    }
    let before = try list("before.zip", Self.script, on: "2026-02-01")
    let after = try list("after.zip", "window.YTD.connected_application.part0 = [ ]", on: "2026-03-10")
    let check = RevocationCheck(
      service: ServiceName(aliases: ["AliExpress"]), connection: .signIn, revokedOn: day("2026-03-02"))
    #expect(check.finding(in: after, before: before) == .verified(by: .absence(seenBefore: true)))
    #expect(check.finding(in: before) == .tooOld(exportedOn: day("2026-02-01")))
    #expect(try ConnectionChanges(from: before, to: after).vanished == Self.apps)
  }
}
