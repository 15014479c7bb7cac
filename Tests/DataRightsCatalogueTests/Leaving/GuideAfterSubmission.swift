import DataRights
import DataRightsTestSupport
import Testing

/// R58-R62: what is watched, and what is left alone, until the closure is confirmed.
enum GuideAfterSubmission {
  static let points = [
    GuidePoint("R58", .item("receipt")) {
      var journey = try Journey.submitted()
      let words = [("on-screen", "Wird bearbeitet"), ("by-mail", "Your request is being processed within 7 days")]
      try journey.check("receipt", words, evidence: [Evidence(.message, file: "receipt.eml")])
      #expect(journey.outlook.item("receipt")?.event?.answers == words.map { GivenAnswer($0.0, $0.1) })
      #expect(journey.outlook.item("receipt")?.event?.evidence.level == .message)
      // What a message says about time is the user's to read.
      #expect(journey.outlook.until == nil)
      #expect(try Journey.submitted().after("receipt").state("receipt") == .done)
    },
    GuidePoint("R59", .item("waiting-time")) {
      let submitted = try Journey.submitted()
      #expect(submitted.outlook.state == .submitted && submitted.outlook.until == nil)
      #expect(submitted.outlook.actions.first?.what == .recordScreen)
      #expect(try Journey.submitted(until: .unknown).outlook.state == .graceUnknown)
      let named = try Journey.submitted(until: .day(day("2026-12-15")))
      #expect(named.outlook.state == .grace)
      #expect(named.outlook.noticeExpected == day("2026-12-15"))
      let item = try Leaving.item("waiting-time")
      #expect(item.kind == .warning && item.phase == .watch && item.recheckDays == nil && item.answers.isEmpty)
      #expect(item.text.says("no waiting time", "keine"))
    },
    GuidePoint("R60", .item("no-sign-in")) {
      #expect(try Leaving.item("no-sign-in").kind == .warning)
      for until in [nil, NamedDay.unknown, .day(day("2026-12-15"))] {
        let journey = try Journey.submitted(until: until)
        #expect(journey.state("no-sign-in") == .open)
        #expect(journey.outlook.actions.contains { $0.what == .keepAway })
        #expect(journey.refusal("no-sign-in") == .computed("no-sign-in", .noSignIn))
      }
      #expect(try Journey.closed().state("no-sign-in") == .done)
      #expect(try !Journey.closed().outlook.actions.contains { $0.what == .keepAway })
    },
    GuidePoint("R61", .item("sign-in-refused")) {
      var journey = try Journey.submitted(until: .day(day("2026-12-10")))
      journey.today = day("2026-12-10")
      let early = journey.guardRefusing { copy throws(ExitError) in
        try copy.check("sign-in-refused", reason: "I want to know")
      }
      #expect(early?.name == .signIn && early?.strength == .hard)
      journey.today = day("2026-12-11")
      #expect(try journey.after("sign-in-refused", ("result", "refused")).state("sign-in-refused") == .done)
      let closed = try Journey.closed()
      #expect(try closed.after("sign-in-refused", ("result", "unknown-account")).state("sign-in-refused") == .done)
      #expect(try closed.after("sign-in-refused", ("result", "worked")).state("sign-in-refused") == .open)
      let worked = try #require(try Leaving.choice("worked", of: "sign-in-refused").reply)
      #expect(worked.says("may be cancelled", "aufgehoben") || worked.says("may be", "aufgehoben"))
      #expect(try #require(try Leaving.item("sign-in-refused").detail).says("continue with", "weiter mit"))
    },
    GuidePoint("R62", .item("unsure")) {
      let detail = try #require(try Leaving.item("unsure").detail)
      #expect(detail.says("dataprotection.ae@aliexpress.com", "dataprotection.ae@aliexpress.com"))
      #expect(detail.says("no sign-in", "keine anmeldung") || detail.says("needs no sign-in", "ohne"))
      #expect(
        try Leaving.item("unsure").links.map(\.url) == ["https://helpcenter.aliexpress.com/s/BuyerHelp"])
      var journey = try Journey.submitted()
      #expect(!journey.outlook.isOverdue)
      journey.wait(days: 31)
      #expect(journey.outlook.isOverdue)
      #expect(journey.outlook.actions.contains(ExitAction(.ask, from: journey.today)))
    },
  ]
}
