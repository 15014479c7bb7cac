import DataRights
import DataRightsTestSupport
import Testing

/// R52-R57: the way through the app.
enum GuideApp {
  static let points = [
    GuidePoint("R52", .item("app-profile")) {
      try GuideDesktop.step("app-profile", "app")
      #expect(try Leaving.item("app-profile").labels == ["My", "Profile"])
      #expect(try Leaving.item("app-profile").text.says("bottom bar", "unten"))
    },
    GuidePoint("R53", .item("app-settings")) {
      try GuideDesktop.step("app-settings", "app")
      #expect(try Leaving.item("app-settings").labels == ["Settings", "Account", "Privacy", "Account Management"])
    },
    GuidePoint("R54", .item("app-entry")) {
      try GuideDesktop.step("app-entry", "app")
      let labels = try Leaving.item("app-entry").labels
      for word in ["Delete", "Close", "Cancellation"] { #expect(labels.contains { $0.contains(word) }, "\(word)") }
    },
    GuidePoint("R55", .item("app-code")) {
      try GuideDesktop.step("app-code", "app")
      #expect(try Leaving.item("app-code").answers.isEmpty)
      #expect(try Leaving.item("app-code").text.says("sms", "sms"))
    },
    GuidePoint("R56", .item("app-submit")) {
      var journey = try Journey.before(.close)
      try journey.check("path", [("path", "app")])
      #expect(journey.outlook.item(.submit)?.id == "app-submit")
      try journey.proceed(to: .watch)
      try journey.check("app-submit")
      #expect(journey.outlook.state == .submitted)
      #expect(journey.exit.submission?.path == "app")
      // What only the page of the other way shows is not asked for.
      #expect(journey.state("web-received") == .notApplicable)
    },
    GuidePoint("R57", .item("app-not-found")) {
      let item = try Leaving.item("app-not-found")
      #expect(item.kind == .information && item.path == "app")
      #expect(
        item.links.map(\.url).prefix(2) == [GuideDesktop.deletion, "https://helpcenter.aliexpress.com/s/BuyerHelp"])
      #expect(try #require(try Leaving.choice("app", of: "path").reply).says("desktop browser", "browser am computer"))
    },
  ]
}
