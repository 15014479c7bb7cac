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
    var hasLaw: Bool { Repository.lawIDs.contains(call.law) }

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

  /// Laws without a record yet, and the vectors that wait for each.
  static let waiting: [String: [String]] = [
    "ar-25326": ["tv-14"], "br-lgpd": ["tv-12"], "ca-pipeda": ["v36"], "co-1581": ["tv-20"], "eg-151": ["tv-31"],
    "id-pdp": ["tv-28"], "nz-privacy-act-2020": ["tv-01", "tv-02", "tv-03", "tv-04"], "pe-29733": ["tv-17"],
    "tr-kvkk": ["D50", "D51"], "us-ca-delete-act": ["v11"], "us-co-cpa": ["v16", "v17"], "us-ia-icdpa": ["v20"],
    "us-nv-603a-health": ["v29"], "us-tx-tdpsa": ["v23"], "za-paia": ["tv-34"],
  ]

  @Test(arguments: try Vector.all().filter(\.hasLaw))
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

  @Test func `only the listed vectors wait for their law`() throws {
    let missing = Dictionary(grouping: try Vector.all().filter { !$0.hasLaw }, by: \.call.law).mapValues {
      $0.map(\.id)
    }
    #expect(missing == Self.waiting, "a law that has a record now comes off the list")
  }
}
