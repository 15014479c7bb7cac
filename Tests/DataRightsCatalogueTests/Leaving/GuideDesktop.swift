import DataRights
import DataRightsTestSupport
import Testing

/// R42-R51: the way through the desktop browser.
enum GuideDesktop {
  static let deletion = "https://privacy.aliexpress.com/home#/request/delete"

  static let points = [
    GuidePoint("R42", .item("path")) {
      let playbook = try Leaving.playbook
      #expect(playbook.paths.map(\.id) == ["web", "app"])
      #expect(playbook.recommendedPath == "web")
      var journey = try Journey.before(.close)
      #expect(journey.outlook.path == "web")
      #expect(journey.state("web-entry") == .open && journey.state("app-entry") == .notApplicable)
      try journey.check("path", [("path", "app")])
      #expect(journey.outlook.path == "app")
      #expect(journey.state("web-entry") == .notApplicable && journey.state("app-entry") == .open)
    },
    GuidePoint("R43", .item("web-sign-in")) {
      try step("web-sign-in", "web")
      let journey = try Journey.before(.close)
      #expect(journey.refusal("web-sign-in") == .answers("web-sign-in", .missing(["account"])))
      #expect(try journey.after("web-sign-in", ("account", "e***@example.org")).state("web-sign-in") == .done)
      #expect(try #require(try Leaving.item("web-sign-in").answers.first).text.says("shortened", "verkürzt"))
    },
    GuidePoint("R44", .item("web-profile")) {
      try step("web-profile", "web")
      #expect(try Leaving.item("web-profile").labels.suffix(2) == ["Personal Information", "Edit member profile"])
    },
    GuidePoint("R45", .item("web-entry")) {
      try step("web-entry", "web")
      #expect(try Leaving.item("web-entry").labels == ["Deactivate Account", "Delete my account", "Close account"])
      #expect(try Leaving.item("web-entry").links.map(\.url) == [deletion])
    },
    GuidePoint("R46", .item("web-review")) {
      try step("web-review", "web")
      var journey = try Journey.before(.close)
      let text = "All your orders will be removed."
      try journey.check("web-review", [("consequences", text)])
      #expect(journey.exit.events.last?.answers == [GivenAnswer("consequences", text)])
      #expect(try Leaving.item("web-review").answers.map(\.isOptional) == [true])
      #expect(try Leaving.item("web-review").evidence == .wanted)
      #expect(try Leaving.item("web-review").text.says("reason", "grund"))
    },
    GuidePoint("R47", .item("typed-word")) {
      let item = try Leaving.item("typed-word")
      #expect(item.kind == .information && item.phase == .close && item.path == nil)
      #expect(item.labels.contains("AGREE"))
    },
    GuidePoint("R48", .item("web-code")) {
      try step("web-code", "web")
      // There is nowhere to put the code, so that it cannot be kept.
      #expect(try Leaving.item("web-code").answers.isEmpty)
      let journey = try Journey.before(.close)
      #expect(
        journey.refusal("web-code", ("code", "123456")) == .answers("web-code", .unknownQuestion("code", known: [])))
      #expect(try #require(try Leaving.item("web-code").detail).says("not stored", "nicht gespeichert"))
    },
    GuidePoint("R49", .item("web-submit")) {
      var journey = try Journey.before(.watch)
      #expect(journey.outlook.state == .submitting)
      try journey.check("web-submit")
      #expect(journey.outlook.state == .submitted)
      #expect(journey.exit.submission?.path == "web")
      #expect(journey.exit.submission?.on == journey.today)
      #expect(journey.guardRefusing { copy throws(ExitError) in try copy.note(.submitted) }?.name == .submitted)
      #expect(try Leaving.item("web-submit").needs.contains("finality"))
    },
    GuidePoint("R50", .item("web-received")) {
      let item = try Leaving.item("web-received")
      #expect(item.kind == .verification && item.evidence == .wanted && item.phase == .watch)
      let before = try Journey.before(.watch)
      #expect(
        before.guardRefusing { copy throws(ExitError) in try copy.check("web-received") }?.items == ["web-submit"])
      var after = before
      try after.check("web-submit")
      let page = Evidence(.page, text: "We received your request")
      try after.check("web-received", evidence: [page])
      #expect(after.outlook.item("web-received")?.event?.evidence.level == .page)
    },
    GuidePoint("R51", .item("web-tutorial")) {
      let item = try Leaving.item("web-tutorial")
      #expect(item.kind == .information && item.path == "web" && !item.links.isEmpty)
      #expect(item.text.says("dsers", "dsers"))
      #expect(item.text.says("takes precedence", "bildschirm"))
    },
  ]

  /// A step that must be gone on its path before the closure counts as asked for, and that comes after the records.
  static func step(
    _ id: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let item = try Leaving.item(id)
    #expect(item.kind == .step && item.phase == .close && item.path == path, sourceLocation: sourceLocation)
    var journey = try Journey.decided()
    let early = journey.guardRefusing { copy throws(ExitError) in try copy.check(id, reason: "hurry") }
    #expect(early?.name == .hardGates && early?.strength == .hard, sourceLocation: sourceLocation)
    try journey.proceed(to: .close)
    try journey.check("path", [("path", path)])
    try journey.proceed(to: .watch)
    #expect(journey.state(id) == .done, sourceLocation: sourceLocation)
    var elsewhere = try Journey.before(.close)
    try elsewhere.check("path", [("path", path == "web" ? "app" : "web")])
    #expect(elsewhere.state(id) == .notApplicable, sourceLocation: sourceLocation)
  }
}
