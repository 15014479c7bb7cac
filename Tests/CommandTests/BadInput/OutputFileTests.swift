import Foundation
import Testing

/// A letter is written to a new file or not at all.
@Suite struct `Output files` {
  private let call = ["draft", "access", "--to", "aliexpress", "--format", "eml", "--output"]

  @Test func `an existing file is left as it is`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    let file = try sandbox.write("letter.eml", "mine")
    try await sandbox.expectFailure(call + [file], code: "output-exists", says: ["letter.eml", "another name"])
    #expect(try sandbox.bytes("letter.eml") == Data("mine".utf8))
    #expect(try await sandbox.json("list")["proceedings"].items.isEmpty)
  }

  @Test func `a symbolic link is refused, and what it names stays`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    let target = try sandbox.write("target", "mine")
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("link.eml"), withDestinationPath: target)
    try await sandbox.expectFailure(call + [sandbox.path("link.eml")], code: "output-exists", says: ["link.eml"])
    #expect(try sandbox.bytes("target") == Data("mine".utf8))
  }

  @Test func `a dangling link is refused, and nothing is made behind it`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("link.eml"), withDestinationPath: sandbox.path("nowhere"))
    try await sandbox.expectFailure(call + [sandbox.path("link.eml")], code: "output-exists", says: ["link.eml"])
    #expect(!sandbox.exists("nowhere"))
  }

  @Test func `a folder that is not there is named`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    let file = sandbox.path("missing/letter.eml")
    try await sandbox.expectFailure(call + [file], code: "output-unwritable", says: ["missing/letter.eml", "folder"])
  }

  @Test func `no proceeding is opened where the disk is full`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    try #require(FileManager.default.fileExists(atPath: "/dev/full"))
    try await sandbox.expectFailure(call + ["/dev/full"], code: "output-exists", says: ["/dev/full"])
    #expect(try await sandbox.json("list")["proceedings"].items.isEmpty)
  }
}
