import DataRights
import DataRightsTestSupport
import Testing

/// Every place with a record, whatever the controller and the right, gets a verdict with a reason on every law.
struct PickTotalityTests {
  @Test(arguments: [nil, "de", "gb", "ch", "us-ca", "sg", "us"] as [String?])
  func `every place and right has a verdict and a reason on each law`(controller: String?) throws {
    let laws = try Repository.laws()
    let picker = JurisdictionPicker(laws: laws, geography: Repository.geography)
    for resident in Repository.placeIDs {
      for right in Right.allCases {
        let pick = try picker.pick(
          JurisdictionPicker.Question(
            resident: resident, controllerPlaces: [controller].compactMap(\.self), right: right, on: day("2026-11-23")))
        guard pick.laws.count == laws.count, pick.laws.allSatisfy({ !$0.reasons.isEmpty && $0.right != nil }) else {
          Issue.record("\(resident) \(right): a law without a verdict or a reason")
          continue
        }
        if let chosen = pick.chosenLaw {
          #expect(chosen.right?.taken != nil)
          #expect(
            chosen.verdict == .applies || !pick.laws.contains { $0.verdict == .applies && $0.right?.taken != nil })
        } else {
          #expect(!pick.laws.contains { $0.verdict <= .mayApply && $0.right?.taken != nil })
        }
      }
    }
  }
}
