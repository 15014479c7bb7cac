import DataRights
import DataRightsTestSupport
import Testing

/// R30-R41: records that are saved before the closure.
enum GuideExport {
  static let points = [
    GuidePoint("R30", .item("order-list")) {
      try expectHardGate("order-list", .operator)
      try expectSoftGate("order-list")
      var journey = try Journey.decided()
      try journey.proceed(to: .export)
      for wrong in ["2025", "2025-12-31..2025-01-01", "2025-01-01"] {
        #expect(
          journey.refusal("order-list", ("period", wrong)) == .answers("order-list", .misshapen("period", .period)))
      }
      #expect(
        journey.refusal("order-list", ("period", "2027-01-01..2027-12-31")) == .answers("order-list", .future("period"))
      )
      #expect(journey.refusal("order-list", ("orders", "3")) == .answers("order-list", .missing(["period"])))
      #expect(try journey.after("order-list", ("period", "2025-01-01..2025-12-31")).state("order-list") == .done)
    },
    GuidePoint("R31", .item("invoices")) {
      try expectHardGate("invoices", .operator)
      var journey = try Journey.decided()
      try journey.proceed(to: .export)
      try journey.check("order-list")
      #expect(
        journey.refusal("invoices", ("orders", "3"), ("invoices", "2"))
          == .answers("invoices", .short("invoices", than: "orders", unless: "gaps")))
      #expect(try journey.after("invoices", ("orders", "3"), ("invoices", "3")).state("invoices") == .done)
      let gaps = try journey.after("invoices", ("orders", "3"), ("invoices", "2"), ("gaps", "8003"))
      #expect(gaps.exit.events.last?.answers.contains(GivenAnswer("gaps", "8003")) == true)
    },
    record("R32", "tracking-logs"),
    record("R33", "seller-messages"),
    record("R34", "dispute-histories"),
    GuidePoint("R35", .item("exports-complete")) {
      try expectHardGate("exports-complete", .operator)
      try expectSoftGate("exports-complete")
      var journey = try Journey.decided(.operator)
      try journey.proceed(to: .export)
      let early = journey.guardRefusing { copy throws(ExitError) in try copy.check("exports-complete") }
      #expect(early?.name == .order)
      #expect(
        early?.items == ["order-list", "invoices", "tracking-logs", "seller-messages", "dispute-histories"])
    },
    hint("R36", "download-invoice", ["my orders > all orders > download invoice"]) { () throws in
      #expect(try #require(try Leaving.item("download-invoice").detail).says("facture", "facture"))
      #expect(try #require(try Leaving.item("download-invoice").detail).says("fattura", "fattura"))
    },
    hint("R37", "receipt-tip", ["receipts", "blog"]) { () throws in
      #expect(try !Leaving.item("receipt-tip").links.isEmpty)
    },
    hint("R38", "print-to-pdf", ["desktop browser", "pdf"]) {},
    hint("R39", "several-tabs", ["several tabs"]) {},
    GuidePoint("R40", .item("access-letter")) {
      try expectSoftGate("access-letter")
      var journey = try Journey.decided()
      try journey.proceed(to: .close, leavingOpen: ["access-letter"])
      #expect(journey.refusal("access-letter") == .computed("access-letter", .letter))
      #expect(journey.outlook.addressee == "aliexpress")
      journey.send(.erasure)
      journey.send(.access, isDraft: true)
      #expect(journey.state("access-letter") == .open)
      journey.letters.append(
        ExitSurroundings.LetterState(
          proceeding: 9, addressee: "alibaba", right: .access, sent: journey.today, isOpen: true))
      #expect(journey.state("access-letter") == .open)
      journey.send(.access)
      #expect(journey.state("access-letter") == .done)
    },
    GuidePoint("R41", .item("longest-part-done")) {
      let item = try Leaving.item("longest-part-done")
      // The command shows a remark once what it needs is settled.
      #expect(item.kind == .information && item.needs == ["exports-complete"])
      #expect(item.text.says("longest part", "längste"))
    },
  ]

  /// Records that an operator cannot do without and that a buyer can.
  private static func record(_ point: String, _ id: String) -> GuidePoint {
    GuidePoint(point, .item(id)) {
      try expectHardGate(id, .operator)
      try expectSoftGate(id)
      var buyer = try Journey.before(.watch, leaving: id)
      try buyer.check(id, as: .riskAccepted)
      #expect(buyer.state(id) == .riskAccepted)
      try buyer.note(.submitted)
      let business = try Journey.before(.watch, .operator, leaving: id)
      #expect(
        business.guardRefusing { copy throws(ExitError) in try copy.check(id, as: .riskAccepted) }?.name == .hardItem)
    }
  }

  /// A hint that stands among the records and holds nothing up.
  private static func hint(
    _ point: String, _ id: String, _ words: [String], more: @escaping @Sendable () throws -> Void
  ) -> GuidePoint {
    GuidePoint(point, .item(id)) {
      let planned = try #require(try Journey.decided().outlook.item(id))
      #expect(planned.item.kind == .information && planned.item.phase == .export && !planned.isTask)
      for word in words { #expect(planned.item.text.texts["en"]?.lowercased().contains(word) == true) }
      #expect(planned.item.text.texts["de"] != planned.item.text.texts["en"])
      try more()
    }
  }
}
