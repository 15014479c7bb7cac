import Foundation
import Testing

/// The contract's example of a calculation, key by key.
@Suite struct `The document of dates` {
  private let call = "deadlines --law eu-gdpr --right access --received 2026-01-31 --holidays de"

  @Test func `is the contract's example`() async throws {
    let report = try await Sandbox().json(call)
    #expect(report["format"].number == 1)
    #expect(report["law"].string == "eu-gdpr")
    #expect(report["right"].string == "access")
    let response = report.deadline("response")
    #expect(response["duty"].string == "controller")
    #expect(response["nominal"].string == "2026-02-28")
    #expect(response["due"].string == "2026-03-02")
    #expect(response["earliest"].string == "2026-03-02")
    #expect(response["article"].string == "Art. 12(3)")
    #expect(response["certainty"].string == "confirmed")
    #expect(response["start"]["event"].string == "received")
    #expect(response["start"]["on"].string == "2026-01-31")
    #expect(response["start"]["basis"].string == "logged")
    let dated = response["derivation"].items.filter { !$0["on"].isNull }
    #expect(dated.map { $0["step"].string } == ["start", "count", "roll"])
    #expect(dated.map { $0["on"].string } == ["2026-01-31", "2026-02-28", "2026-03-02"])
    let notice = report.deadline("extension-notice")
    #expect(notice["duty"].string == "controller")
    #expect(notice["due"].string == "2026-03-02")
    let extended = report.deadline("extended-response")
    #expect(extended["due"].string == "2026-04-30")
    #expect(extended["condition"].string == "extension-announced")
    #expect(report.has("suggestions") && report.has("notes"))
  }

  @Test func `shows nominal, due and earliest of every date`() async throws {
    let report = try await Sandbox().json(call)
    #expect(!report["deadlines"].items.isEmpty)
    for deadline in report["deadlines"].items {
      for key in ["nominal", "due", "earliest"] {
        #expect(deadline[key].string?.count == 10, "\(deadline["id"]) \(key)")
      }
    }
  }

  @Test func `has its keys sorted at every depth`() async throws {
    let sandbox = try Sandbox()
    let text = try await sandbox.succeed(call + " --json").text
    let sorted = try await sandbox.python(
      """
      import json, sys
      def check(pairs):
          keys = [key for key, _ in pairs]
          assert keys == sorted(keys) and len(keys) == len(set(keys)), keys
          return dict(pairs)
      json.loads(sys.argv[1], object_pairs_hook=check)
      """, text)
    #expect(sorted.code == 0, "\(sorted.error)")
  }

  @Test func `needs no store and no clock`() async throws {
    let sandbox = try Sandbox()
    let future = try await sandbox.json(call.replacing("2026-01-31", with: "2031-01-31"))
    #expect(future.deadline("response")["nominal"].string == "2031-02-28")
    #expect(!sandbox.exists("store"))
  }

  @Test func `an extension to a day that the company chose`() async throws {
    let report = try await Sandbox().json(
      "deadlines --law eu-gdpr --right access --received 2026-11-25 --holidays de --event extended=2026-12-20..2027-01-29"
    )
    #expect(report.deadline("extended-response")["due"].string == "2027-01-29")
  }

  @Test func `an assumed receipt says so`() async throws {
    let report = try await Sandbox().json("deadlines --law eu-gdpr --right access --sent 2026-11-25 --holidays de")
    let start = report.deadline("response")["start"]
    #expect(start["basis"].string == "assumed")
    #expect(start["assumption"].string?.isEmpty == false)
  }

  @Test func `without any place it counts weekends only and says so`() async throws {
    let report = try await Sandbox().json("deadlines --law eu-gdpr --right access --received 2026-11-25")
    #expect(report.deadline("response")["due"].string == "2026-12-25")
    #expect(report.deadline("response")["certainty"].string == "derived")
    #expect(!report["notes"].strings.isEmpty)
  }
}
