import DataRights
import DataRightsTestSupport
import Testing

/// R1-R9: what the guide is, whom it is for, and the decision.
enum GuideIntroduction {
  static let points = [
    GuidePoint("R1", .note("19 September 2025")) {
      let playbook = try Leaving.playbook
      #expect(playbook.edition == day("2025-09-19"))
      #expect(!playbook.isStale(on: day("2026-09-19")))
      #expect(playbook.isStale(on: day("2026-09-20")))
    },
    GuidePoint("R2", .note("three main phases")) {
      var journey = try Journey.decided()
      #expect(journey.outlook.phase == .resolve)
      // Records are saved once orders and refunds are settled.
      #expect(journey.guardRefusing { copy throws(ExitError) in try copy.check("tracking-logs") }?.name == .order)
      try journey.proceed(to: .export)
      #expect(journey.outlook.phase == .export)
      // The closure is asked for once records are saved.
      #expect(journey.guardRefusing { copy throws(ExitError) in try copy.check("web-sign-in") }?.name == .order)
      try journey.proceed(to: .close)
      #expect(journey.outlook.phase == .close)
      #expect(journey.outlook.state == .ready)
      try journey.proceed(to: .watch)
      #expect(journey.outlook.state == .submitting)
      try journey.check("web-submit")
      #expect(journey.outlook.phase == .watch)
      let phases = try Leaving.playbook.items.map(\.phase)
      #expect(phases == phases.sorted())
    },
    GuidePoint("R3", .note("operator or dropshipper")) {
      for id in exports { try expectHardGate(id, .operator) }
      var changed = try Journey.before(.watch, leaving: "invoices")
      changed.exit.events.append(ExitEvent(.persona, on: changed.today, persona: .operator))
      #expect(changed.outlook.item("invoices")?.strength == .hard)
    },
    GuidePoint("R4", .note("bought for yourself")) {
      for id in exports { #expect(try Leaving.item(id).strength(for: .buyer) == .soft, "\(id)") }
      var journey = try Journey.decided()
      try journey.proceed(to: .export)
      for id in ["web-sign-in", "web-profile"] { try journey.check(id, reason: "I need no records") }
      try journey.note(.submitted, reason: "I need no records")
      #expect(journey.outlook.state == .submitted)
    },
    GuidePoint("R5", .note("15 to 40 minutes")) { () throws in
      #expect(try Leaving.playbook.minutes == 15...40)
      #expect(try Leaving.note("R5").text.says("15 to 40 minutes", "15 bis 40 minuten"))
    },
    GuidePoint("R6", .item("account-kind")) {
      var journey = try Journey()
      try journey.check("account-kind", [("account", "seller")])
      #expect(journey.outlook.state == .outOfScope)
      #expect(journey.outlook.actions.isEmpty)
      for id in ["papers-needed", "decision"] {
        #expect(journey.guardRefusing { copy throws(ExitError) in try copy.check(id) }?.name == .scope, "\(id)")
      }
      #expect(journey.guardRefusing { copy throws(ExitError) in try copy.note(.submitted) }?.name == .scope)
      let reply = try #require(try Leaving.choice("seller", of: "account-kind").reply)
      #expect(reply.says("seller support", "verkäuferbetreuung"))
      #expect(reply.says("help center", "hilfecenter"))
      try journey.check("account-kind", [("account", "buyer")])
      #expect(journey.outlook.state == .scoped)
    },
    GuidePoint("R7", .item("decision"), .item("deactivate-account")) {
      var journey = try Journey()
      try journey.check("account-kind")
      #expect(journey.outlook.items.map(\.id) == ["account-kind", "papers-needed", "purchase-near", "decision"])
      #expect(journey.guardRefusing { copy throws(ExitError) in try copy.check("no-open-orders") }?.name == .decision)
      for id in ["papers-needed", "purchase-near"] { try journey.check(id) }
      #expect(try Leaving.item("decision").answers.flatMap(\.choices).map(\.id) == ["delete", "deactivate", "wait"])
      let deletes = try journey.after("decision", ("decision", "delete"))
      #expect(deletes.state("web-submit") == .open && deletes.state("deactivate-account") == nil)
      var rests = try journey.after("decision", ("decision", "deactivate"))
      #expect(rests.state("web-submit") == nil && rests.state("no-open-orders") == nil)
      #expect(rests.guardRefusing { copy throws(ExitError) in try copy.note(.submitted) }?.name == .decision)
      try rests.check("deactivate-account")
      #expect(rests.outlook.state == .waiting)
    },
    GuidePoint(
      "R8", .item("papers-needed"), .item("purchase-near"), .item("deactivate-account"), .item("look-again")
    ) {
      var journey = try Journey()
      try journey.check("account-kind")
      let early = journey.guardRefusing { copy throws(ExitError) in try copy.check("decision") }
      #expect(early?.name == .order)
      #expect(early?.items == ["papers-needed", "purchase-near"])
      for item in ["papers-needed", "purchase-near"] {
        let yes = try #require(try Leaving.choice("yes", of: item).reply)
        #expect(yes.says("wait", "warten"))
        #expect(yes.says("deactivate", "deaktivieren"))
        #expect(try Leaving.choice("no", of: item).reply?.says("wait", "warten") != true)
        try journey.check(item)
      }
      try journey.check("decision", [("decision", "wait")])
      #expect(journey.outlook.state == .waiting)
      #expect(journey.state("look-again") != nil)
      try journey.note(.waiting, until: .day(day("2027-02-01")))
      #expect(journey.outlook.actions == [ExitAction(.decideAgain, from: day("2027-02-01"))])
    },
    GuidePoint("R9", .item("finality")) {
      try expectHardGate("finality")
      let journey = try Journey.decided()
      #expect(journey.refusal("finality", ("final", "no")) == .answers("finality", .notYes("final")))
      #expect(journey.refusal("finality") == .answers("finality", .missing(["final"])))
      let stored = try journey.after("finality", ("final", "yes"))
      #expect(stored.exit.events.last?.answers == [GivenAnswer("final", "yes")])
    },
  ]

  /// The records that the guide wants saved, and that they are complete.
  private static let exports = [
    "order-list", "invoices", "tracking-logs", "seller-messages", "dispute-histories", "exports-complete",
  ]
}
