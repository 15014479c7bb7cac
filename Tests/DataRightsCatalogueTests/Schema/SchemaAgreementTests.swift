import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Foundation
import Testing

/// The published JSON Schemas say of every record, and of mutated ones, what the strict decoder says of its shape.
///
/// Python's jsonschema judges; enabled where `Tests/Oracles/prepare` has installed it.
@Suite(.enabled(if: Python.ofOracle != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct SchemaAgreementTests {
  /// Mutated copies of each record.
  private static let copies = 12

  enum Kind: String, CaseIterable {
    case law, place, authority, codes

    var folder: String {
      switch self {
      case .law: "laws"
      case .place: "places"
      case .authority: "authorities"
      case .codes: "codes"
      }
    }

    /// What the decoder says of a record's shape; nil where an error of another kind hides it.
    func isValid(_ json: JSON) -> Bool? {
      do throws(DataError) {
        switch self {
        case .law: _ = try Law(json, file: "mutated.json")
        case .place: _ = try Place(json, file: "mutated.json")
        case .authority: _ = try Authority(json, file: "mutated.json")
        case .codes: _ = try PlaceCode.table(json, file: "mutated.json")
        }
        return true
      } catch {
        switch error.check {
        case "schema": return false
        case "reference": return true
        default: return nil
        }
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `schema and decoder agree`(kind: Kind) throws {
    var mutation = Mutation(seed: 20_261_124)
    var lines: [String] = []
    for name in try Repository.names(in: "Jurisdictions/\(kind.folder)", suffix: ".json") {
      let file = "Jurisdictions/\(kind.folder)/\(name).json"
      let record = try JSON.parse(try Repository.bytes(file), file: file)
      #expect(kind.isValid(record) == true)
      for copy in 0...Self.copies {
        let document = copy == 0 ? record : mutation.mutate(record)
        guard let isValid = kind.isValid(document) else { continue }
        let line: JSON = ["name": JSON("\(name)#\(copy)"), "valid": JSON(isValid), "document": document]
        lines.append(line.text(indented: false).trimmingCharacters(in: .newlines))
      }
    }
    #expect(lines.contains { $0.contains("\"valid\":false") } && lines.contains { $0.contains("\"valid\":true") })
    let disagreements = try SchemaJudge.disagreements(kind: kind.rawValue, lines)
    #expect(disagreements.isEmpty, "\(disagreements.prefix(10).joined(separator: "\n"))")
  }
}

/// Python's jsonschema, from the environment that `Tests/Oracles/prepare` makes.
enum SchemaJudge {
  /// Prints a line for each document of which the schema says something else.
  static func disagreements(kind: String, _ lines: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let documents = try folder.write("documents.jsonl", lines.joined(separator: "\n"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Python.ofOracle ?? "")
    process.arguments = [
      "-B", Repository.path("Tests/Oracles/schemas.py"), Repository.path("Jurisdictions/schema/\(kind).schema.json"),
      documents,
    ]
    let output = Pipe()
    process.standardOutput = output
    try ProcessStart.run(process)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: printed, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
