@testable import DataRights
import DataRightsTestSupport
import Testing

/// The worked dates of Tests/Fixtures/vectors.json: published by authorities, or computed by dateutil and holidays.
struct VectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let id: String
    let call: Call
    let expect: [String: String]
    let expectEarliest: [String: String]

    var testDescription: String { id }

    init(_ json: JSON) throws {
      var reader = try ObjectReader(json, file: "vectors.json")
      id = try reader.string("id")
      call = try Call(try reader.string("call"))
      expect = try reader.texts("expect")
      expectEarliest = try reader.texts("expectEarliest")
    }

    static func all() throws -> [Vector] {
      let json = try JSON.parse(try Repository.bytes("Tests/Fixtures/vectors.json"), file: "vectors.json")
      return try #require(json["vectors"]?.array).map(Vector.init)
    }
  }

  /// Vectors whose date was corrected in the file, or that were dropped from it, by name with the source that decides.
  static let corrected: [String: String] = [:]

  /// How many vectors the file had at first.
  private static let original = 43

  @Test(arguments: try Vector.all())
  func `a deadline falls as the vector says`(vector: Vector) throws {
    let report = try vector.call.report()
    for (name, date) in vector.expect {
      let id = try #require(DeadlineID(rawValue: name))
      #expect(report.due(id) == date, "\(vector.id) \(name)")
    }
    for (name, date) in vector.expectEarliest {
      let id = try #require(DeadlineID(rawValue: name))
      #expect(report.earliest(id) == date, "\(vector.id) \(name) earliest")
    }
  }

  @Test func `no vector is dropped in silence`() throws {
    let ids = try Vector.all().map(\.id)
    let dropped = Self.corrected.keys.filter { !ids.contains($0) }
    #expect(Set(ids).count + dropped.count == Self.original)
    #expect(Self.corrected.values.allSatisfy { $0.contains("http") }, "each correction names its source")
  }
}
