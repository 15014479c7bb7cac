import DataRightsTestSupport
import Foundation
import Testing

/// Worked dates from authorities, courts and independent computation, through the built command.
@Suite struct `Worked dates` {
  struct Vector: Sendable, CustomTestStringConvertible {
    let id: String
    let call: String
    let due: [String: String]
    let earliest: [String: String]
    var testDescription: String { id }
  }

  /// All vectors of the file.
  static let vectors: [Vector] = {
    guard let data = FileManager.default.contents(atPath: Repository.path("Tests/Fixtures/vectors.json")),
      let document = try? JSONValue(parsing: data)
    else { return [] }
    return document["vectors"].items.compactMap { vector in
      guard let id = vector["id"].string, let call = vector["call"].string else { return nil }
      return Vector(id: id, call: call, due: dates(vector["expect"]), earliest: dates(vector["expectEarliest"]))
    }
  }()

  private static func dates(_ value: JSONValue) -> [String: String] {
    Dictionary(uniqueKeysWithValues: value.keys.compactMap { key in value[key].string.map { (key, $0) } })
  }

  @Test func `there are many, published ones among them`() {
    #expect(Self.vectors.count >= 40)
    #expect(Self.vectors.contains { $0.id.hasPrefix("P") })
  }

  @Test(arguments: vectors)
  func `the command computes the same`(vector: Vector) async throws {
    let report = try await Sandbox().json(vector.call)
    for (id, expected) in vector.due {
      let deadline = report.deadline(id)
      #expect((expected.contains("T") ? deadline["dueAt"] : deadline["due"]).string == expected, "\(id)")
    }
    for (id, expected) in vector.earliest { #expect(report.deadline(id)["earliest"].string == expected, "\(id)") }
  }
}
