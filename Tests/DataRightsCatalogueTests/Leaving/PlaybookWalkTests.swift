import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Every playbook leads out: whoever answers what it asks gets to the end, whichever way they take.
struct PlaybookWalkTests {
  static let services = [
    "alibaba", "aliexpress", "amazon", "ebay", "etsy", "facebook", "instagram", "joom", "paypal", "shein", "temu",
    "tiktok", "vinted", "wish", "zalando",
  ]
  /// With the two general ones, by which services of one's own are left.
  static let playbooks = services + ["shop", "general"]

  @Test func `every playbook is walked`() throws {
    let catalogue = Catalogue.repository
    #expect(try catalogue.playbookIDs.filter { try !catalogue.playbook($0).isAbstract } == Self.services)
    #expect(Set(catalogue.playbookIDs) == Set(Self.playbooks))
  }

  @Test(arguments: playbooks, Persona.allCases)
  func `from a draft to done`(_ id: String, _ persona: Persona) throws {
    let paths = try Catalogue.repository.playbook(id).paths.map(\.id)
    for path in paths.isEmpty ? [nil] : paths.map(Optional.some) {
      var journey = try Journey(id, persona: persona)
      #expect(journey.outlook.state == .draft)
      #expect(!journey.outlook.actions.isEmpty)
      try journey.proceed(to: .close)
      if let path { try journey.check(try #require(journey.playbook.item(.path)?.id), [("path", path)]) }
      #expect(journey.outlook.state == .ready || journey.outlook.state == .submitting, "\(path ?? "")")
      #expect(journey.outlook.blockedBy.isEmpty || journey.outlook.phase == .close)
      let submit = try #require(journey.outlook.item(.submit), "\(path ?? "")")
      let behind = journey.playbook.items.filter { $0.phase == .close && $0.needs.contains(submit.id) }.map(\.id)
      try journey.proceed(to: .watch, skipping: Set(behind))
      try journey.check(submit.id)
      #expect(journey.outlook.state == .submitted)
      for id in behind {
        #expect(journey.outlook.actions.contains(ExitAction(.settle(id))), "\(id)")
        try journey.check(id)
        #expect(!journey.outlook.actions.contains(ExitAction(.settle(id))), "\(id)")
      }
      #expect(journey.exit.submission?.path == journey.outlook.path)
      journey.wait(days: 7)
      try journey.note(.confirmed)
      for index in journey.letters.indices {
        let letter = journey.letters[index]
        journey.letters[index] = ExitSurroundings.LetterState(
          proceeding: letter.proceeding, addressee: letter.addressee, right: letter.right, sent: letter.sent,
          isOpen: false)
      }
      for item in journey.playbook.items where item.phase == .aftercare {
        guard let planned = journey.outlook.item(item.id), planned.isBlocking, item.role?.isComputed != true else {
          continue
        }
        try journey.check(item.id)
      }
      #expect(journey.outlook.state == .done, "\(path ?? ""): \(journey.outlook.blockedBy)")
      #expect(journey.outlook.blockedBy.isEmpty)
    }
  }

  @Test(arguments: playbooks) func `a deactivation and waiting rest, and lead back`(_ id: String) throws {
    let decision = try #require(try Catalogue.repository.playbook(id).item(.decision))
    let choices = decision.answers.flatMap(\.choices).map(\.id)
    #expect(choices.contains("delete"))
    for choice in choices where choice != "delete" {
      var journey = try Journey(id)
      for item in journey.playbook.items where journey.playbook.preliminary.contains(item.id) && item.id != decision.id
      {
        guard let planned = journey.outlook.item(item.id), planned.isTask else { continue }
        try journey.check(item.id)
      }
      try journey.check(decision.id, [(decision.answers[0].id, choice)])
      if choice == "deactivate" {
        let deactivation = try #require(journey.outlook.item(.deactivate), "\(id)")
        try journey.check(deactivation.id)
      }
      #expect(journey.outlook.state == .waiting, "\(choice)")
      journey.wait(days: 30)
      try journey.check(decision.id, [(decision.answers[0].id, "delete")])
      #expect(journey.outlook.state == .decided || journey.outlook.state == .preparing, "\(choice)")
    }
  }
}
