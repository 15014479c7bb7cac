import DataRightsTestSupport
import Foundation
import Testing

/// A date costs its law and its places: whatever the other files hold, nobody looks.
@Suite struct `Only the files that are needed are read` {
  @Test func `a date is computed among records that cannot be read`() async throws {
    let sandbox = try Sandbox()
    for law in Repository.lawIDs where law != "eu-gdpr" {
      try sandbox.write("data/Jurisdictions/laws/\(law).json", "oops")
    }
    for place in Repository.placeIDs where !["de", "de-be"].contains(place) {
      try sandbox.write("data/Jurisdictions/places/\(place).json", "oops")
    }
    for authority in try Repository.names(in: "Jurisdictions/authorities", suffix: ".json") {
      try sandbox.write("data/Jurisdictions/authorities/\(authority).json", "oops")
    }
    let data = sandbox.path("data")
    let report = try await sandbox.json(
      "deadlines --law eu-gdpr --right access --received 2026-11-25 --controller-place de-be --data \(data)")
    #expect(report.deadline("response")["due"].string == "2026-12-28")
    let outcome = try await sandbox.run("laws list --data \(data)")
    #expect(outcome.code == 1, "a list needs every law")
  }
}
