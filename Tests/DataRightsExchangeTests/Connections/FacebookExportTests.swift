import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// "Download your information" of every year that parsers know.
struct FacebookExportTests {
  static let of2018 = #"{"installed_apps": [{"name": "AliExpress", "added_timestamp": 1514764800}]}"#

  static let of2021 = #"""
    {
      "installed_apps_v2": [
        {"name": "AliExpress", "added_timestamp": 1609459200, "user_app_scoped_id": "10221234567890123",
         "category": "active", "removed_timestamp": 0},
        {"name": "Caf\u00c3\u00a9 Muster", "added_timestamp": 0, "user_app_scoped_id": 12345678901234567890,
         "category": "inactive"},
        {"name": "Example Shop", "category": "removed", "removed_timestamp": 1772409600, "color": "red"},
        {"name": "Joe's App", "category": "sleeping", "added_timestamp": "1609459200"},
        {"added_timestamp": 1609459200, "category": "active"}
      ]
    }
    """#

  static let labelled = #"""
    [{"timestamp": 1700000000, "media": [], "fbid": "1", "label_values": [
       {"label": "Name der App", "value": "AliExpress"}, {"label": "Eindeutige ID", "value": "10221234567890123"},
       {"label": "Hinzugef\u00c3\u00bcgt", "timestamp_value": 1609459200}]}]
    """#

  static let page2023 = """
    <!doctype html><html><head><style>td {color: red}</style></head><body>
    <table class="_a6_q"><tr><td>App Name</td><td>Joe&#039;s App</td></tr>
    <tr><td>Unique ID</td><td>10221234567890123</td></tr>
    <tr><td>Date Added</td><td>Jul 09, 2023 11:48:45 am</td></tr></table>
    <table class="_a6_q"><tr><td>App Name</td><td>AliExpress</td></tr>
    <tr><td>Category</td><td>Removed</td></tr><tr><td>Date Removed</td><td>Mar 02, 2026 1:00:00 pm</td></tr></table>
    </body></html>
    """

  @Test func `the form of 2018 has names and days`() throws {
    for (encoding, bytes) in Exports.encodings(Self.of2018) {
      let folder = try TestFolder()
      let lists = try Exports.connections().lists(at: folder.write("apps_and_websites.json", bytes))
      #expect(
        lists.map(\.apps) == [[ConnectedApp(name: "AliExpress", connection: .signIn, addedOn: day("2018-01-01"))]],
        "\(encoding)")
    }
  }

  @Test func `the form since 2020 has ids, states and removals`() throws {
    let list = try Exports.list(Self.of2021, named: "connected_apps_and_websites.json", exportedOn: "2026-03-10")
    #expect(
      list.apps == [
        ConnectedApp(
          name: "AliExpress", id: "10221234567890123", connection: .signIn, addedOn: day("2021-01-01")),
        ConnectedApp(name: "Café Muster", id: "12345678901234567890", connection: .signIn, state: .expired),
        ConnectedApp(
          name: "Example Shop", connection: .signIn, state: .removed, removedOn: day("2026-03-02")),
        ConnectedApp(name: "Joe's App", connection: .signIn, addedOn: day("2021-01-01")),
      ])
    #expect(list.unknownColumns == ["color"])
    #expect(list.connections == [.signIn])
    #expect(list.certainty == .reported)
    #expect(list.remarks == [.namelessEntries(1), .unknownStates(1), .repairedText])
    #expect((list.exportedOn, list.datedBy) == (day("2026-03-10"), .given))
  }

  @Test func `lists by state and of business tools are told apart`() throws {
    let list = try Exports.list(
      #"""
      {"installed_apps_v3": [{"name": "A"}], "inactive_apps_v2": [{"name": "B"}], "removed_apps_v2": [{"name": "C"}],
       "business_integrations_v2": [{"name": "D"}], "posts_from_apps": [{"name": "E"}], "other": 1}
      """#)
    #expect(list.apps.map(\.state) == [.present, .expired, .removed, .present])
    #expect(list.apps.map(\.connection) == [.signIn, .signIn, .signIn, .businessIntegration])
    #expect(list.connections == [.signIn, .businessIntegration])
    #expect(list.unknownColumns == ["posts_from_apps", "other"])
  }

  @Test func `a removal time without a category is a removal`() throws {
    let list = try Exports.list(
      #"{"installed_apps_v2": [{"name": "A", "removed_timestamp": 1772409600}, {"name": "B", "category": "active", "removed_timestamp": 1772409600}]}"#
    )
    #expect(list.apps.map(\.state) == [.removed, .present])
  }

  @Test func `an empty list is complete`() throws {
    let list = try Exports.list(#"{"installed_apps_v2": []}"#)
    #expect(list.apps.isEmpty)
    #expect(list.connections == [.signIn])
  }

  @Test(arguments: ["-1", "99999999999999999", "\"soon\"", "1e400", "4102444801"])
  func `a time that is none is left out`(time: String) throws {
    let list = try Exports.list(#"{"installed_apps_v2": [{"name": "A", "added_timestamp": \#(time)}]}"#)
    #expect(list.apps.map(\.addedOn) == [nil])
    #expect(list.remarks.contains(.unreadDates(1)))
  }

  @Test func `entries with labels in another language are read by their form`() throws {
    let list = try Exports.list(Self.labelled)
    #expect(
      list.apps == [
        ConnectedApp(
          name: "AliExpress", id: "10221234567890123", connection: .signIn, addedOn: day("2021-01-01"))
      ])
  }

  @Test func `the page of 2023 has a table for each app`() throws {
    for (encoding, bytes) in Exports.encodings(Self.page2023) {
      let folder = try TestFolder()
      let list = try Exports.connections().lists(at: folder.write("connected_apps_and_websites.html", bytes))
      #expect(
        list.map(\.apps) == [
          [
            ConnectedApp(
              name: "Joe's App", id: "10221234567890123", connection: .signIn, addedOn: day("2023-07-09")),
            ConnectedApp(
              name: "AliExpress", connection: .signIn, state: .removed, removedOn: day("2026-03-02")),
          ]
        ], "\(encoding)")
    }
  }

  @Test func `a page in a language that nobody knows is read by its form`() throws {
    let list = try Exports.list(
      """
      <html><body><table><tr><td>Nazwa</td><td>AliExpress</td></tr><tr><td>Identyfikator</td><td>10221234567890123</td></tr>
      <tr><td>Dodano</td><td>9 lipca 2023 11:48</td></tr><tr><td>Zmieniono</td><td>2 marca 2026</td></tr>
      <tr><td>Stan</td><td>usunięto</td></tr></table></body></html>
      """)
    // The word for removed is not known: the entry holds, and never verifies anything.
    #expect(
      list.apps == [
        ConnectedApp(
          name: "AliExpress", id: "10221234567890123", connection: .signIn, addedOn: day("2023-07-09"))
      ])
    #expect(list.unknownColumns == ["Zmieniono", "Stan"])
  }

  @Test func `one table with one app after another`() throws {
    let list = try Exports.list(
      """
      <table><tr><td>App Name</td><td>A</td></tr><tr><td>Date Added</td><td>2023-07-09</td></tr>
      <tr><td>App Name</td><td>B</td></tr><tr><td>Date Added</td><td>someday</td></tr></table>
      """)
    #expect(list.apps.map(\.name) == ["A", "B"])
    #expect(list.apps.map(\.addedOn) == [day("2023-07-09"), nil])
    #expect(list.remarks.contains(.unreadDates(1)))
  }

  @Test(arguments: ["pam _3-95 uiBoxWhite noborder", "_3-95 _a6-g"])
  func `boxes without tables have a name and perhaps a day`(box: String) throws {
    let list = try Exports.list(
      """
      <html><body><div class="header">Apps</div>
      <div class="\(box)"><div class="_3-96">AliExpress</div><div><div>Jul 9, 2019, 11:48 AM</div></div></div>
      <div class="\(box)"><div>Example Shop</div></div></body></html>
      """)
    #expect(list.apps.map(\.name) == ["AliExpress", "Example Shop"])
    #expect(list.apps.map(\.addedOn) == [day("2019-07-09"), nil])
  }

  @Test(arguments: ["{}", "[]", "[1]", #"{"messages": []}"#, "<html></html>", "<p>AliExpress</p>", "plain", ""])
  func `what is no list is refused`(text: String) throws {
    #expect(throws: ImportError.self) { try Exports.list(text, of: .facebook) }
  }

  @Test func `a broken document says where`() throws {
    let folder = try TestFolder()
    let path = try folder.write("apps_and_websites.json", "{\"installed_apps\": [\n{\"name\": }]}")
    #expect(throws: ImportError.damaged(file: path, entry: nil, .syntax, line: 2)) {
      try Exports.connections().lists(at: path)
    }
  }

  @Test(arguments: [
    "facebook-erika-2024-01-05-abc/apps_and_websites_off_of_facebook/connected_apps_and_websites.json",
    "Meine Aktivitäten/Apps und Websites/APPS_AND_WEBSITES.JSON", "apps_and_websites (1).json",
    "a/b/connected_apps_and_websites_1.json",
  ])
  func `the file is found in any folder and archive`(name: String) throws {
    let folder = try TestFolder()
    let files = [
      ("x/posts_from_apps_and_websites.json", "{}"), ("__MACOSX/._apps_and_websites.json", "\0\0"),
      ("x/friends.json", "{}"), (name, Self.of2021),
    ]
    let zip = try Exports.connections().lists(at: folder.archive("export.zip", files))
    #expect(zip.count == 1)
    #expect(zip.first?.apps.count == 4)
    for (name, text) in files { try folder.write("folder/" + name, text) }
    let lists = try Exports.connections().lists(at: folder.path + "/folder")
    #expect(lists.map(\.apps) == zip.map(\.apps))
  }

  @Test func `the form for machines is read where both are there`() throws {
    let folder = try TestFolder()
    let lists = try Exports.connections().lists(
      at: folder.archive(
        "export.zip",
        [("a/connected_apps_and_websites.html", Self.page2023), ("a/connected_apps_and_websites.json", Self.of2021)]))
    #expect(lists.map(\.apps.count) == [4])
  }
}
