import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// X1-X18: what research added to the guide.
enum GuideAdditions {
  static let points = about + accounts

  private static let about = [
    GuidePoint("X1", .item("privacy-contact"), .item("deletion-page")) {
      #expect(try Leaving.item("deletion-page").links.map(\.url) == [GuideDesktop.deletion])
      #expect(
        try Leaving.item("privacy-contact").text.says(
          "dataprotection.ae@aliexpress.com", "dataprotection.ae@aliexpress.com"))
      let playbook = try Leaving.playbook
      for id in ["privacy-contact", "deletion-page"] {
        let sources = try Leaving.item(id).sources.map { key in try #require(playbook.sources[key]) }
        #expect(!sources.isEmpty, "\(id)")
        // A source says of which day it is.
        #expect(sources.contains { source in source.title.contains("202") }, "\(id)")
      }
      #expect(playbook.checked >= playbook.edition)
    },
    GuidePoint("X2", .item("access-letter")) {
      let letter = try Leaving.item("access-letter")
      #expect(letter.phase == .export && letter.right == .access)
      #expect(letter.text.says("registered address", "registriert"))
      #expect(try Leaving.item("data-copy").phase == .export)
      try expectSoftGate("access-letter")
      try expectSoftGate("data-copy")
    },
    GuidePoint("X3", .item("residence")) {
      var journey = try Journey.decided()
      journey.hasResidence = false
      #expect(journey.state("residence") == .open)
      #expect(journey.refusal("residence") == .computed("residence", .residence))
      journey.hasResidence = true
      #expect(journey.state("residence") == .done)
      let addressee = try Catalogue.repository.addressee("aliexpress")
      let names = try ["de-be", "us-ca", "kr", "kz"].map { place in
        try #require(addressee.controller(for: Catalogue.repository.chain(of: place))).name
      }
      #expect(
        names == [
          "Alibaba.com Singapore E-Commerce Private Limited", "AliExpress E-Commerce One Pte. Ltd.",
          "ALIEXPRESS KOREA HOLDING (SINGAPORE) PTE. LTD.", "ALIEXPRESS CIS HOLDING PTE. LTD.",
        ])
    },
    GuidePoint("X4", .item("order-file")) {
      try expectNoGate("order-file")
      var journey = try Journey.decided()
      #expect(journey.state("order-file") == .open && journey.state("no-open-orders") == .open)
      func read(_ open: [String]) -> ExitEvent {
        ExitEvent(
          .ordersRead, on: journey.today, orders: OrderSummary(count: 3, open: open, withoutInvoice: nil, dates: nil))
      }
      journey.exit.events.append(read(["8003"]))
      #expect(journey.state("order-file") == .done && journey.state("no-open-orders") == .open)
      journey.exit.events.append(read([]))
      #expect(journey.state("no-open-orders") == .done)
    },
    GuidePoint("X5", .item("data-copy"), .problem("data-copy-broken")) {
      let item = try Leaving.item("data-copy")
      #expect(item.evidence == .wanted && item.kind == .export)
      #expect(item.text.says("first opening", "gleich doppelt"))
      #expect(try #require(item.detail).says("checksum", "prüfsumme"))
      #expect(try Leaving.problem("data-copy-broken").returnsTo == "data-copy")
    },
    GuidePoint("X6", .item("vip-renewal"), .item("vouchers-balance"), .item("automatic-payments")) {
      try expectSoftGate("vip-renewal")
      try expectNoGate("vouchers-balance")
      try expectNoGate("automatic-payments")
    },
    GuidePoint("X7", .item("relay-address")) {
      #expect(try Leaving.item("relay-address").kind == .warning)
      var journey = try Journey.before(.watch, leaving: "login-inventory")
      let apple = journey.key("apple")
      try journey.log(apple, LoginEvent(.present, on: journey.today, usesRelay: true))
      journey.lookForLogins()
      let stop = LoginEvent(.present, on: journey.today, forwards: false)
      #expect(journey.refusal(apple, stop) == .relayNeeded(openLetters: [1, 2, 3], isClosed: false))
      try journey.note(.submitted, reason: "a reason")
      try journey.note(.confirmed)
      let due = LoginEvent(.due, on: journey.today, forwards: false)
      #expect(journey.refusal(apple, due) == .relayNeeded(openLetters: [1, 2, 3], isClosed: true))
      var open = journey
      #expect(try open.log(apple, LoginEvent(.revoked, on: journey.today)) == [.relayInUse])
      journey.letters = []
      #expect(journey.refusal(apple, due) == nil)
      #expect(try journey.log(apple, LoginEvent(.revoked, on: journey.today)).isEmpty)
    },
    GuidePoint("X8", .item("other-sign-in")) {
      #expect(try Leaving.item("other-sign-in").kind == .warning)
      var journey = try Journey.decided()
      let google = journey.key("google")
      try journey.log(google, LoginEvent(.present, on: journey.today))
      func early(_ other: Bool?) -> LoginError? {
        journey.refusal(google, LoginEvent(.revoked, on: journey.today, reason: "I must", hasOtherSignIn: other))
      }
      #expect(early(nil) == .lockOut(lacksOtherSignIn: true, lacksContact: true))
      #expect(early(true) == .lockOut(lacksOtherSignIn: false, lacksContact: true))
      try journey.check("contact-reachable")
      #expect(early(false) == .lockOut(lacksOtherSignIn: true, lacksContact: false))
      #expect(early(true) == nil)
    },
    GuidePoint("X9", .item("sign-out-devices")) {
      try expectNoGate("sign-out-devices")
      let items = try Leaving.playbook.items.map(\.id)
      let ranks = try ["sign-out-devices", "web-sign-in", "web-submit"].map { try #require(items.firstIndex(of: $0)) }
      #expect(ranks == ranks.sorted())
      #expect(try Leaving.item("sign-out-devices").mayNotApply)
    },
  ]

  private static let accounts = [
    GuidePoint("X10", .item("facebook-login")) {
      let offered = try #require(try Leaving.playbook.logins.first { $0.provider == "facebook" })
      #expect(offered.connections == [.signIn, .businessIntegration])
      let labels = try Leaving.item("facebook-login").labels
      #expect(labels.contains("Business integrations") && labels.contains("Send request"))
      #expect(try Leaving.provider("facebook").request?.labels.contains("Send request") == true)
      var journey = try Journey.closed()
      let key = journey.key("facebook")
      journey.logins.removeAll { $0.key == key }
      try journey.log(key, LoginEvent(.present, on: journey.today))
      try journey.log(key, LoginEvent(.revoked, on: journey.today, requestCode: "FB-1"))
      #expect(journey.logins.last?.deletionRequest == .sent && journey.logins.last?.requestCode == "FB-1")
    },
    GuidePoint("X11", .item("google-login")) {
      let kinds: [Connection] = [.signIn, .linkedAccount, .dataAccess]
      let offered = try #require(try Leaving.playbook.logins.first { $0.provider == "google" })
      #expect(offered.connections == kinds)
      #expect(try Leaving.provider("google").connections.map(\.connection) == kinds)
      var journey = try Journey.closed()
      journey.logins.removeAll { $0.key.provider == "google" }
      var left = kinds.map { journey.key("google", $0) }
      while let key = left.first {
        #expect(journey.outlook.openLogins == left.sorted())
        try journey.log(key, LoginEvent(.present, on: journey.today))
        #expect(journey.outlook.openLogins == left.sorted())
        try journey.log(key, LoginEvent(.kept, on: journey.today, reason: "I need it"))
        left.removeFirst()
      }
      #expect(journey.state("linked-logins") == .done)
    },
    GuidePoint("X12", .item("erasure-letter")) {
      let letter = try Leaving.item("erasure-letter")
      #expect(letter.phase == .aftercare && letter.right == .erasure)
      #expect(letter.text.says("what is kept, for how long, and who received it", "wie lange"))
      #expect(try #require(letter.detail).says("seller", "verkäufer"))
    },
    GuidePoint("X13", .item("objection-letter"), .item("marketing-objection-letter")) {
      try expectNoGate("objection-letter")
      try expectNoGate("marketing-objection-letter")
      #expect(try Leaving.item("objection-letter").text.says("legitimate interest", "berechtigt"))
      #expect(try Leaving.item("marketing-objection-letter").labels == ["Advertising Preferences"])
    },
    GuidePoint("X14", .item("letters-answered")) {
      var journey = try Journey.closed()
      try journey.check("archive")
      #expect(journey.refusal("letters-answered") == .computed("letters-answered", .letters))
      #expect(journey.outlook.openLetters == [1, 2, 3])
      #expect(journey.outlook.actions.filter { if case .letter = $0.what { true } else { false } }.count == 3)
      #expect(journey.outlook.state != .done && journey.outlook.blockedBy == ["letters-answered"])
    },
    GuidePoint(
      "X15", .item("alipay-kind"), .prerequisite("taobao-unlinked"), .warning("registered-in-china"),
      .closureQuestion("which-one")
    ) {
      var journey = try Journey.before(.close)
      journey.closures = [:]
      #expect(journey.state("alipay-kind") == .open)
      #expect(try Leaving.alipay.variants.map(\.id) == ["A", "B", "C", "D", "E", "F"])
      #expect(try Leaving.alipay.variants.filter(\.hasWallet).map(\.id) == ["B", "C", "D"])
      #expect(try Leaving.alipay.variants.filter(\.isClosable).map(\.id) == ["B", "C", "D"])
      try journey.log(ClosureEvent(.variantKnown, on: journey.today, variant: "A"), in: "alipay")
      #expect(try journey.closure("alipay").state == .noWallet)
      #expect(journey.state("alipay-kind") == .done && journey.outlook.openClosures.isEmpty)
    },
    GuidePoint("X16", .item("enquiry-guide")) {
      let item = try Leaving.item("enquiry-guide")
      #expect(item.kind == .information)
      #expect(item.text.says("meant for authorities, not for you", "behörden"))
      #expect(item.links.isEmpty)
    },
    GuidePoint("X17", .item("alibaba-account")) {
      try expectNoGate("alibaba-account")
      #expect(try #require(try Leaving.choice("leave", of: "alibaba-account").reply).says("its own letters", "eigene"))
      #expect(try Leaving.playbook.unrelated == ["Alibaba.com"])
      let alibaba = try Catalogue.repository.playbook("alibaba")
      #expect(alibaba.addressees != (try Leaving.playbook.addressees))
      #expect(alibaba.unrelated.contains("AliExpress"))
    },
    GuidePoint("X18", .item("typed-word")) {
      #expect(try Leaving.item("typed-word").labels.first == "agree")
      let alibaba = try Catalogue.repository.playbook("alibaba").items
      #expect(alibaba.contains { $0.labels.contains("delete") })
    },
  ]
}
