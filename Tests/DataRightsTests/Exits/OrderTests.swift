import DataRights
import DataRightsTestSupport
import Testing

struct OrderTests {
  private func order(_ id: String, _ stage: OrderStage = .completed, on date: String?, parent: String? = nil) -> Order {
    Order(id: id, parentID: parent, stage: stage, ordered: date.map { OrderTime(text: $0, day: day($0)) })
  }

  @Test func `everything that has not ended may be open`() {
    let history = OrderHistory(
      orders: OrderStage.allCases.map { order($0.rawValue, $0, on: nil) }, exportedOn: day("2026-01-01"))
    #expect(history.open.map(\.id) == ["awaiting-shipment", "in-transit", "dispute", "unknown"])
  }

  @Test func `an invoice is found by the number of the order or of its purchase`() {
    let numbers = OrderHistory.invoiceNumbers(inFileNames: [
      "invoice_3069099405669913.pdf", "Rechnung 8111111111111111 (2).PDF", "2026-01-01.pdf", "IMG_1234567.jpg",
    ])
    #expect(numbers == ["3069099405669913", "8111111111111111"])
    let history = OrderHistory(
      orders: [
        order("3069099405669913", on: nil), order("5", on: nil, parent: "8111111111111111"), order("6", on: nil),
        order("30690994056699130", on: nil),
      ], exportedOn: nil)
    #expect(history.withoutInvoice(numbers).map(\.id) == ["6", "30690994056699130"])
  }

  @Test func `a fiscal period never counts as proven complete`() throws {
    let history = OrderHistory(
      orders: [
        order("1", on: "2024-12-31"), order("2", on: "2025-01-15"), order("3", .inTransit, on: "2025-12-31"),
        order("4", on: "2026-01-02"), order("5", on: nil),
      ], exportedOn: day("2026-02-01"))
    let coverage = try #require(
      FiscalCoverage(history, from: day("2025-01-01"), to: day("2025-12-31"), invoices: ["2"]))
    #expect(coverage.orders.map(\.id) == ["2", "3"])
    #expect(coverage.withoutInvoice.map(\.id) == ["3"])
    #expect(coverage.open.map(\.id) == ["3"])
    #expect(coverage.span == day("2025-01-15")...day("2025-12-31"))
    // 31 December 2024 and 2025 lie next to an edge; 2 January does not.
    #expect(coverage.limits == [.gapsCannotBeProven, .withoutDay(orders: 1), .atTheEdge(orders: 2)])
  }

  @Test(arguments: ["2025-06-30", "2025-12-31"])
  func `an export made within the period says so`(made: String) throws {
    let history = OrderHistory(orders: [order("1", on: "2025-03-01")], exportedOn: day(made))
    let coverage = try #require(
      FiscalCoverage(history, from: day("2025-01-01"), to: day("2025-12-31"), invoices: []))
    #expect(coverage.limits.contains(.madeBeforeEnd(day(made))))
    #expect(coverage.limits.contains(.beginsWithin(day("2025-03-01"))))
  }

  @Test func `an empty period and an undated export say so`() throws {
    let coverage = try #require(
      FiscalCoverage(
        OrderHistory(orders: [], exportedOn: nil), from: day("2025-01-01"), to: day("2025-12-31"), invoices: []))
    #expect(coverage.limits == [.gapsCannotBeProven, .undated, .noOrders])
    #expect(coverage.span == nil)
  }

  @Test func `a period that ends before it begins is none`() {
    let history = OrderHistory(orders: [], exportedOn: nil)
    #expect(FiscalCoverage(history, from: day("2025-01-02"), to: day("2025-01-01"), invoices: []) == nil)
  }

  @Test func `an amount is the order's only where it has one row`() {
    let item = OrderItem(
      name: "A", quantity: 1, price: nil, payable: OrderAmount(minorUnits: 500, currency: nil))
    #expect(Order(id: "1", stage: .completed, items: [item]).amount?.minorUnits == 500)
    #expect(Order(id: "1", stage: .completed, items: [item, item]).amount == nil)
  }
}
