import DataRights
import DataRightsTestSupport
import Testing

/// R63-R73: ways out of problems, and linked logins after the closure.
enum GuideTroubleshooting {
  static let points = [
    GuidePoint("R63", .problem("no-delete-button")) {
      let entry = try way("no-delete-button", to: "web-entry")
      #expect(
        entry.links.map(\.url) == [GuideDesktop.deletion, "https://helpcenter.aliexpress.com/s/BuyerHelp"])
      #expect(entry.answer.says("chat", "chat"))
      // A service that does not let somebody go on is on record until they go on.
      var journey = try Journey.before(.close)
      try journey.note(.blocked, text: "no button")
      #expect(journey.outlook.state == .blocked)
      try journey.check("web-sign-in")
      #expect(journey.outlook.state == .submitting)
    },
    GuidePoint("R64", .problem("open-business")) {
      let entry = try way("open-business", to: "no-open-orders")
      #expect(entry.answer.says("completed or processed", "completed oder processed"))
      #expect(entry.answer.says("save everything", "sichern sie"))
      var journey = try Journey.before(.close)
      try journey.check("no-open-orders", [], as: .open)
      #expect(journey.outlook.state == .preparing && journey.outlook.phase == .resolve)
    },
    GuidePoint("R65", .problem("no-code")) {
      let entry = try way("no-code", to: "contact-reachable")
      #expect(entry.answer.says("spam", "spam"))
      #expect(entry.answer.says("sms", "sms"))
    },
    GuidePoint("R66", .problem("lost-contact")) {
      let entry = try way("lost-contact", to: "contact-reachable")
      #expect(entry.answer.says("account or security", "security"))
      #expect(entry.links.map(\.url) == ["https://helpcenter.aliexpress.com/s/BuyerHelp"])
    },
    GuidePoint("R67", .problem("labels-differ")) {
      let entry = try way("labels-differ", to: "path")
      for word in ["Account", "Privacy", "Account Management"] {
        #expect(entry.answer.texts.values.allSatisfy { $0.contains(word) }, "\(word)")
      }
      #expect(entry.answer.says("desktop browser", "browser am computer"))
    },
    GuidePoint("R68", .problem("labels-differ")) { () throws in
      #expect(try Leaving.problem("labels-differ").answer.says("language, region and version", "version"))
    },
    GuidePoint("R69", .item("no-sign-in"), .problem("sign-in-to-check")) {
      _ = try way("sign-in-to-check", to: "no-sign-in")
      var journey = try Journey.submitted(until: .unknown)
      #expect(!journey.outlook.isPossiblyCancelled)
      journey.wait(days: 1)
      try journey.note(.signedIn)
      #expect(journey.outlook.isPossiblyCancelled)
      #expect(journey.outlook.actions.contains { $0.what == .findOut })
      #expect(journey.outlook.state == .graceUnknown)
      try journey.note(.confirmed)
      #expect(!journey.outlook.isPossiblyCancelled)
      // Before the closure was asked for a sign-in calls nothing off.
      var early = try Journey.before(.close)
      try early.note(.signedIn)
      #expect(!early.outlook.isPossiblyCancelled)
    },
    login("R70", "google", "https://myaccount.google.com/connections"),
    login("R71", "apple", "https://account.apple.com"),
    login("R72", "facebook", "https://www.facebook.com/settings?tab=applications"),
    GuidePoint("R73", .item("linked-logins")) {
      for provider in ["google", "apple", "facebook"] {
        var journey = try Journey.before(.close)
        let key = journey.key(provider)
        journey.logins.removeAll { $0.key == key }
        try journey.log(key, LoginEvent(.present, on: journey.today, hasOtherSignIn: false))
        let revoked = LoginEvent(.revoked, on: journey.today, reason: "I want it gone")
        #expect(journey.refusal(key, revoked) == .lockOut(lacksOtherSignIn: true, lacksContact: false), "\(provider)")
        try journey.log(key, LoginEvent(.present, on: journey.today, hasOtherSignIn: true))
        #expect(journey.refusal(key, LoginEvent(.revoked, on: journey.today)) == .beforeClosure, "\(provider)")
        #expect(journey.refusal(key, revoked) == nil, "\(provider)")
        try journey.note(.submitted, reason: "a reason")
        try journey.note(.confirmed)
        #expect(journey.refusal(key, LoginEvent(.revoked, on: journey.today)) == nil, "\(provider)")
        #expect(journey.outlook.blockedBy.contains("linked-logins"), "\(provider)")
      }
    },
  ]

  private static func way(_ id: String, to item: String) throws -> Playbook.Entry {
    let entry = try Leaving.problem(id)
    #expect(entry.returnsTo == item)
    #expect(try Leaving.playbook.item(item) != nil)
    return entry
  }

  /// A login that is revoked once the closure is confirmed, and not before.
  private static func login(_ point: String, _ provider: String, _ link: String) -> GuidePoint {
    GuidePoint(point, .item("\(provider)-login")) {
      let item = try Leaving.item("\(provider)-login")
      #expect(item.phase == .aftercare && item.links.map(\.url) == [link])
      let record = try Leaving.provider(provider)
      #expect(record.record(.signIn)?.link == link)
      #expect(record.record(.signIn)?.paths.contains(where: \.isCurrent) == true)
      #expect(!record.deletesData)
      var journey = try Journey.before(.watch, leaving: "login-inventory")
      let key = journey.key(provider)
      try journey.log(key, LoginEvent(.present, on: journey.today))
      journey.lookForLogins()
      try journey.note(.submitted, reason: "a reason")
      #expect(!journey.outlook.actions.contains(ExitAction(.revoke(key))))
      #expect(journey.logins.first { $0.key == key }?.state(closed: journey.exit.confirmation?.on) == .present)
      try journey.note(.confirmed)
      #expect(journey.outlook.actions.contains(ExitAction(.revoke(key))))
      #expect(journey.logins.first { $0.key == key }?.state(closed: journey.exit.confirmation?.on) == .due)
      try journey.log(key, LoginEvent(.revoked, on: journey.today))
      let look = LoginEvent(.verified, on: journey.today, evidence: [Evidence(.page, text: "not listed")])
      #expect(journey.refusal(key, look) == .recheckTooEarly(from: journey.today.adding(days: 1)))
      journey.wait(days: 1)
      #expect(journey.refusal(key, LoginEvent(.verified, on: journey.today)) == .evidenceMissing(.verified))
      #expect(journey.outlook.openLogins == [key])
      try journey.log(key, LoginEvent(.verified, on: journey.today, evidence: look.evidence))
      #expect(journey.outlook.openLogins.isEmpty)
    }
  }
}
