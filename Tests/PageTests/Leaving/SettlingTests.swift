import DataRights
import DataRightsDesk
import DataRightsStore
import Testing

@testable import datarights_page

/// Entries of a plan are settled by their forms, as far as the guards of the exit allow it.
@Suite struct `Settling entries by the page` {
  @Test func `an answer that does not settle is refused at its question and stays`() throws {
    let store = try ExitStore.decided()
    let page = try #require(
      try store.post("leaving/aliexpress/items/no-open-orders", ["state": "done", "a0": "2", "text": "<b>two</b>"])
        .leavingPage)
    #expect(page.status == 422)
    // The guide: “no order is awaiting shipment or receipt”, so that only 0 settles.
    #expect(page.text.contains("It is settled only with 0."))
    #expect(page.text.contains("href=\"#a0\"") && page.text.contains("aria-invalid=\"true\""))
    #expect(page.text.contains("value=\"2\"") && page.text.contains("&lt;b&gt;two&lt;/b&gt;"))
    #expect(try store.outlook.item("no-open-orders")?.state == .open)
    #expect(try store.post("leaving/aliexpress/items/no-open-orders", ["state": "done", "a0": "0"]).leadsTo != nil)
    #expect(try store.outlook.item("no-open-orders")?.state == .done)
  }

  @Test func `what comes first is led to, and a written reason goes ahead of it`() throws {
    let store = try ExitStore.decided()
    let path = "leaving/aliexpress/items/settled-in-order"
    let page = try #require(try store.post(path, ["state": "done"]).leavingPage)
    #expect(page.status == 422)
    for id in ["no-open-orders", "no-open-disputes", "refunds-posted"] {
      #expect(page.text.contains("/leaving/aliexpress/items/\(id)\""), "\(id)")
    }
    #expect(!page.text.contains("--override") && !page.text.contains("datarights "))
    #expect(try store.post(path, ["state": "done", "reason": "Nothing was ever bought"]).leadsTo != nil)
    #expect(try store.outlook.item("settled-in-order")?.event?.reason == "Nothing was ever bought")
  }

  @Test func `rows become records and more rows lose nothing`() throws {
    let store = try ExitStore.decided()
    for item in ["no-open-orders", "no-open-disputes"] {
      try store.post("leaving/aliexpress/items/\(item)", ["state": "done", "a0": "0"])
    }
    let path = "leaving/aliexpress/items/refunds-posted"
    var form = [
      "rows": "3", "a0-r0-p0": "3001; 3002", "a0-r0-p1": "Visa", "a0-r0-p2": "12,50 EUR", "a0-r0-p3": "2026-11-20",
      "a1": "yes", "a2": "yes",
    ]
    form["more"] = "1"
    let more = try #require(try store.post(path, form).leavingPage)
    #expect(more.status == 200 && more.text.contains("value=\"Visa\"") && more.text.contains("name=\"a0-r5-p0\""))
    #expect(try store.outlook.item("refunds-posted")?.state == .open)
    form["more"] = nil
    form["state"] = "done"
    #expect(try store.post(path, form).leadsTo != nil)
    let answers = try store.outlook.item("refunds-posted")?.event?.answers
    // The sign that parts the fields of a record becomes a comma where somebody typed it.
    #expect(answers?.first == GivenAnswer("refunds", "3001, 3002;Visa;12,50 EUR;2026-11-20"))
  }

  @Test func `a refusal keeps no file, and what is settled keeps it`() throws {
    let store = try ExitStore.decided()
    let path = "leaving/aliexpress/items/no-open-orders"
    let file = [(field: "evidence", name: "orders.html", text: "No orders.")]
    try store.post(path, ["state": "done", "a0": "1"], files: file)
    #expect(try store.desk { $0.evidence.folder.sums() }.isEmpty)
    try store.post(path, ["state": "done", "a0": "0"], files: file)
    #expect(try store.outlook.item("no-open-orders")?.event?.evidence.map(\.file) == ["orders.html"])
    #expect(try store.desk { $0.evidence.folder.sums() }.count == 1)
  }

  @Test func `stock of linked logins is taken as far as it is answered`() throws {
    let store = try ExitStore.decided()
    try store.post("leaving/aliexpress/logins", ["l0": "yes", "l1": "no", "l2": "", "other": "yes"])
    let logins = try store.outlook.surroundings.logins
    #expect(logins.map(\.recorded) == [.notUsed, .present])
    #expect(logins.last?.key.provider == "google" && logins.last?.hasOtherSignIn == true)
    #expect(try store.outlook.item("login-inventory")?.state == .open)
  }
}
