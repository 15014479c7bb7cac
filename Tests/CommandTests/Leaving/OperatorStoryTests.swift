import Foundation
import Testing

/// A dropshipper leaves AliExpress for good, from an order on its way to the last letter.
@Suite struct `Leaving AliExpress as an operator` {
  @Test func `from an open order to done`() async throws {
    let erika = try await Leaver.decided(persona: "operator")
    try await orders(erika)
    try await refunds(erika)
    try await records(erika)
    try await submission(erika)
    try await logins(erika)
    try await alipay(erika)
    try await theEnd(erika)
  }

  /// 1 to 8 December: an order is on its way, then a dispute is open.
  private func orders(_ erika: Leaver) async throws {
    let first = try erika.sandbox.write("orders-1.csv", Self.orders(second: "WAIT_BUYER_ACCEPT_GOODS", end: ""))
    let read = try await erika.call("leave orders aliexpress", [first], on: "2026-12-01")
    #expect(read["orders"].number == 3)
    #expect(read["open"].items.map { $0["order"].string } == ["3069099405669914"])
    var show = try await erika.show(on: "2026-12-01")
    #expect(show.state(of: "order-file") == "done")
    #expect(show.state(of: "no-open-orders") == "open")
    #expect(show["blockedBy"].strings.contains("no-open-orders"))
    #expect(show["orders"]["open"].strings == ["3069099405669914"])
    try await erika.refused(
      "leave check aliexpress no-open-orders --answer 1", on: "2026-12-01", code: "answer-wrong-count")
    try await erika.refused("leave note aliexpress submitted", on: "2026-12-01", code: "guard-hard-gates")

    let second = try erika.sandbox.write("orders-2.csv", Self.orders(second: "FINISH", end: "2026-12-04 10:00:00"))
    try await erika.call("leave orders aliexpress", [second], on: "2026-12-05")
    show = try await erika.show(on: "2026-12-05")
    #expect(show.state(of: "no-open-orders") == "done")
    #expect(show["orders"]["open"].strings.isEmpty)
    try await erika.refused(
      "leave check aliexpress no-open-disputes --answer 1", on: "2026-12-05", code: "answer-wrong-count")
    show = try await erika.check("no-open-disputes", "0", on: "2026-12-08")
    #expect(show.state(of: "no-open-disputes") == "done")
  }

  /// 8 to 10 December: a refund is on its way, so that the wallet to which it may go stays.
  private func refunds(_ erika: Leaver) async throws {
    let refund = [
      "--answer", "refunds=3069099405669914; Visa card; 12,50 EUR; 2026-12-08", "--answer", "order-page=yes",
    ]
    try await erika.refused(
      "leave check aliexpress refunds-posted", refund + ["--answer", "statement=no"], on: "2026-12-08",
      code: "answer-not-yes")
    try await erika.call("closures set alipay variant-known --variant C", on: "2026-12-08")
    try await erika.call("closures set alipay decided", on: "2026-12-08")
    let prerequisites = try await erika.call("closures show alipay", on: "2026-12-08")["prerequisites"].items
    for prerequisite in prerequisites where prerequisite["computed"].flag == false {
      try await erika.call("closures check alipay \(prerequisite["item"].string ?? "")", on: "2026-12-08")
    }
    try await erika.refused(
      "closures check alipay refunds-posted", on: "2026-12-08", code: "prerequisite-computed")
    let early = try await erika.refused("closures set alipay submitted", on: "2026-12-08", code: "guard-prerequisites")
    #expect(
      early["hint"].string?.contains("refunds-posted") == true
        || early["message"].string?.contains("refunds-posted") == true)
    try await erika.call(
      "leave check aliexpress refunds-posted", refund + ["--answer", "statement=yes"], on: "2026-12-10")
    let closure = try await erika.call("closures show alipay", on: "2026-12-10")
    #expect(closure["state"].string == "ready")
    #expect(closure.state(of: "refunds-posted") == "done")
  }

  /// 10 and 11 December: logins are taken stock of, records are saved, the access letter goes out.
  private func records(_ erika: Leaver) async throws {
    let day = "2026-12-10"
    try await erika.check("settled-in-order", on: day)
    try await erika.check("after-sales", "closed", on: day)
    try await erika.check("vip-renewal", on: day)
    try await erika.check("contact-reachable", "yes", on: day)
    try await erika.call("logins set aliexpress google present --other-sign-in no", on: day)
    for connection in ["linked-account", "data-access"] {
      try await erika.call("logins set aliexpress google not-used --connection \(connection)", on: day)
    }
    try await erika.call("logins set aliexpress apple present --relay yes", on: day)
    try await erika.call("logins set aliexpress x not-used", on: day)
    let export = try erika.sandbox.write("before/connected_apps_and_websites.json", Self.facebook("active"))
    let found = try await erika.call(
      "logins import --from facebook --exported-on 2026-12-09", [export], on: day)
    #expect(found["found"][0]["service"].string == "aliexpress")
    #expect(found["found"][0]["state"].string == "present")
    #expect(found["found"][0]["addedOn"].string == "2021-01-01")
    try await erika.call("logins set aliexpress facebook not-used --connection business-integration", on: day)
    #expect(try await erika.show(on: day).state(of: "login-inventory") == "done")

    let early = try await erika.refused("leave note aliexpress submitted", on: day, code: "guard-hard-gates")
    for id in ["order-list", "invoices", "tracking-logs", "seller-messages", "dispute-histories", "exports-complete"] {
      #expect(early["hint"].string?.contains(id) == true, "\(id)")
    }
    try await erika.check("order-list", "period=2026-01-01..2026-12-31", on: day)
    try await erika.refused(
      "leave check aliexpress invoices --answer orders=3 --answer invoices=2", on: day, code: "answer-short")
    try await erika.check("invoices", "orders=3", "invoices=3", on: day)
    for id in ["tracking-logs", "seller-messages", "dispute-histories", "exports-complete"] {
      try await erika.check(id, on: day)
    }
    let copy = try erika.sandbox.write("copy.xlsx", "the copy of the data")
    try await erika.check("data-copy", on: day, more: ["--evidence", copy])
    #expect(try await erika.show(on: day)["blockedBy"].strings == ["access-letter"])
    try await erika.call("draft access --to aliexpress", on: day)
    #expect(try await erika.show(on: day).state(of: "access-letter") == "open")
    try await erika.call("log 1 sent --via email", on: "2026-12-11")
    let ready = try await erika.show(on: "2026-12-11")
    #expect(ready.state(of: "access-letter") == "done")
    #expect(ready["state"].string == "ready" && ready["blockedBy"].items.isEmpty)
  }

  /// 12 to 20 December: the closure is asked for, somebody signs in all the same, the service confirms.
  private func submission(_ erika: Leaver) async throws {
    for item in ["sign-out-devices", "web-profile", "web-entry", "web-review", "web-code"] {
      try await erika.check(item, on: "2026-12-12")
    }
    try await erika.check("web-sign-in", "e***@example.org", on: "2026-12-12")
    var show = try await erika.check("web-submit", on: "2026-12-12")
    #expect(show["state"].string == "submitted" && show["phase"].string == "watch")
    #expect(show["path"].string == "web")
    show = try await erika.note("submitted --until unknown", "--text", "We received your request", on: "2026-12-12")
    #expect(show["state"].string == "grace-unknown" && show["until"].string == "unknown")
    #expect(show["possiblyCancelled"].flag == false)
    try await erika.refused("leave note aliexpress submitted", on: "2026-12-13", code: "guard-submitted")
    try await erika.refused(
      "leave check aliexpress sign-in-refused --answer refused", on: "2026-12-13", code: "guard-sign-in")
    show = try await erika.note("signed-in", on: "2026-12-14")
    #expect(show["possiblyCancelled"].flag == true && show["state"].string == "grace-unknown")
    #expect(show["notes"].strings.first?.contains("sign") == true)
    #expect(show["next"].items.map { $0["action"].string }.contains("find-out"))
    let mail = try erika.sandbox.write(
      "closed.eml", "From: service@example.org\nSubject: Closed\n\nYour account is closed.\n")
    show = try await erika.note("confirmed", "--evidence", mail, on: "2026-12-20")
    #expect(show["state"].string == "closed-confirmed" && show["possiblyCancelled"].flag == false)
    let confirmed = show["events"].items.last
    #expect(confirmed?["evidence"][0]["level"].string == "E3")
    #expect(confirmed?["evidence"][0]["file"].string == "closed.eml")
    #expect(
      show["blockedBy"].strings == ["linked-logins", "alipay-ended", "letters-answered", "archive"])
  }

  /// 20 to 26 December: three logins are revoked and looked at again.
  private func logins(_ erika: Leaver) async throws {
    #expect(try await erika.show(on: "2026-12-20").login("google")["state"].string == "due")
    try await erika.call("logins set aliexpress google revoked", on: "2026-12-20")
    let apple = try await erika.call("logins set aliexpress apple revoked", on: "2026-12-20")
    #expect(apple["warnings"].strings == ["relay-in-use"])
    let revoked = try await erika.call("logins set aliexpress facebook revoked --request-code FB123", on: "2026-12-20")
    #expect(revoked["logins"][0]["requestCode"].string == "FB123")
    #expect(revoked["logins"][0]["deletionRequest"].string == "sent")
    #expect(revoked["logins"][0]["recheck"].string == "2026-12-21")
    try await erika.refused(
      "logins set aliexpress google verified --text absent", on: "2026-12-20", code: "guard-recheck")
    try await erika.refused("logins set aliexpress google verified", on: "2026-12-21", code: "guard-evidence")
    for provider in ["google", "apple"] {
      try await erika.call("logins set aliexpress \(provider) verified --text absent", on: "2026-12-21")
    }

    // An export made before the revocation proves nothing, though AliExpress is gone from it.
    let old = try erika.sandbox.write("old/connected_apps_and_websites.json", #"{"installed_apps_v2": []}"#)
    let stale = try await erika.call("logins import --from facebook --exported-on 2026-12-19", [old], on: "2026-12-22")
    #expect(stale["changes"].items.isEmpty)
    #expect(try await erika.show(on: "2026-12-22").login("facebook")["state"].string == "revoked")
    // One that still lists it shows that the revocation failed.
    let listed = try erika.sandbox.write("listed/connected_apps_and_websites.json", Self.facebook("active"))
    let failed = try await erika.call(
      "logins import --from facebook --exported-on 2026-12-22", [listed], on: "2026-12-22")
    #expect(failed["changes"][0]["from"].string == "revoked" && failed["changes"][0]["to"].string == "failed")
    #expect(try await erika.show(on: "2026-12-22")["blockedBy"].strings.contains("linked-logins"))
    try await erika.call("logins set aliexpress facebook revoked", on: "2026-12-23")
    let gone = try erika.sandbox.write(
      "gone/connected_apps_and_websites.json", Self.facebook("removed", on: 1_798_027_200))
    let verified = try await erika.call(
      "logins import --from facebook --exported-on 2026-12-26", [gone], on: "2026-12-26")
    #expect(verified["changes"][0]["from"].string == "revoked" && verified["changes"][0]["to"].string == "verified")
    let show = try await erika.show(on: "2026-12-26")
    #expect(show.login("facebook")["evidence"].string == "E2")
    #expect(show.state(of: "linked-logins") == "done")
    #expect(show["state"].string == "aftercare")
  }

  /// 22 December to 14 January: the wallet has an end of its own.
  private func alipay(_ erika: Leaver) async throws {
    try await erika.call("closures set alipay submitted --channel app --until unknown", on: "2026-12-28")
    let waiting = try await erika.call("closures set alipay cooling-off --until unknown", on: "2026-12-28")
    #expect(waiting["state"].string == "cooling-off")
    // Working days in China after 28 December 2026: three to the year's end, New Year's Day is a holiday (a Friday),
    // then five each from 4 and 11 January, and two from 18 January.
    #expect(waiting["lookAgain"].string == "2027-01-19")
    let later = try await erika.call("closures show alipay", on: "2027-03-01")
    #expect(later["state"].string == "cooling-off")
    try await erika.refused("closures set alipay verified", on: "2027-01-19", code: "closure-no-way")
    try await erika.call("closures set alipay closed-reported", on: "2027-01-19")
    try await erika.refused("closures set alipay verified", on: "2027-01-19", code: "guard-closure-evidence")
    let closed = try await erika.call(
      "closures set alipay verified", ["--text", "no such account"], on: "2027-01-20")
    #expect(closed["state"].string == "verified" && closed["evidence"].string == "E1")
  }

  /// January and February 2027: letters are answered, records are gathered, the second look is over.
  private func theEnd(_ erika: Leaver) async throws {
    try await erika.call("draft erasure --to aliexpress", on: "2027-01-20")
    try await erika.call("log 2 sent --via email", on: "2027-01-20")
    try await erika.call("log 1 answered", on: "2027-01-20")
    #expect(try await erika.show(on: "2027-01-20")["blockedBy"].strings == ["letters-answered", "archive"])
    try await erika.call("log 2 answered", on: "2027-02-10")
    let zip = erika.sandbox.path("records.zip")
    let files = ["orders-2.csv", "copy.xlsx", "closed.eml"].map(erika.sandbox.path)
    try await erika.call(
      "leave archive aliexpress", files + ["--output", zip, "--keep-until", "2036-12-31"], on: "2027-02-10")
    let opened = try await erika.sandbox.python(Self.opening, zip, erika.sandbox.path("opened"))
    #expect(opened.code == 0, "\(opened)")
    for name in ["orders-2.csv", "copy.xlsx", "closed.eml"] { #expect(opened.text.contains("records/\(name): OK")) }
    let show = try await erika.show(on: "2027-02-10")
    #expect(show["state"].string == "done", "\(show["blockedBy"])")
    #expect(show["blockedBy"].items.isEmpty)
    let report = try await erika.text("leave report aliexpress", on: "2027-02-10")
    for line in ["Facebook", "FB123", "Alipay", "2036-12-31", "nothing is open"] {
      #expect(report.lowercased().contains(line.lowercased()), "\(line)")
    }
    // A login that comes back opens it again.
    let again = try erika.sandbox.write("again/connected_apps_and_websites.json", Self.facebook("active"))
    try await erika.call("logins import --from facebook --exported-on 2027-03-01", [again], on: "2027-03-01")
    let reopened = try await erika.show(on: "2027-03-01")
    #expect(reopened.login("facebook")["state"].string == "reappeared")
    #expect(reopened["state"].string == "aftercare" && reopened["blockedBy"].strings == ["linked-logins"])
  }

  /// The table that AliExpress gives out, with three invented orders.
  private static func orders(second status: String, end: String) -> String {
    let head = "order_id,gmt_create_order_time,order_status,item_name,payable_amt,gmt_trade_end_time"
    let rows = [
      "3069099405669913,2026-02-21 07:44:46,FINISH,Lamp,11974,2026-02-27 18:17:56",
      "3069099405669914,2026-11-20 07:44:46,\(status),Mug,500,\(end)",
      "3069099405669915,2026-03-21 07:44:46,FINISH,Plate,700,2026-03-27 18:17:56",
    ]
    return ([head] + rows).map { $0 + "\n" }.joined()
  }

  private static func facebook(_ category: String, on removed: Int = 0) -> String {
    #"{"installed_apps_v2": [{"name": "AliExpress", "added_timestamp": 1609459200, "user_app_scoped_id": "102212345","#
      + #" "category": "\#(category)", "removed_timestamp": \#(removed)}]}"#
  }

  private static let opening = """
    import subprocess, sys, zipfile
    with zipfile.ZipFile(sys.argv[1]) as archive:
        assert archive.testzip() is None
        archive.extractall(sys.argv[2])
    print(subprocess.run(["sha256sum", "-c", "SHA256SUMS"], cwd=sys.argv[2], check=True, capture_output=True, text=True).stdout)
    """
}
