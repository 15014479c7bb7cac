package import DataRights
import DataRightsStore

/// An export of this program that is taken in.
package struct ExportPlan: ImportPlan {
  private let json: JSON
  private let file: String
  private let desk: Desk
  private let report: MergeReport
  package let origin = "datarights"

  package init(_ json: JSON, file: String, _ desk: Desk) throws {
    self.json = json
    self.file = file
    self.desk = desk
    report = try StoreExport(desk).take(json, file: file, isPreview: true)
  }

  package var notUnderstood: [String] {
    report.left.map { desk.words.text("import.left", ["subject": $0.text]) }
  }

  package var lines: [String] {
    [
      "  "
        + desk.words.text(
          "import.events",
          [
            "added": "\(report.added)", "known": "\(report.known)", "proceedings": "\(report.proceedings.count)",
          ])
    ]
      + report.proceedings.sorted { $0.key < $1.key }.filter { $0.key != $0.value }.map {
        "  " + desk.words.text("import.renumbered", ["there": "\($0.key)", "here": "\($0.value)"])
      }
  }

  package var document: JSON {
    [
      "added": JSON(report.added), "known": JSON(report.known),
      "proceedings": JSON(
        report.proceedings.sorted { $0.key < $1.key }.map { ["from": JSON($0.key), "to": JSON($0.value)] as JSON }),
    ]
  }

  package func store() throws { _ = try StoreExport(desk).take(json, file: file, isPreview: false) }
}
