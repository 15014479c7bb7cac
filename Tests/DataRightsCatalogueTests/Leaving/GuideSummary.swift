import DataRights
import DataRightsTestSupport
import Testing

/// R82-R87: the summary, the records that are kept, and what stands beside the account.
enum GuideSummary {
  static let points = [
    remark("R82", "clean up and save", "sichern"),
    remark("R83", "desktop browser is the clearest", "browser am computer"),
    GuidePoint("R84", .item("final-confirmation"), .note("Verify with the code")) {
      #expect(try Leaving.note("R84").text.says("do not sign in", "melden sie sich"))
      var journey = try Journey.submitted()
      #expect(journey.outlook.blockedBy == ["final-confirmation"])
      #expect(journey.refusal("final-confirmation") == .computed("final-confirmation", .confirmation))
      try journey.note(.confirmed)
      #expect(journey.outlook.state == .closedConfirmed)
      #expect(journey.state("final-confirmation") == .done)
      let unasked = try Journey.before(.watch)
      #expect(unasked.guardRefusing { copy throws(ExitError) in try copy.note(.confirmed) }?.name == .notSubmitted)
    },
    GuidePoint("R85", .item("archive")) {
      #expect(try Leaving.item("archive").strength(for: .operator) == .hard)
      #expect(try Leaving.item("archive").strength(for: .buyer) == .soft)
      let journey = try Journey.closed()
      #expect(journey.refusal("archive", ("place", "a disk")) == .answers("archive", .missing(["keep-until"])))
      #expect(journey.refusal("archive", ("keep-until", "2036-12-31")) == .answers("archive", .missing(["place"])))
      let kept = try journey.after(
        "archive", ("place", "a disk"), ("keep-until", "2036-12-31"), ("checksum", String(repeating: "0", count: 64)))
      #expect(kept.state("archive") == .done)
      #expect(journey.outlook.blockedBy.contains("archive"))
      let business = try Journey.closed(.operator)
      #expect(
        business.guardRefusing { copy throws(ExitError) in
          try copy.check("archive", as: .overridden, reason: "no time")
        }?.name == .hardItem)
    },
    GuidePoint("R86", .item("closing-report")) {
      var journey = try Journey.closed()
      try journey.check("archive")
      for id in ["linked-logins", "alipay-ended", "letters-answered"] {
        #expect(try Leaving.item(id).strength == .hard, "\(id)")
      }
      #expect(journey.outlook.blockedBy == ["letters-answered"])
      journey.letters = []
      #expect(journey.outlook.state == .done)
      journey.closures["alipay"] = Closure("alipay", events: [ClosureEvent(.decided, on: journey.today, variant: "C")])
      #expect(journey.outlook.state == .aftercare && journey.outlook.blockedBy == ["alipay-ended"])
      journey.closures["alipay"] = Closure("alipay", events: [ClosureEvent(.kept, on: journey.today, variant: "C")])
      let facebook = journey.key("facebook")
      journey.logins.removeAll { $0.key == facebook }
      #expect(journey.outlook.state == .aftercare && journey.outlook.blockedBy == ["linked-logins"])
    },
    remark("R87", "trust the screen", "bildschirm"),
  ]

  private static func remark(_ point: String, _ english: String, _ german: String) -> GuidePoint {
    GuidePoint(
      point, .note(point == "R82" ? "clean up and save" : point == "R83" ? "clearest way" : "trust the screen")
    ) { () throws in
      #expect(try Leaving.note(point).text.says(english, german))
    }
  }
}
