import Foundation
import Testing

/// Erasing by the command.
struct ForgetCommandTests {
  @Test func `a proceeding is gone from every file of the store`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("scan.png", "MARKER-in-file")
    try await erika.succeed("log 1 received --on 2026-11-25 --evidence \(file) --note", "MARKER-in-note")
    try await erika.draft("erasure --to aliexpress")
    let outcome = try await erika.json("forget 1")
    #expect(outcome["proceedings"][0].number == 1)
    #expect(outcome["files"].number == 1)
    #expect(outcome["notes"][0].string?.contains("backups") == true)
    for name in try FileManager.default.subpathsOfDirectory(atPath: erika.store) {
      let bytes = FileManager.default.contents(atPath: erika.store + "/" + name) ?? Data()
      #expect(bytes.range(of: Data("MARKER".utf8)) == nil, "\(name)")
    }
    #expect(try await erika.json("list")["proceedings"].items.map { $0["proceeding"].number } == [2])
    #expect(try await erika.run("verify").code == 0)
    #expect(try await erika.run("show 1").code == 1)
  }

  @Test func `in a terminal it asks, and no is no`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let kept = try await Terminal.run(erika, "forget 1", answers: [("(yes/no)", "no")])
    #expect(kept.contains("Nothing was erased"))
    #expect(try await erika.run("show 1").code == 0)
    let gone = try await Terminal.run(erika, "forget 1 --interface de", answers: [("(ja/nein)", "ja")])
    #expect(gone.contains("übrig bleiben"))
    #expect(try await erika.run("show 1").code == 1)
  }

  @Test func `a whole profile goes only where that is said`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.succeed("profile set --profile joe --email joe@example.org --name", "Joe Bloggs")
    let unasked = try await erika.run("forget --whole-profile --json")
    #expect(unasked.code == 64)
    #expect(try unasked.errorJSON["error"]["code"].string == "forget-unasked")
    #expect(try await erika.run("forget").code == 64)
    #expect(try await erika.run("forget 1 --whole-profile").code == 64)
    try await erika.succeed("forget --whole-profile --yes")
    #expect(try await erika.json("list --everyone")["proceedings"].items.isEmpty)
    #expect(try await erika.json("profile show")["name"].string == nil)
    #expect(try await erika.json("profile show --profile joe")["name"].string == "Joe Bloggs")
    let bytes = try erika.bytes("store/datarights.sqlite")
    #expect(bytes.range(of: Data("Mustermann".utf8)) == nil)
  }
}
