import DataRights
import DataRightsCatalogue

extension Measure {
  /// What one law costs to read, to outline and to look at for somebody's place, among 10 laws and among 1000.
  static let laws = Measure(name: "laws") { catalogue in
    try [10, 100, 1000].flatMap { count in
      let folder = try ManyLaws(count)
      let read = try folder.catalogue().laws()
      let picker = JurisdictionPicker(laws: read, geography: catalogue.geography)
      let question = JurisdictionPicker.Question(resident: "de-be", right: .access, on: CivilDate(dayNumber: 20_787))
      return [
        Figure("laws.list.\(count)", count: count) { folder.catalogue().lawIDs.count },
        try Figure("laws.outline.\(count)", count: count) { try folder.catalogue().outlines().count },
        try Figure("laws.read.\(count)", count: count) { try folder.catalogue().laws().count },
        try Figure("laws.pick.\(count)", count: count) { try picker.pick(question).laws.count },
      ]
    }
  }
}
