import DataRights
import DataRightsDesk
import Testing

@testable import datarights_page

/// What happens with the account is noted at its time, and the page leads on from it.
@Suite struct `Noting what happened with an account` {
  /// Somebody who settled everything before the closure but their records.
  private static func settled() throws -> ExitStore {
    let store = try ExitStore.decided()
    for (item, form) in [
      ("no-open-orders", ["a0": "0"]), ("no-open-disputes", ["a0": "0"]), ("contact-reachable", ["a0": "yes"]),
    ] {
      try store.post("leaving/aliexpress/items/\(item)", form.merging(["state": "done"]) { $1 })
    }
    try store.post("leaving/aliexpress/items/refunds-posted", ["state": "not-applicable"])
    try store.post("leaving/aliexpress/items/settled-in-order", ["state": "done"])
    var logins: [String: String] = [:]
    for number in 0..<7 { logins["l\(number)"] = "no" }
    try store.post("leaving/aliexpress/logins", logins)
    try store.post("closures/alipay/log/variant-known", ["variant": "A"])
    return store
  }

  @Test func `open records hold the closure up until a reason is given`() throws {
    let store = try Self.settled()
    let path = "leaving/aliexpress/notes/submitted"
    let page = try #require(try store.post(path, ["until": "unknown"]).leavingPage)
    #expect(page.status == 422 && page.text.contains("/leaving/aliexpress/items/order-list\""))
    #expect(try store.post(path, ["until": "unknown", "reason": "One lamp, long ago"]).leadsTo != nil)
    #expect(try store.outlook.state == .graceUnknown)
    // Whoever asked is to keep away: the page says so and offers what can be noted from now on.
    let after = try #require(try store.get("leaving/aliexpress").leavingPage)
    #expect(after.text.contains("Do not sign in at AliExpress"))
    for kind in ["confirmed", "signed-in", "cancelled"] { #expect(after.text.contains("/notes/\(kind)\""), "\(kind)") }
  }

  @Test func `a day that the screen names counts, and one that is missing is asked for`() throws {
    let store = try Self.settled()
    let path = "leaving/aliexpress/notes/submitted"
    let page = try #require(try store.post(path, ["until": "day", "reason": "No records"]).leavingPage)
    #expect(page.status == 422 && page.text.contains("id=\"until-day-error\""))
    try store.post(path, ["until": "day", "until-day": "2026-12-20", "reason": "No records"])
    #expect(try store.outlook.until == .day(try #require(CivilDate(iso: "2026-12-20"))))
  }

  @Test func `nothing is confirmed that was not asked for`() throws {
    let store = try ExitStore.decided()
    let page = try #require(try store.post("leaving/aliexpress/notes/confirmed", [:]).leavingPage)
    #expect(page.status == 422 && page.text.contains("The closure was not asked for yet."))
    #expect(try store.outlook.exit.events.allSatisfy { $0.kind == .checked })
  }
}
