import DataRights
import DataRightsTestSupport
import Testing

/// Every place, whatever the controller's place and the right, gets a verdict with a reason on every law.
struct PickTotalityTests {
  /// One place for each way in which the clauses of all laws can see a place: two places of the same class meet the
  /// same clauses at the same distance, so that the picker cannot tell them apart.
  private static func classes(_ laws: [Law]) throws -> [String] {
    var clauses: [String: Set<String>] = [:]
    for law in laws {
      for clause in law.reach {
        for place in clause.places { clauses[place, default: []].insert("\(law.id) \(clause.id)") }
      }
    }
    var seen: Set<[Set<String>]> = []
    return try (Repository.placeIDs + Repository.codes).filter { place in
      let chain = try Repository.geography.chain(place).map { clauses[$0] ?? [] }
      // Places beyond the last named one change nothing.
      return seen.insert(chain.reversed().drop(while: \.isEmpty).reversed()).inserted
    }
  }

  /// The classes in as many parts as run side by side.
  private static let parts = 4

  @Test(arguments: 0..<parts)
  func `every pair of places has a verdict and a reason on each law, for every right`(part: Int) throws {
    let laws = try Repository.laws()
    let picker = JurisdictionPicker(laws: laws, geography: Repository.geography)
    let places = try Self.classes(laws)
    #expect(places.count > 50)
    for (index, resident) in places.enumerated() where index % Self.parts == part {
      for controller in [nil] + places.map(Optional.some) {
        let question = JurisdictionPicker.Question(
          resident: resident, controllerPlaces: [controller].compactMap(\.self), on: day("2026-11-24"))
        for (right, pick) in try picker.picks(question, for: Right.allCases) {
          guard let wrong = Self.mistake(in: pick, laws: laws.count) else { continue }
          Issue.record("\(resident), \(controller ?? "no controller"), \(right): \(wrong)")
        }
      }
    }
  }

  @Test(arguments: [("de", "us"), ("us-ny", "sg"), ("us-ca", nil), ("ca-qc", "ca"), ("ae", "ae-du-difc")])
  func `picks for many rights are the picks for each`(resident: String, controller: String?) throws {
    let picker = JurisdictionPicker(laws: try Repository.laws(), geography: Repository.geography)
    var question = JurisdictionPicker.Question(
      resident: resident, controllerPlaces: [controller].compactMap(\.self), on: day("2026-11-24"))
    let all = try picker.picks(question, for: Right.allCases)
    for right in Right.allCases {
      question.right = right
      let one = try picker.pick(question)
      let many = try #require(all[right])
      #expect(one.chosen == many.chosen && one.warnings == many.warnings)
      #expect(one.laws.map(\.law.id) == many.laws.map(\.law.id))
      #expect(one.laws.map(\.right?.taken) == many.laws.map(\.right?.taken))
    }
  }

  private static func mistake(in pick: Pick, laws: Int) -> String? {
    guard pick.laws.count == laws else { return "a law without a verdict" }
    if let law = pick.laws.first(where: { $0.reasons.isEmpty || $0.right == nil }) {
      return "\(law.law.id) has a verdict without a reason"
    }
    let usable = pick.laws.filter { $0.verdict <= .mayApply && $0.right?.taken != nil && $0.law.sector == nil }
    guard let chosen = pick.chosenLaw else {
      return usable.isEmpty ? nil : "no choice although \(usable[0].law.id) could be used"
    }
    guard chosen.law.sector == nil, chosen.right?.taken != nil else { return "\(chosen.law.id) cannot be used" }
    guard chosen.verdict == .applies || !usable.contains(where: { $0.verdict == .applies }) else {
      return "\(chosen.law.id) was chosen over one that applies"
    }
    return chosen.verdict == .applies || pick.warnings.contains(.mayApplyOnly(chosen.law.id)) ? nil : "no warning"
  }
}
