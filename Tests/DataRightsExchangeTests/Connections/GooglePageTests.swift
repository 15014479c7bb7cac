import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

struct GooglePageTests {
  static let list = """
    Third-party apps & services
    3 total apps
    account_circle
    AliExpress
    Sign in with Google
    Has access
    Example Shop
    Joe's App
    Privacy
    Terms
    Help
    """

  static let html = """
    <!doctype html><html><head><title>Third-party connections</title></head><body>
    <div>2 total apps</div><ul>
    <li><a href="https://myaccount.google.com/connections/overview/AbC-1?continue=x"><div>AliExpress</div><div>Sign in with Google</div></a></li>
    <li><a href='./connections/overview/DeF_2'><img alt="x"><span>Joe&#39;s App</span></a></li>
    <li><a href="https://myaccount.google.com/connections/overview/AbC-1"> </a></li></ul></body></html>
    """

  static let details = """
    AliExpress
    AliExpress can:
    See your primary Google Account email address
    Access given to:
    https://aliexpress.com
    Access given on:
    January 1, 2019, 12:00\u{202F}PM
    Remove all access
    See something suspicious? Report this app
    """

  @Test func `a saved list is complete where it shows as many as it counts`() throws {
    for (encoding, bytes) in Exports.encodings(Self.html) {
      let folder = try TestFolder()
      let list = try #require(
        try Exports.connections(exportedOn: "2026-03-10").lists(at: folder.write("page.html", bytes)).first)
      #expect(
        list.apps == [
          ConnectedApp(name: "AliExpress", id: "AbC-1", connection: .signIn),
          ConnectedApp(name: "Joe's App", id: "DeF_2", connection: nil),
        ], "\(encoding)")
      #expect(list.connections == [.signIn, .linkedAccount, .dataAccess])
      #expect(list.remarks == [.unknownKind(entries: 1)])
    }
  }

  @Test func `a list that shows fewer or does not count proves no absence`() throws {
    let fewer = try Exports.list(Self.html.split(separator: "2 total").joined(separator: "5 total"))
    #expect(fewer.connections.isEmpty)
    #expect(fewer.remarks.contains(.incomplete(shown: 2, total: 5)))
    let german = try Exports.list(Self.html.split(separator: "2 total apps").joined(separator: "2 Apps insgesamt"))
    #expect(german.connections.isEmpty)
    #expect(german.remarks.contains(.totalUnknown))
    let asserted = try Exports.list(
      Self.html.split(separator: "2 total apps").joined(separator: "2 Apps insgesamt"), isWhole: true)
    #expect(asserted.connections == [.signIn, .linkedAccount, .dataAccess])
    // The user's word does not outweigh the page's own.
    let contradicted = try Exports.list(
      Self.html.split(separator: "2 total").joined(separator: "5 total"), isWhole: true)
    #expect(contradicted.connections.isEmpty)
  }

  @Test func `a copied list is read line by line`() throws {
    let list = try Exports.connections(exportedOn: "2026-03-10").list(page: Self.list, named: "clipboard")
    // "Has access" is no line that is known, so that the page shows more than it counts.
    #expect(list.apps.map(\.name) == ["AliExpress", "Has access", "Example Shop", "Joe's App"])
    #expect(list.apps.map(\.connection) == [.signIn, nil, nil, nil])
    #expect(list.connections.isEmpty)
    let plain = try Exports.connections().list(
      page: Self.list.split(separator: "Has access\n").joined(), named: "clipboard")
    #expect(plain.apps.map(\.name) == ["AliExpress", "Example Shop", "Joe's App"])
    #expect(plain.connections == [.signIn, .linkedAccount, .dataAccess])
  }

  @Test func `a page on one app speaks of that app alone`() throws {
    let list = try Exports.list(Self.details, exportedOn: "2026-03-10")
    #expect(
      list.apps == [ConnectedApp(name: "AliExpress", connection: .dataAccess, addedOn: day("2019-01-01"))])
    #expect(list.connections.isEmpty)
    #expect(list.remarks == [.singleEntry])
  }

  @Test func `several kinds of one app are several entries`() throws {
    let list = try Exports.list(
      """
      How Google helps you sign in to AliExpress
      You use Sign in with Google to sign in
      Stop using Sign in with Google
      AliExpress can:
      Google can access your orders
      Linked on: yesterday, 5:00\u{202F}PM
      """, exportedOn: "2026-03-10")
    #expect(list.apps.map(\.name) == ["AliExpress", "AliExpress", "AliExpress"])
    #expect(list.apps.map(\.connection) == [.signIn, .linkedAccount, .dataAccess])
    #expect(list.apps.map(\.addedOn) == Array(repeating: day("2026-03-09"), count: 3))
  }

  @Test func `the addresses of a saved page on one app tell its kinds`() throws {
    let list = try Exports.list(
      """
      <html><body><a href="https://myaccount.google.com/connections/details/1/siwg/x">x</a>
      <a href="/connections/details/1/gal/y">y</a><p>Zugriff gewährt für: aliexpress.com</p></body></html>
      """)
    #expect(list.apps.map(\.name) == ["aliexpress.com", "aliexpress.com"])
    #expect(list.apps.map(\.connection) == [.signIn, .linkedAccount])
  }

  static let rows = [
    ["url", "app", "time", "permissions", "id", "note"],
    [
      "https://aliexpress.com", "AliExpress", "2019-01-01T12:00:00+0100", "See your profile info;See your orders",
      "AbC-1", "",
    ],
    ["", "Example, Shop", "3 days ago", "Google can access your playlists", "", "x"],
    ["/connections/details/9/siwg/z", "Joe's App", "", "", "9", ""], ["", "", "", "", "5", ""],
  ]

  static let formats: [(name: String, text: String)] = [
    ("CSV", rows.map { $0.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") }.joined(separator: "\n")),
    ("TSV", rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"),
    (
      "JSON lines",
      rows.dropFirst().map { row in
        "{" + zip(rows[0], row).map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}"
      }.joined(separator: "\n") + "\n\n"
    ),
    (
      "JSON",
      "["
        + rows.dropFirst().map { row in
          "{" + zip(rows[0], row).map { "\"\($0)\": \"\($1)\"" }.joined(separator: ", ") + "}"
        }.joined(separator: ",") + "]"
    ),
  ]

  @Test(arguments: formats.indices)
  func `a table of a script is read`(index: Int) throws {
    for (encoding, bytes) in Exports.encodings(Self.formats[index].text) {
      let folder = try TestFolder()
      let path = try folder.write("google.txt", bytes)
      let list = try #require(try Exports.connections(exportedOn: "2026-03-10").lists(at: path).first)
      #expect(
        list.apps == [
          ConnectedApp(name: "AliExpress", id: "AbC-1", connection: .signIn, addedOn: day("2019-01-01")),
          ConnectedApp(name: "AliExpress", id: "AbC-1", connection: .dataAccess, addedOn: day("2019-01-01")),
          ConnectedApp(name: "Example, Shop", connection: .linkedAccount, addedOn: day("2026-03-07")),
          ConnectedApp(name: "Joe's App", id: "9", connection: .signIn),
        ], "\(Self.formats[index].name), \(encoding)")
      #expect(list.unknownColumns == ["note"])
      #expect(list.remarks == [.totalUnknown, .namelessEntries(1)])
    }
  }

  @Test func `days are not counted back from a day that is not known`() throws {
    let list = try Exports.list(Self.formats[1].text)
    #expect(list.apps.map(\.addedOn) == [day("2019-01-01"), day("2019-01-01"), nil, nil])
    #expect(list.remarks.contains(.unreadDates(1)))
  }
}
