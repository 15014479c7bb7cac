import Foundation
import Testing

/// `pick` for people who moved, for companies with several seats, and where there is no law.
@Suite struct `Picking beyond one place` {
  @Test func `a former residence counts until its last day`() async throws {
    let sandbox = try Sandbox()
    let call = "pick --resident us-ny --formerly de-be..2026-03-31 --controller-place us --right access"
    let before = try await sandbox.json(call + " --on 2026-03-31")
    #expect(before["resident"].string == "de-be")
    #expect(before["chosen"].string == "eu-gdpr")
    let after = try await sandbox.json(call + " --on 2026-04-01")
    #expect(after["resident"].string == "us-ny")
    let gdpr = try #require(after["laws"].items.first { $0["law"].string == "eu-gdpr" })
    #expect(gdpr["verdict"].string == "may-apply")
    #expect(gdpr["reasons"].items.contains { $0.string?.contains("you lived there until 31 March 2026") == true })
  }

  @Test func `a former residence that is none is refused`() async throws {
    let sandbox = try Sandbox()
    try await sandbox.expectFailure(
      ["pick", "--resident", "us-ny", "--formerly", "de"], exit: 64, code: "bad-formerly", says: ["de..2026-03-31"])
    try await sandbox.expectFailure(
      ["pick", "--resident", "us-ny", "--formerly", "dee..2026-03-31"], code: "unknown-place", says: ["dee"])
  }

  @Test func `each seat of a company counts`() async throws {
    let sandbox = try Sandbox()
    let pick = try await sandbox.json(
      "pick --resident us-ny --controller-place us --controller-place de --right access")
    #expect(pick["controllerPlaces"].items.compactMap(\.string) == ["us", "de"])
    #expect(pick["chosen"].string == "eu-gdpr")
  }

  @Test func `where there is no law, the answer says what there is`() async throws {
    let sandbox = try Sandbox()
    let pick = try await sandbox.json("pick --resident us-ny --controller-place us --right access")
    #expect(pick["chosen"].isNull)
    let advice = pick["advice"].items.compactMap(\.string)
    #expect(advice.first?.contains("New York") == true, "\(advice)")
    #expect(advice.contains { $0.contains("us-fcra") })
  }

  @Test func `the authority is the law's own where it has one`() async throws {
    let sandbox = try Sandbox()
    let pick = try await sandbox.json("pick --resident us-ny --controller-place sg --right access")
    #expect(pick["chosen"].string == "sg-pdpa")
    #expect(pick["laws"].items.first { $0["law"].string == "sg-pdpa" }?["authority"].string == "sgpdpc")
    let virginia = try await sandbox.json("pick --resident us-va --controller-place us --right access")
    #expect(virginia["laws"].items.first?["authority"].string == "us-va-ag")
  }
}
