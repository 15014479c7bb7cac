import DataRights
import DataRightsCatalogue

extension Measure {
  /// Every check of every data file, from files that nothing has read yet.
  static let dataCheck = Measure(name: "data-check") { catalogue in
    let today = CivilDate(dayNumber: 20_787)
    return [
      try Figure("data-check", count: catalogue.fileCount) {
        let fresh = try Catalogue()
        return fresh.findings(today: today).count + fresh.fileCount
      }
    ]
  }
}
