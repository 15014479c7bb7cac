@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// A store of a gigabyte goes through both formats with little memory.
struct StreamMemoryTests {
  @Test(
    .enabled(
      if: Sweep.isWanted && FileManager.default.fileExists(atPath: "/proc/self/status"),
      "takes minutes; set DATARIGHTS_SWEEP=1"))
  func `a gigabyte is written and read with little memory`() throws {
    let folder = try TestFolder()
    let size = 1 << 30
    let large = try folder.write("large", [])
    try #require(FileHandle(forWritingAtPath: large)).truncate(atOffset: UInt64(size))
    let before = try Self.peak()
    let clock = ContinuousClock()
    let path = folder.path + "/x.age"
    let written = try clock.measure {
      let output = try NewFile(path: path)
      let encryptor = try AgeEncryptor(to: [AgeRecipient(text: Age.recipientText)]) { #expect(output.write($0)) }
      let writer = TarWriter(isAllowed: { _ in true }) { try encryptor.append($0) }
      try writer.add("large", file: large, modified: 0)
      try writer.finish()
      try encryptor.finish()
      #expect(output.finish())
    }
    let file = try #require(FileBytes(path: path))
    #expect(file.count > size)
    var place = 0
    var total = 0
    let read = try clock.measure {
      let decryptor = try AgeDecryptor(identities: Age.identities()) {
        let piece = try #require(file.read(at: place, count: 1 << 16))
        place += piece.count
        return piece.isEmpty ? nil : piece
      }
      let reader = TarReader(isAllowed: { _ in true }) { try decryptor.read() }
      #expect(try reader.next() == TarEntry(name: "large", size: size, modified: 0))
      while let piece = try reader.read() { total += piece.count }
      #expect(try reader.next() == nil)
    }
    #expect(total == size)
    let grown = try Self.peak() - before
    print("a gigabyte: written in \(written), read in \(read), \(grown) KiB more at the peak")
    #expect(grown < 32 << 10)
  }

  /// The most memory that the process has had, in KiB.
  private static func peak() throws -> Int {
    let lines = try Repository.text("/proc/self/status").split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("VmHWM:") })
    return try #require(Int(line.filter(\.isNumber)))
  }
}
