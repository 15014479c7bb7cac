import DataRights
import DataRightsTestSupport
@testable import DataRightsExchange
import Testing

/// Streams that were cut off, changed, or hold what backups do not.
struct HostileTarTests {
  private static func sample() throws -> [UInt8] {
    try Tar.write([Tar.File(name: "a/b", bytes: Array("Erika".utf8)), Tar.File(name: "c", bytes: [])])
  }

  @Test func `a stream cut off anywhere is refused`() throws {
    let stream = try Self.sample()
    for count in stream.indices {
      #expect(throws: TarError.self, "\(count) bytes") { try Tar.read(Array(stream[..<count])) }
    }
  }

  @Test func `a header or a filling with any bit changed is refused`() throws {
    let stream = try Self.sample()
    let contents = 512..<517
    for place in stream.indices where !contents.contains(place) {
      var changed = stream
      changed[place] ^= 1 << (place % 8)
      #expect(throws: TarError.self, "byte \(place)") { try Tar.read(changed) }
    }
  }

  @Test(arguments: Array("1234567ALKxgSDMNV\u{0}9".utf8))
  func `what is no regular file is refused`(type: UInt8) throws {
    #expect(throws: TarError.notAFile(entry: 1, type: type)) {
      try Tar.read(Tar.patched(Self.sample(), at: 156, [type]))
    }
  }

  static let damaged: [(String, Int, [UInt8])] = [
    ("a link's target", 157, Array("/etc/passwd".utf8)),
    ("a name with more behind its end", 50, [1]),
    ("a name that is no UTF-8", 0, [0xFF]),
    ("a size beyond the eleven digits", 124, [0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0]),
    ("a size below zero", 124, Array("-0000000001".utf8)),
    ("a size that is no number", 124, Array("0000000000x".utf8)),
    ("a size with eights", 124, Array("00000000008".utf8)),
    ("no size", 124, [UInt8](repeating: 0, count: 12)),
    ("a size without an end", 124, Array("000000000005".utf8)),
    ("a time that is no number", 136, Array("yesterday".utf8)),
    ("a mode that is no number", 100, Array("rw".utf8)),
    ("bytes behind the header", 505, [1]),
  ]

  @Test(arguments: damaged.indices)
  func `a header against the format is refused`(index: Int) throws {
    let (what, place, bytes) = Self.damaged[index]
    #expect(throws: TarError.damaged(entry: 1, .header), "\(what)") {
      try Tar.read(Tar.patched(Self.sample(), at: place, bytes))
    }
  }

  @Test func `other kinds of streams are refused`() throws {
    for bytes in [Array("ustar  \u{0}".utf8), [UInt8](repeating: 0, count: 8), Array("ustar\u{0}01".utf8)] {
      #expect(throws: TarError.notTar(entry: 1)) { try Tar.read(Tar.patched(Self.sample(), at: 257, bytes)) }
    }
    #expect(throws: TarError.notTar(entry: 1)) { try Tar.read([UInt8](repeating: 1, count: 512)) }
    #expect(throws: TarError.damaged(entry: 0, .truncated)) { try Tar.read([]) }
    #expect(throws: TarError.damaged(entry: 0, .truncated)) { try Tar.read(Array("age-encryption.org/v1\n".utf8)) }
  }

  @Test func `a size that lies is found out`() throws {
    // Larger than what follows, to the end of the stream and beyond; smaller, so that contents stand as a header.
    for (size, error) in [
      ("77777777777", TarError.damaged(entry: 1, .truncated)), ("00000003000", .damaged(entry: 1, .truncated)),
      ("00000000000", .notTar(entry: 2)),
    ] {
      #expect(throws: error) { try Tar.read(Tar.patched(Self.sample(), at: 124, Array(size.utf8))) }
    }
  }

  @Test func `after the end nothing follows but zeros that fill up`() throws {
    let stream = try Self.sample()
    let zeros = { (count: Int) in [UInt8](repeating: 0, count: count) }
    #expect(try Tar.read(stream + zeros(10_240 - stream.count)).count == 2)
    for more in [[0], [1], zeros(511), zeros(512) + [1], zeros(10_240 - stream.count + 512), stream] {
      #expect(throws: TarError.self) { try Tar.read(stream + more) }
    }
    #expect(throws: TarError.damaged(entry: 2, .trailing)) { try Tar.read(stream + stream) }
    #expect(throws: TarError.damaged(entry: 2, .truncated)) { try Tar.read(stream.dropLast(512)) }
    #expect(throws: TarError.damaged(entry: 2, .trailing)) { try Tar.read(stream.dropLast(512) + stream) }
  }

  @Test(.enabled(if: Sweep.isWanted, "takes minutes; set DATARIGHTS_SWEEP=1"))
  func `there are no more files than their names fit into memory`() throws {
    var names = (0...TarNames.most).makeIterator()
    var block = try Array(Tar.write([Tar.File(name: "000000", bytes: [])]).prefix(512))
    let reader = TarReader(isAllowed: { _ in true }) {
      guard let next = names.next() else { return nil }
      var rest = next
      for place in 0..<6 {
        block[5 - place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      block.replaceSubrange(148..<156, with: [UInt8](repeating: 32, count: 8))
      let octal = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
      block.replaceSubrange(148..<156, with: Array("00\(octal)".utf8) + [0, 32])
      return block
    }
    var count = 0
    #expect(throws: TarError.tooMany(limit: TarNames.most)) { while try reader.next() != nil { count += 1 } }
    #expect(count == TarNames.most)
  }

  @Test func `mutated streams are refused or read, and end`() throws {
    var random = SeededGenerator(seed: 20_261_129)
    let stream = try Self.sample()
    var refused = 0
    let count = Sweep.isWanted ? 50_000 : 1500
    for number in 0..<count {
      // Of half of them the checksum is right, so that what lies behind it is reached.
      let mutated = Mutations.mutate(stream, using: &random)
      let fixed = number % 2 == 0 && mutated.count > 512 ? Tar.patched(mutated, at: 0, [mutated[0]]) : mutated
      do { _ = try Tar.read(fixed) } catch is TarError { refused += 1 }
    }
    #expect(refused > count * 9 / 10)
  }
}
