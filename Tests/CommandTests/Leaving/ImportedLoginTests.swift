import Testing

/// What exports of a provider say about linked logins of which nobody recorded a revocation.
@Suite struct `Lists of connected apps` {
  private static func list(_ name: String, id: String = "7", state: String = "active", removed: Int = 0) -> String {
    """
    {"installed_apps_v2": [{"name": "\(name)", "user_app_scoped_id": "\(id)", "added_timestamp": 1609459200, \
    "category": "\(state)", "removed_timestamp": \(removed)}]}
    """
  }

  private func file(_ folder: String, _ text: String, _ leaver: Leaver) throws -> String {
    try leaver.sandbox.write("\(folder)/connected_apps_and_websites.json", text)
  }

  @Test func `two exports show by themselves that a link is gone`() async throws {
    let erika = try await Leaver.decided()
    let before = try file("before", Self.list("AliExpress"), erika)
    let after = try file("after", #"{"installed_apps_v2": []}"#, erika)
    try await erika.call("logins import --from facebook --exported-on 2026-12-02", [before], on: "2026-12-02")
    let same = try await erika.call("logins import --from facebook --exported-on 2026-12-02", [after], on: "2026-12-05")
    #expect(same["changes"].items.isEmpty)
    let gone = try await erika.call("logins import --from facebook --exported-on 2026-12-05", [after], on: "2026-12-05")
    #expect(gone["changes"][0]["from"].string == "present" && gone["changes"][0]["to"].string == "verified")
    // The closure is not confirmed: whoever revoked so early may be locked out.
    #expect(gone["warnings"].strings == ["revoked-early"])
    let login = try await erika.call("logins list", on: "2026-12-05")["logins"][0]
    #expect(login["evidence"].string == "E2" && login["revokedOn"].string == "2026-12-05")
  }

  @Test func `an older export tells the service by its id where its name has changed`() async throws {
    let erika = try await Leaver.decided()
    let older = try file("older", Self.list("AliExpress"), erika)
    let renamed = try file("renamed", Self.list("AE Global", state: "active"), erika)
    try await erika.call("logins import --from facebook --exported-on 2026-12-02", [older], on: "2026-12-02")
    let found = try await erika.call(
      "logins import --from facebook --exported-on 2026-12-09 --older", [older, renamed], on: "2026-12-09")
    #expect(found["changes"].items.isEmpty)
    #expect(found["findings"].first("connection", "sign-in")["finding"].string == "listed")
  }

  @Test func `other apps of the file are shown only where they are asked for, and never kept`() async throws {
    let erika = try await Leaver.decided()
    let export = try file("other", Self.list("Example Game"), erika)
    let quiet = try await erika.call(
      "logins import --from facebook --exported-on 2026-12-02", [export], on: "2026-12-02")
    #expect(quiet["found"].items.isEmpty)
    let all = try await erika.call(
      "logins import --all --from facebook --exported-on 2026-12-02", [export], on: "2026-12-02")
    #expect(all["found"].items.map { $0["name"].string } == ["Example Game"])
    #expect(all["found"][0]["service"].isNull)
    #expect(
      try await erika.call("logins list", on: "2026-12-02")["logins"].items.allSatisfy {
        $0["state"].string == "not-used"
      })
  }
}
