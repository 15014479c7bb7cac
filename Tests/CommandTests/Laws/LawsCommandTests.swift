import DataRightsTestSupport
import Foundation
import Testing

/// Questions across all laws: lists, comparisons, records that have grown old.
@Suite struct `Looking into the laws` {
  @Test func `a list is of all laws, or of those that give a right`() async throws {
    let sandbox = try Sandbox()
    let all = try await sandbox.json("laws list")["laws"].items
    #expect(all.compactMap(\.["law"].string) == Repository.lawIDs)
    let erasing = try await sandbox.json("laws list --right erasure")["laws"].items
    let ids = erasing.compactMap(\.["law"].string)
    #expect(ids.contains("eu-gdpr") && ids.contains("us-va-vcdpa"))
    // The PDPA has no right to erasure; section 25 only ends keeping.
    #expect(!ids.contains("sg-pdpa"))
    let iowa = try #require(erasing.first { $0["law"].string == "us-ia-icdpa" })
    // Iowa Code 715D.3(2): 90 days, and 45 more.
    #expect(iowa["answer"]["period"]["count"].number == 90)
    #expect(iowa["answer"]["extended"]["count"].number == 135)
  }

  @Test func `laws for a sector are marked`() async throws {
    let laws = try await Sandbox().json("laws list")["laws"].items
    let sectoral = laws.filter { $0["sectoral"].flag == true }.compactMap(\.["law"].string)
    #expect(Set(["us-fcra", "us-glba", "us-hipaa", "us-ca-delete-act"]).isSubset(of: Set(sectoral)))
    #expect(!sectoral.contains("eu-gdpr"))
  }

  @Test func `laws stand side by side`() async throws {
    let sandbox = try Sandbox()
    let compared = try await sandbox.json("laws compare eu-gdpr sg-pdpa")["laws"].items
    #expect(compared.compactMap(\.["law"].string) == ["eu-gdpr", "sg-pdpa"])
    #expect(compared[0]["answers"]["access"]["period"]["unit"].string == "month")
    #expect(compared[1]["answers"]["erasure"]["given"].flag == false)
    let text = try await sandbox.succeed("laws compare eu-gdpr us-ca-ccpa").text
    #expect(text.contains("15 working days, opt-out"))
    try await sandbox.expectFailure(["laws", "compare", "eu-gdpr", "eu-gdrp"], code: "unknown-law", says: ["eu-gdpr"])
  }

  @Test func `what holds later is compared on its day`() async throws {
    let sandbox = try Sandbox()
    func portability(_ on: String) async throws -> Bool? {
      try await sandbox.json("laws compare cl-19628-21719 --on \(on)")["laws"].items.first?["answers"]["portability"][
        "given"
      ]
      .flag
    }
    #expect(try await portability("2026-11-30") == false)
    #expect(try await portability("2026-12-01") == true)
  }

  @Test func `records grow old`() async throws {
    let sandbox = try Sandbox()
    let fresh = try await sandbox.json("laws stale --older-than 1y", today: "2026-12-01")
    #expect(fresh["before"].string == "2025-12-01")
    #expect(fresh["stale"].items.isEmpty)
    let old = try await sandbox.json("laws stale --older-than 6m", today: "2028-01-01")["stale"].items
    let all = try await sandbox.json("check-data")["files"].number
    #expect(old.count > 200 && old.count < all ?? 0)
    let kinds = [
      "law", "place", "authority", "addressee", "playbook", "provider", "closure", "orders", "connections",
    ]
    #expect(Set(old.compactMap(\.["kind"].string)) == Set(kinds))
    let listed = try await sandbox.succeed("laws stale --older-than 6m", today: "2028-01-01").text
    #expect(!listed.contains("kind."))
    let spoken = try await sandbox.succeed("laws stale", today: "2026-12-01").text
    #expect(spoken.contains("Every record was checked"))
    try await sandbox.expectFailure(["laws", "stale", "--older-than", "soon"], exit: 64, code: "usage", says: ["6m"])
  }

  @Test(arguments: Repository.lawIDs)
  func `a record is shown with sources and worked dates`(law: String) async throws {
    let sandbox = try Sandbox()
    let text = try await sandbox.succeed("laws show \(law)").text
    #expect(text.contains("(\(law))") && text.contains("http"))
    let document = try await sandbox.json("laws show \(law)")
    #expect(!document["sources"].items.isEmpty)
    #expect(!document["rights"].items.isEmpty)
    #expect(document["deadlines"].items.isEmpty || !document["examples"].items.isEmpty)
    let german = try await sandbox.succeed("laws show \(law) --interface de").text
    #expect(german.contains("Quellen") && german != text)
  }
}
