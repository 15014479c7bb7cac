import DataRights
import DataRightsTestSupport
import Testing

/// R74-R81: what people ask.
enum GuideQuestions {
  static let points = [
    GuidePoint("R74", .question("alipay-too"), .closureQuestion("closes-with-aliexpress")) {
      for entry in [try Leaving.question("alipay-too"), try closureQuestion("closes-with-aliexpress")] {
        #expect(entry.answer.texts["en"]?.hasPrefix("No.") == true)
        #expect(entry.answer.texts["de"]?.hasPrefix("Nein.") == true)
      }
    },
    GuidePoint(
      "R75", .item("alipay-ended"), .question("alipay-how"), .prerequisite("balance-zero"), .prerequisite("no-pending"),
      .closureQuestion("conditions")
    ) {
      for variant in ["B", "C", "D"] {
        var journey = try Journey.before(.close)
        journey.closures = [:]
        try journey.log(ClosureEvent(.variantKnown, on: journey.today, variant: variant), in: "alipay")
        try journey.log(ClosureEvent(.decided, on: journey.today), in: "alipay")
        for check in try journey.closure("alipay").open
        where !["balance-zero", "no-pending"].contains(check.prerequisite.id) {
          try journey.log(
            ClosureEvent(nil, on: journey.today, item: check.prerequisite.id, itemState: .done), in: "alipay")
        }
        let submission = ClosureEvent(.submitted, on: journey.today, until: .unknown)
        #expect(
          refusal(journey, submission) == .prerequisitesOpen(["balance-zero", "no-pending"]), "\(variant)")
        for id in ["balance-zero", "no-pending"] {
          let skipped = ClosureEvent(nil, on: journey.today, item: id, itemState: .notApplicable)
          #expect(refusal(journey, skipped) == .mustApply(id), "\(variant)")
          try journey.log(ClosureEvent(nil, on: journey.today, item: id, itemState: .done), in: "alipay")
        }
        #expect(refusal(journey, submission) == nil, "\(variant)")
      }
    },
    GuidePoint("R76", .question("alipay-how"), .warning("conditions-vary"), .closureQuestion("regions")) {
      #expect(try Leaving.question("alipay-how").answer.says("vary by region", "region"))
      let outlook = try Journey().closure("alipay")
      #expect(outlook.question(after: [])?.id == "used")
      // Where the app is from decides which closure it is.
      let choices = try Leaving.alipay.questions.first { $0.id == "which-app" }?.choices ?? []
      #expect(choices.first { $0.id == "china" }?.variant == "C")
      #expect(choices.first { $0.id == "hong-kong" }?.variant == "D")
      #expect(try Leaving.alipay.warnings(variant: "C", state: .decided).contains { $0.id == "conditions-vary" })
    },
    GuidePoint("R77", .question("seller-account")) {
      let reply = try #require(try Leaving.choice("seller", of: "account-kind").reply)
      #expect(try Leaving.question("seller-account").answer == reply)
    },
    answer("R78", "register-again", "no general rule", "keine allgemeine regel"),
    answer("R79", "new-account-soon", "another e-mail address", "andere e-mail-adresse"),
    GuidePoint("R80", .question("data-kept")) {
      let kept = try Leaving.question("data-kept").answer
      #expect(kept.says("legal duties", "gesetz") || kept.says("legal duties", "rechtlich"))
      #expect(kept.says("fraud", "betrug"))
      #expect(kept.says("erasure letter asks", "löschschreiben") || kept.says("erasure letter asks", "schreiben"))
      var journey = try Journey.closed()
      #expect(journey.outlook.actions.contains(ExitAction(.settle("erasure-letter"))))
      journey.send(.erasure)
      #expect(journey.state("erasure-letter") == .done)
    },
    GuidePoint(
      "R81", .item("access-letter"), .item("objection-letter"), .item("erasure-letter"), .question("which-rights")
    ) {
      let letters = try Leaving.playbook.items.filter { $0.role == .letter }
      #expect(
        Dictionary(uniqueKeysWithValues: letters.map { ($0.id, $0.right) }) == [
          "access-letter": .access, "objection-letter": .objection,
          "marketing-objection-letter": .marketingObjection, "erasure-letter": .erasure,
        ])
      #expect(try Leaving.playbook.addressees == ["aliexpress"])
      #expect(try Leaving.question("which-rights").answer.says("not to those of alibaba.com", "alibaba.com"))
      #expect(try Leaving.question("which-rights").links.map(\.url) == ["https://privacy.aliexpress.com/"])
    },
  ]

  private static func closureQuestion(_ id: String) throws -> Playbook.Entry {
    try #require(try Leaving.alipay.faq.first { $0.id == id })
  }

  private static func refusal(_ journey: Journey, _ event: ClosureEvent) -> ClosureError? {
    var copy = journey
    do {
      try copy.log(event, in: "alipay")
      return nil
    } catch {
      return error as? ClosureError
    }
  }

  private static func answer(_ point: String, _ id: String, _ english: String, _ german: String) -> GuidePoint {
    GuidePoint(point, .question(id)) { () throws in #expect(try Leaving.question(id).answer.says(english, german)) }
  }
}
