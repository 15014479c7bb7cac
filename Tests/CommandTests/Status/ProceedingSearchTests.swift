import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsStore
import DataRightsTestSupport
import Testing

/// What is searched for, against all proceedings looked at one by one.
struct ProceedingSearchTests {
  private static let today = "2026-11-25"

  /// What a list says of a proceeding.
  private func said(_ proceeding: Proceeding, _ desk: Desk) throws -> String {
    let name = (try? desk.catalogue.addressee(proceeding.addressee).name) ?? proceeding.addressee
    return [
      "\(proceeding.number)", proceeding.reference, proceeding.controller, proceeding.addressee, name,
      desk.words.name(proceeding.right), proceeding.law,
    ].joined(separator: "\n").lowercased()
  }

  @Test func `the index finds what looking at everything finds, page by page and all at once`() throws {
    let sandbox = try Sandbox(today: Self.today)
    let desk = try sandbox.desk(today: Self.today)
    var generator = SeededGenerator(seed: 5)
    let journal = try desk.newPersonsJournal()
    let companies = ["aliexpress", "amazon", "muster-läden", "gone"]
    for _ in 1...60 {
      let (addressee, isJoe) = (
        companies.randomElement(using: &generator) ?? "", Int.random(in: 0...4, using: &generator) == 0
      )
      let writer = isJoe ? journal.of("joe") : journal
      let right: Right = Bool.random(using: &generator) ? .access : .erasure
      let made = try writer.openProceeding(recorded: desk.world.now) { number in
        (
          Proceeding(
            number: number, profile: writer.person, reference: "DR-2345-\(6000 + number)", right: right, law: "eu-gdpr",
            addressee: addressee, controller: "Müller \(addressee)", controllerPlace: nil, representativePlaces: [],
            resident: "de-be", language: "en", opened: desk.today, disclosed: []), []
        )
      }
      guard Bool.random(using: &generator) else { continue }
      try writer.log(Event(.closed, on: desk.today), in: made.number, today: desk.today, recorded: desk.world.now)
    }
    let all = Array(try journal.proceedings(ofEveryone: true).reversed())
    let texts = [
      "", "6", "dr-2345-60", "ALIEXPRESS acc", "gone erasure", "läden", "la\u{308}den", "MÜLLER amazon", "zzz",
      "eu-gdpr 12",
    ]
    for text in texts {
      for standing in ProceedingSearch.Standing.allCases {
        for ofEveryone in [false, true] {
          var search = ProceedingSearch()
          (search.text, search.standing, search.ofEveryone) = (text, standing, ofEveryone)
          let wanted = text.lowercased().split(separator: " ")
          let expected = try all.filter { proceeding in
            let isOver = proceeding.events.contains { $0.kind == .closed }
            let text = try said(proceeding, desk)
            return (ofEveryone || proceeding.profile == journal.person)
              && (standing == .all || isOver == (standing == .over)) && wanted.allSatisfy { text.contains($0) }
          }
          for page in 1...3 {
            let found = try search.found(page: page, size: 7, desk)
            #expect(found.proceedings == Array(expected.dropFirst((page - 1) * 7).prefix(7)), "\(text) \(standing)")
            #expect(found.hasMore == (expected.count > page * 7))
          }
          var whole: [Proceeding] = []
          try search.each(desk) { proceedings in
            whole += proceedings
            return true
          }
          #expect(whole == expected)
        }
      }
    }
  }
}
