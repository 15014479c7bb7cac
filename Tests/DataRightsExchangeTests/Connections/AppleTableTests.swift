import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

struct AppleTableTests {
  static let name = "Apps Using Sign In with Apple.csv"

  @Test(arguments: [
    "App Name,First Use Date,Team Color\nAliExpress,2021-05-06T10:00:00Z,red\nCafÃ© Muster,N/A,\n",
    "Team Color;Application;Created Date\nred;AliExpress;05-06-2021 10:00:00\n;Café Muster;\n",
    "Sign in with Apple\nName\tDate\tTeam Color\nAliExpress\t2021-05-06\tred\nCafé Muster\n",
    "Your App (display),Date of first use,Team Color\nAliExpress,2021-05-06,red\nCafé Muster,,\n",
  ])
  func `columns are found in any order and under several names`(text: String) throws {
    for (encoding, bytes) in Exports.encodings(text) {
      let folder = try TestFolder()
      let list = try #require(
        try Exports.connections(exportedOn: "2026-03-10").lists(at: folder.write(Self.name, bytes)).first)
      #expect(
        list.apps == [
          ConnectedApp(name: "AliExpress", connection: .signIn, addedOn: day("2021-05-06")),
          ConnectedApp(name: "Café Muster", connection: .signIn),
        ], "\(encoding)")
      #expect(list.unknownColumns == ["Team Color"])
      #expect(list.certainty == .reported)
      #expect(list.remarks.contains(.columnsGuessed))
    }
  }

  @Test func `states and days of removal are followed where they stand`() throws {
    let list = try Exports.list(
      "App Name,Status,Revoked Date,Client ID\nA,Active,,com.example.a\nB,Revoked,2026-03-02,\nC,,2026-03-03,\nD,Odd,,\n",
      named: Self.name)
    #expect(list.apps.map(\.state) == [.present, .removed, .removed, .present])
    #expect(list.apps.map(\.removedOn) == [nil, day("2026-03-02"), day("2026-03-03"), nil])
    #expect(list.apps.map(\.id) == ["com.example.a", nil, nil, nil])
    #expect(list.remarks.contains(.unknownStates(1)))
  }

  @Test func `the files are found in archives within the archive`() throws {
    let folder = try TestFolder()
    let inner = try folder.archive(
      "Apple ID account and device information.zip",
      [
        ("Apple ID account/" + Self.name, "App Name\nAliExpress\n"),
        (
          "Apple ID account/Hide My Email Information.csv",
          "App,Relay Email,Forward To\nAliExpress,abc@privaterelay.appleid.com,erika@example.org\n,N/A,\n"
        ),
      ])
    let bytes = try #require(FileBytes(path: inner))
    let outer = folder.path + "/privacy.zip"
    let writer = try ZIPWriter(path: outer)
    try writer.add(
      "x/part.zip", bytes: #require(bytes.read(at: 0, count: bytes.count)),
      time: moment("2026-03-10T00:00"))
    try writer.finish()
    #expect(
      try Exports.connections().lists(at: outer, of: .apple).map(\.apps) == [
        [ConnectedApp(name: "AliExpress", connection: .signIn)]
      ])
    // Addresses are given out only where they are asked for.
    #expect(try Exports.connections().relayAddresses(at: outer) == [RelayAddress(name: "AliExpress", address: nil)])
    #expect(
      try Exports.connections().relayAddresses(at: outer, withAddresses: true)
        == [RelayAddress(name: "AliExpress", address: "abc@privaterelay.appleid.com")])
  }

  @Test func `a table without names is refused`() throws {
    #expect(throws: ImportError.self) { try Exports.list("Color,Size\nred,1\n", named: Self.name) }
    #expect(throws: ImportError.self) { try Exports.list("", named: Self.name) }
    #expect(throws: ImportError.self) { try Exports.list("App Name\n\"AliExpress\n", named: Self.name, of: .apple) }
  }
}
