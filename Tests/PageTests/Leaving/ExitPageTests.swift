import DataRights
import DataRightsDesk
import DataRightsLetters
import Testing

@testable import datarights_page

/// The pages of an exit: what they show, whatever somebody typed.
@Suite struct `The pages of leaving` {
  private static let hostile = [
    "<script>alert(1)</script>", "{{name}}", "\"><img src=x onerror=y>", "\u{202E}evil",
    String(repeating: "x", count: 10_000),
  ]

  @Test func `hostile texts are shown and do nothing`() throws {
    for text in Self.hostile {
      let store = try ExitStore.decided()
      let begun = try store.post("leaving", ["name": String(text.prefix(100)), "by": "general"])
      let own = try #require(begun.leadsTo?.split(separator: "/").last.map(String.init))
      #expect(own.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
      try store.post(
        "leaving/aliexpress/items/no-open-orders", ["state": "done", "a0": "0", "text": text],
        files: [("evidence", Upload.cleaned(text), "x")])
      try store.post("leaving/aliexpress/items/settled-in-order", ["state": "done", "reason": text])
      try store.post("closures/alipay/log/kept", ["reason": text, "text": text])
      for path in [
        "leaving", "leaving/\(own)", "leaving/\(own)/report", "leaving/\(own)/questions",
        "leaving/aliexpress", "leaving/aliexpress/items/no-open-orders", "leaving/aliexpress/report", "closures/alipay",
      ] {
        let page = try #require(try store.get(path).leavingPage, "\(path)")
        #expect(page.status == 200)
        #expect(!page.text.contains("<script") && !page.text.contains("<img"), "\(path)")
        #expect(!page.text.contains("\u{202E}") || page.text.contains("<bdi>"), "\(path)")
      }
      let item = try #require(try store.get("leaving/aliexpress/items/no-open-orders").leavingPage)
      #expect(item.text.contains(Markup.escaped(text)))
    }
  }

  @Test func `the map and the plan say the same of every gate`() throws {
    let store = try ExitStore.decided()
    try store.post("leaving/aliexpress/items/no-open-orders", ["state": "done", "a0": "0"])
    let view = try store.desk { try $0.leaveView("aliexpress") }
    let map = GateMap(view)
    let planned = Set(try ExitModel(view).parts.flatMap { $0.tasks.map(\.planned.id) })
    let nodes = map.bands.flatMap(\.nodes)
    #expect(nodes.allSatisfy { planned.contains($0.id) })
    func node(_ id: String) -> GateMap.Node? { nodes.first { $0.id == id } }
    #expect(node("no-open-orders")?.mark == .done)
    // The guide: disputes come after orders, refunds after disputes; logins and Alipay beside the account.
    #expect(node("no-open-disputes")?.mark == .must)
    #expect(node("refunds-posted")?.waitsFor == ["no-open-disputes"])
    #expect(node("access-letter")?.lane == .letters && node("login-inventory")?.lane == .beside)
    #expect(map.bands.map(\.phase) == ExitPhase.allCases)
    #expect(map.bands.first?.barrier?.isOpen == false)
    for isNarrow in [false, true] {
      let layout = GateMapLayout(map, isNarrow: isNarrow)
      #expect(layout.nodes.count == nodes.count)
      for (index, first) in layout.nodes.enumerated() {
        #expect(first.x >= 0 && first.x + first.width <= layout.width && first.y + first.height <= layout.height)
        for second in layout.nodes.dropFirst(index + 1)
        where first.x < second.x + second.width
          && second.x < first.x + first.width
        {
          #expect(first.y + first.height <= second.y || second.y + second.height <= first.y)
        }
      }
    }
  }

  @Test func `the account is found by questions whose answers stand in the address`() throws {
    let store = try ExitStore.decided()
    let first = try #require(try store.get("closures/alipay").leavingPage)
    #expect(first.text.contains("value=\"stored-value\""))
    let found = try #require(try store.get("closures/alipay", query: ["a": "stored-value"]).leavingPage)
    #expect(found.text.contains("name=\"variant\" value=\"B\""))
    try store.post("closures/alipay/log/variant-known", ["variant": "B"])
    try store.post("closures/alipay/log/decided", [:])
    // A balance must be gone before the account is: asking for the closure is refused and leads there.
    let refused = try #require(try store.post("closures/alipay/log/submitted", [:]).leavingPage)
    #expect(refused.status == 422 && refused.text.contains("/closures/alipay/items/balance-zero\""))
  }

  @Test func `an export of orders is read, kept and looked at again`() throws {
    let store = try ExitStore.decided()
    let path = "leaving/aliexpress/orders"
    #expect(try store.post(path, [:]).leavingPage?.status == 422)
    let strange = try #require(
      try store.post(path, [:], files: [(field: "file", name: "holiday.csv", text: "Where;When\nLyon;May\n")])
        .leavingPage)
    #expect(strange.status == 422 && !strange.text.contains(store.folder))
    let table = """
      Order ID,Order date,Status
      8123456789012345,2026-03-01,Completed
      8123456789012346,2026-04-01,Awaiting delivery

      """
    let files = [("file", "orders.csv", table), ("invoices", "8123456789012345.pdf", "x")]
    #expect(try store.post(path, [:], files: files.map { (field: $0.0, name: $0.1, text: $0.2) }).leadsTo != nil)
    let summary = try #require(try store.outlook.orders)
    #expect(summary.count == 2 && summary.open == ["8123456789012346"])
    #expect(summary.withoutInvoice == ["8123456789012346"])
    let page = try #require(
      try store.get(path, query: ["from": "2026-03-01", "to": "2026-03-31"]).leavingPage)
    #expect(page.text.contains("8123456789012346") && page.text.contains("1 April 2026"))
    #expect(page.text.contains("From 1 March 2026 to 31 March 2026: 1 orders"))
  }

  @Test func `what does not exist is not found`() throws {
    let store = try ExitStore.decided()
    for path in [
      "leaving/nowhere", "leaving/shop", "leaving/aliexpress/items/nothing", "leaving/aliexpress/notes/nothing",
      "closures/nothing", "closures/alipay/log/nothing", "leaving/amazon/report",
    ] {
      #expect(throws: PageError.notFound, "\(path)") { try store.get(path) }
    }
  }
}
