import Foundation
import Testing

/// A calendar that programs subscribe to keeps its name; nothing else is ever overwritten.
@Suite struct `Calendar files` {
  @Test func `a new file is for its owner alone`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let said = try await erika.succeed("calendar --output \(erika.path("dates.ics"))").text
    #expect(erika.mode(erika.path("dates.ics")) == "600")
    #expect(said.contains("dates.ics"))
    #expect(try erika.bytes("dates.ics") == Data(try await erika.succeed("calendar").output))
  }

  @Test func `its own calendar is replaced, whole, with the permissions it was given`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = erika.path("dates.ics")
    try await erika.succeed("calendar --output \(file)")
    let first = try erika.bytes("dates.ics")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try await erika.succeed("calendar --output \(file)")
    #expect(try erika.bytes("dates.ics") == first)
    try await erika.log(["closed 2026-11-27"])
    try await erika.succeed("calendar --output \(file)", today: "2026-11-27")
    let text = String(decoding: try erika.bytes("dates.ics"), as: UTF8.self)
    #expect(text.contains("STATUS:CANCELLED\r\n"))
    #expect(!text.contains("STATUS:CONFIRMED"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(erika.mode(file) == "640")
    #expect(try erika.snapshot().keys.filter { $0.contains("dates.ics") } == ["dates.ics"])
  }

  @Test(arguments: [
    "", "mine", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nPRODID:x\r\nBEGIN:VEVENT\r\nPRODID:-//datarights//datarights//EN\r\nEND:VEVENT\r\n",
    "\nBEGIN:VCALENDAR\r\nPRODID:-//datarights//datarights//EN\r\n",
  ])
  func `anything else is left as it is`(content: String) async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("dates.ics", content)
    try await erika.expectFailure(
      ["calendar", "--output", file], code: "output-exists", says: ["dates.ics", "another name"])
  }

  @Test func `a link is refused, even to its own calendar`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.succeed("calendar --output \(erika.path("dates.ics"))")
    for (link, target) in [("link.ics", "dates.ics"), ("dangling.ics", "nowhere")] {
      try FileManager.default.createSymbolicLink(
        atPath: erika.path(link), withDestinationPath: erika.path(target))
      try await erika.expectFailure(
        ["calendar", "--output", erika.path(link)], code: "output-exists", says: [link])
    }
    #expect(!erika.exists("nowhere"))
  }

  @Test func `neither a folder nor a pipe is written to`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try FileManager.default.createDirectory(atPath: erika.path("folder"), withIntermediateDirectories: true)
    try await erika.expectFailure(
      ["calendar", "--output", erika.path("folder")], code: "output-exists", says: ["folder"])
    try await erika.expectFailure(["calendar", "--output", "/dev/full"], code: "output-exists", says: ["/dev/full"])
    try await erika.expectFailure(
      ["calendar", "--output", erika.path("missing/dates.ics")], code: "output-unwritable", says: ["missing/dates.ics"])
    let pipe = try Sandbox()
    #expect(mkfifo(pipe.path("pipe"), 0o600) == 0)
    let outcome = try await pipe.run(["calendar", "--output", pipe.path("pipe")])
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("pipe"))
  }
}
