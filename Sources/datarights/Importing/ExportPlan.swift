import DataRights
import DataRightsStore

/// An export of this program that is taken in.
struct ExportPlan: ImportPlan {
  private let json: JSON
  private let file: String
  private let context: Context
  private let report: MergeReport
  let origin = "datarights"

  init(_ json: JSON, file: String, _ context: Context) throws {
    self.json = json
    self.file = file
    self.context = context
    report = try StoreExport(context).take(json, file: file, isPreview: true)
  }

  var notUnderstood: [String] {
    report.left.map { context.words.text("import.left", ["subject": $0.text]) }
  }

  var lines: [String] {
    [
      "  "
        + context.words.text(
          "import.events",
          [
            "added": "\(report.added)", "known": "\(report.known)", "proceedings": "\(report.proceedings.count)",
          ])
    ]
      + report.proceedings.sorted { $0.key < $1.key }.filter { $0.key != $0.value }.map {
        "  " + context.words.text("import.renumbered", ["there": "\($0.key)", "here": "\($0.value)"])
      }
  }

  var document: JSON {
    [
      "added": JSON(report.added), "known": JSON(report.known),
      "proceedings": JSON(
        report.proceedings.sorted { $0.key < $1.key }.map { ["from": JSON($0.key), "to": JSON($0.value)] as JSON }),
    ]
  }

  func store() throws { _ = try StoreExport(context).take(json, file: file, isPreview: false) }
}
