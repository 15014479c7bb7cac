import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

struct ZIPWriterTests {
  private let time = moment("2026-03-10T00:00")

  @Test func `the same files give the same bytes`() throws {
    let folder = try TestFolder()
    let files = [("a.txt", String(repeating: "x", count: 5000)), ("b.txt", "y")]
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.archive("1.zip", files)))
    let second = try Data(contentsOf: URL(fileURLWithPath: folder.archive("2.zip", files)))
    #expect(first == second)
  }

  @Test(arguments: ["", "/etc/x", "../x", "a/../x", "a\\x", "a//x", "a/", ".", "a\u{0}b", "a\nb"])
  func `a name that would lead elsewhere is refused`(name: String) throws {
    let folder = try TestFolder()
    let writer = try ZIPWriter(path: folder.path + "/x.zip")
    #expect(throws: ZIPWriterError.name(name)) { try writer.add(name, bytes: [1], time: time) }
  }

  @Test func `a name stands once and what is there is never overwritten`() throws {
    let folder = try TestFolder()
    let path = try folder.archive("x.zip", [("a", "1")])
    #expect(throws: ZIPWriterError.cannotCreate(file: path)) { try ZIPWriter(path: path) }
    let writer = try ZIPWriter(path: folder.path + "/y.zip")
    try writer.add("a", bytes: [1], time: time)
    #expect(throws: ZIPWriterError.duplicate("a")) { try writer.add("a", bytes: [1], time: time) }
  }

  @Test func `an archive that is not finished leaves nothing behind`() throws {
    let folder = try TestFolder()
    do {
      let writer = try ZIPWriter(path: folder.path + "/x.zip")
      try writer.add("a", bytes: [1], time: time)
      #expect(throws: ZIPWriterError.unreadable(file: "/nowhere/x")) {
        try writer.add("b", file: "/nowhere/x", time: time)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a file of four gigabytes is refused before anything is read`() throws {
    let folder = try TestFolder()
    let large = try folder.write("large", [])
    let handle = try #require(FileHandle(forWritingAtPath: large))
    try handle.truncate(atOffset: 1 << 32)
    let writer = try ZIPWriter(path: folder.path + "/x.zip")
    #expect(throws: ZIPWriterError.tooLarge(file: large)) { try writer.add("a", file: large, time: time) }
  }

  @Test(arguments: [("1970-01-01", "1980-01-01"), ("2026-12-31", "2026-12-31"), ("2300-01-01", "2107-12-31")])
  func `a year that ZIP cannot write becomes the nearest`(written: String, read: String) throws {
    let folder = try TestFolder()
    let archive = try ZIPArchive(
      #require(FileBytes(path: folder.archive("x.zip", [("a", "1")], on: written))), file: "x.zip")
    // The first day of all stands for none.
    #expect(archive.entries[0].modified == (read == "1980-01-01" ? nil : day(read)))
  }
}
