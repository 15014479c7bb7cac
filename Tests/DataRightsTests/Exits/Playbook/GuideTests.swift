@testable import DataRights
import DataRightsTestSupport
import Testing

/// The numbered points that a playbook carries out.
struct GuideTests {
  private func read(_ points: String) throws -> Guide {
    let text = "{\"id\": \"example.guide\", \"title\": \"A guide\", \"date\": \"2026-01-01\", \"points\": [\(points)]}"
    return try Guide(try JSON.parse(Array(text.utf8), file: "example.guide.json"), file: "example.guide.json")
  }

  private static let point = "{\"id\": \"R1\", \"section\": \"introduction\", \"text\": {\"en\": \"one\"}}"

  @Test func `points in their order`() throws {
    let second = Self.point.replacing("R1", with: "R2")
    #expect(try read(second + "," + Self.point).points.map(\.id) == ["R2", "R1"])
  }

  @Test func `a point twice, or none`() {
    #expect(throws: DataError.self) { try read(Self.point + "," + Self.point) }
    #expect(throws: DataError.self) { try read("") }
    #expect(throws: DataError.self) { try read(Self.point.replacing("\"section\"", with: "\"part\"")) }
  }
}
