import DataRights
import DataRightsTestSupport
import Testing

/// R10-R29: orders, disputes, refunds, records, payment, logins, contact.
enum GuideCleanUp {
  static let points = settling + tidying

  private static let settling = [
    GuidePoint("R10", .item("settled-in-order")) {
      try expectHardGate("settled-in-order")
      var journey = try Journey.decided()
      let early = journey.guardRefusing { copy throws(ExitError) in try copy.check("settled-in-order") }
      #expect(early?.name == .order)
      #expect(early?.items == ["no-open-orders", "no-open-disputes", "refunds-posted"])
      // Disputes before orders: only with a reason, which is kept.
      let disputes = journey.guardRefusing { copy throws(ExitError) in try copy.check("no-open-disputes") }
      #expect(disputes?.name == .order && disputes?.strength == .soft && disputes?.items == ["no-open-orders"])
      let refunds = journey.guardRefusing { copy throws(ExitError) in try copy.check("refunds-posted") }
      #expect(refunds?.name == .order && refunds?.items == ["no-open-disputes"])
      try journey.check("no-open-disputes", reason: "there never was one")
      #expect(journey.exit.events.last?.reason == "there never was one")
    },
    GuidePoint("R11", .item("no-open-orders")) {
      try expectHardGate("no-open-orders")
      let journey = try Journey.decided()
      #expect(
        journey.refusal("no-open-orders", ("awaiting", "1"))
          == .answers("no-open-orders", .wrongCount("awaiting", must: 0)))
      #expect(
        journey.guardRefusing { copy throws(ExitError) in try copy.check("no-open-orders", as: .notApplicable) }?.name
          == .mustApply)
      #expect(try journey.after("no-open-orders", ("awaiting", "0")).state("no-open-orders") == .done)
    },
    GuidePoint("R12", .item("shipped-orders")) {
      try expectNoGate("shipped-orders")
      let journey = try Journey.decided()
      let once = try journey.after(
        "shipped-orders", ("orders", "8001; delivered; 2026-11-30"), ("orders", "8002; receipt confirmed; 2026-12-01"))
      #expect(once.state("shipped-orders") == .done)
      #expect(once.exit.events.last?.answers.count == 2)
      #expect(
        journey.refusal("shipped-orders", ("orders", "8001; delivered"))
          == .answers("shipped-orders", .misshapen("orders", .record)))
      #expect(
        journey.refusal("shipped-orders", ("orders", "8001; delivered; soon"))
          == .answers("shipped-orders", .misshapen("orders.on", .date)))
    },
    GuidePoint("R13", .item("no-open-orders")) {
      let item = try Leaving.item("no-open-orders")
      #expect(item.evidence == .wanted)
      let journey = try Journey.decided()
      #expect(
        journey.refusal("no-open-orders", ("awaiting", "0"), ("seen", "2026-12-02"))
          == .answers("no-open-orders", .future("seen")))
      var seen = journey
      let page = Evidence(.page, file: "orders.html", sha256: String(repeating: "a", count: 64))
      try seen.check("no-open-orders", [("awaiting", "0"), ("seen", "2026-12-01")], evidence: [page])
      #expect(seen.outlook.item("no-open-orders")?.event?.evidence == [page])
      #expect(seen.exit.events.last?.answers.contains(GivenAnswer("seen", "2026-12-01")) == true)
    },
    GuidePoint("R14", .item("late-orders")) {
      try expectNoGate("late-orders")
      let late = try #require(try Leaving.choice("late", of: "late-orders").reply)
      #expect(late.says("dispute", "streitfall"))
      #expect(late.says("before", "erst, wenn") || late.says("only when", "erst, wenn"))
      #expect(try Leaving.choice("none", of: "late-orders").reply == nil)
      let order = try Leaving.playbook.items.map(\.id)
      let ranks = try ["late-orders", "no-open-disputes"].map { id in try #require(order.firstIndex(of: id)) }
      #expect(ranks == ranks.sorted())
    },
    GuidePoint("R15", .item("no-open-disputes")) {
      try expectHardGate("no-open-disputes")
      var journey = try Journey.decided()
      try journey.check("no-open-orders")
      #expect(
        journey.guardRefusing { copy throws(ExitError) in try copy.check("no-open-disputes", as: .notApplicable) }?.name
          == .mustApply)
    },
    GuidePoint("R16", .item("no-open-disputes")) {
      let journey = try Journey.decided().after("no-open-orders", ("awaiting", "0"))
      for count in ["1", "12"] {
        #expect(
          journey.refusal("no-open-disputes", ("open-cases", count))
            == .answers("no-open-disputes", .wrongCount("open-cases", must: 0)))
      }
      #expect(
        journey.refusal("no-open-disputes", ("open-cases", "none"))
          == .answers("no-open-disputes", .misshapen("open-cases", .count)))
      #expect(try journey.after("no-open-disputes", ("open-cases", "0")).state("no-open-disputes") == .done)
      #expect(try Leaving.item("no-open-disputes").labels == ["Dispute Center"])
    },
    GuidePoint("R17", .item("refunds-posted")) {
      try expectHardGate("refunds-posted")
      let journey = try refunding()
      let ticks = [("order-page", "yes"), ("statement", "yes")]
      func refusal(_ refund: String) -> ExitError? {
        journey.refusal { copy throws(ExitError) in try copy.check("refunds-posted", [("refunds", refund)] + ticks) }
      }
      #expect(refusal("8001; Visa; 12.50 EUR; 2026-11-30") == nil)
      #expect(refusal("8001; Visa; 12.50 EUR") == .answers("refunds-posted", .misshapen("refunds", .record)))
      #expect(
        refusal("8001; Visa; much; 2026-11-30") == .answers("refunds-posted", .misshapen("refunds.amount", .amount)))
      #expect(
        refusal("8001; ; 12.50 EUR; 2026-11-30") == .answers("refunds-posted", .misshapen("refunds.method", .text)))
      #expect(refusal("8001; Visa; 12.50 EUR; 2026-12-24") == .answers("refunds-posted", .future("refunds.posted")))
      #expect(
        journey.refusal { copy throws(ExitError) in try copy.check("refunds-posted", ticks) }
          == .answers("refunds-posted", .missing(["refunds"])))
    },
    GuidePoint("R18", .item("refunds-posted")) {
      let journey = try refunding()
      let refund = ("refunds", "8001; Visa; 12.50 EUR; 2026-11-30")
      for (place, other) in [("order-page", "statement"), ("statement", "order-page")] {
        #expect(
          journey.refusal("refunds-posted", refund, (place, "no"), (other, "yes"))
            == .answers("refunds-posted", .notYes(place)))
        #expect(
          journey.refusal("refunds-posted", refund, (other, "yes")) == .answers("refunds-posted", .missing([place])))
      }
      #expect(try Leaving.item("refunds-posted").labels == ["Completed", "Processed"])
    },
    GuidePoint(
      "R19", .item("invoices"), .item("tracking-logs"), .item("seller-messages"), .item("dispute-histories")
    ) {
      for id in ["invoices", "tracking-logs", "seller-messages", "dispute-histories"] {
        let item = try Leaving.item(id)
        #expect(item.kind == .export && item.phase == .export, "\(id)")
        try expectSoftGate(id)
      }
    },
    GuidePoint("R20", .item("invoices")) {
      let why = try #require(try Leaving.item("invoices").why)
      #expect(why.says("tax", "steuer"))
      #expect(why.says("warrant", "garantie"))
      #expect(why.says("audit", "prüfer"))
    },
  ]

  private static func refunding() throws -> Journey {
    try Journey.decided().after("no-open-orders", ("awaiting", "0")).after("no-open-disputes", ("open-cases", "0"))
  }

  private static let tidying = [
    GuidePoint("R21", .item("after-sales")) {
      try expectSoftGate("after-sales")
      let journey = try Journey.decided()
      #expect(try journey.after("after-sales", ("tickets", "closed")).state("after-sales") == .done)
      #expect(try journey.after("after-sales", ("tickets", "risk-accepted")).state("after-sales") == .riskAccepted)
      #expect(
        journey.refusal("after-sales", ("tickets", "perhaps"))
          == .answers("after-sales", .noChoice("tickets", known: ["closed", "risk-accepted"])))
    },
    GuidePoint("R22", .item("saved-cards")) {
      try expectNoGate("saved-cards")
      let journey = try Journey.decided()
      for answer in ["removed", "not-shown"] {
        #expect(try journey.after("saved-cards", ("cards", answer)).state("saved-cards") == .done)
      }
    },
    GuidePoint("R23", .item("alipay-separate"), .warning("separate")) {
      #expect(try Leaving.item("alipay-separate").kind == .warning)
      #expect(try Journey.decided().outlook.items.contains { $0.id == "alipay-separate" })
      var journey = try Journey.before(.watch, leaving: "alipay-kind")
      journey.closures["alipay"] = Closure(
        "alipay", events: [ClosureEvent(.variantKnown, on: journey.today, variant: "C")])
      let before = journey.closures
      try journey.note(.submitted, reason: "a reason")
      try journey.note(.confirmed)
      #expect(journey.closures == before)
      #expect(journey.outlook.openClosures == ["alipay"])
      #expect(journey.outlook.blockedBy.contains("alipay-ended"))
      let warning = try #require(try Leaving.alipay.warnings.first { $0.id == "separate" })
      #expect(warning.states.isEmpty)
      #expect(warning.variants == ["A", "B", "C", "D", "E", "F"])
    },
    GuidePoint("R24", .item("saved-cards"), .warning("history-lost"), .closureQuestion("why")) { () throws in
      #expect(try #require(try Leaving.item("saved-cards").why).says("profile", "zahlungsdaten"))
      #expect(try Leaving.alipay.warnings(variant: "C", state: .prerequisites).contains { $0.id == "history-lost" })
    },
    GuidePoint("R25", .item("login-inventory")) {
      try expectHardGate("login-inventory")
      var journey = try Journey.decided()
      #expect(journey.refusal("login-inventory") == .computed("login-inventory", .loginInventory))
      #expect(journey.outlook.unseenProviders == ["google", "apple", "facebook", "x"])
      try journey.log(journey.key("google"), LoginEvent(.present, on: journey.today))
      #expect(journey.outlook.unseenProviders == ["apple", "facebook", "x"])
      #expect(journey.state("login-inventory") == .open)
      journey.lookForLogins()
      #expect(journey.state("login-inventory") == .done)
    },
    GuidePoint("R26", .item("contact-reachable")) {
      try expectHardGate("contact-reachable")
      let journey = try Journey.decided()
      #expect(
        journey.refusal("contact-reachable", ("reached", "no")) == .answers("contact-reachable", .notYes("reached")))
      #expect(
        journey.refusal("contact-reachable", ("reached", "yes"), ("on", "2026-12-24"))
          == .answers("contact-reachable", .future("on")))
    },
    GuidePoint("R27", .item("contact-reachable")) {
      let detail = try #require(try Leaving.item("contact-reachable").detail)
      #expect(detail.says("settings", "einstellungen"))
      #expect(detail.says("support", "kundendienst") || detail.says("support", "support"))
      let journey = try Journey.before(.watch, leaving: "contact-reachable")
      for step in ["web-submit", "app-submit"] {
        #expect(try Leaving.item(step).needs.contains("contact-reachable"), "\(step)")
      }
      #expect(journey.guardRefusing { copy throws(ExitError) in try copy.check("web-submit") }?.name == .hardGates)
    },
    GuidePoint("R28", .item("screen-wins")) {
      let item = try Leaving.item("screen-wins")
      #expect(item.kind == .warning && item.phase == .close && item.path == nil && item.strength == nil)
      #expect(item.text.says("screen wins", "bildschirm"))
    },
    GuidePoint("R29", .item("help-center")) {
      let item = try Leaving.item("help-center")
      #expect(item.links.map(\.url) == ["https://helpcenter.aliexpress.com/s/BuyerHelp"])
      #expect(item.labels == ["Help Center", "Buyer Help"])
      #expect(try Journey.decided().outlook.item("help-center")?.isTask == false)
    },
  ]
}
