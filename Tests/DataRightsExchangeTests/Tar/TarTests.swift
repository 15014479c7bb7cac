@testable import DataRightsExchange
import Foundation
import Testing

struct TarTests {
  static let files = [
    Tar.File(name: "store.sqlite", bytes: Age.sample(5000)),
    Tar.File(name: "empty", bytes: [], modified: 0),
    Tar.File(name: "evidence/one/block.pdf", bytes: Age.sample(512)),
    Tar.File(name: "evidence/one/more", bytes: Age.sample(513), modified: TarHeader.largest),
    Tar.File(name: "large", bytes: Age.sample(200_000)),
  ]

  @Test(arguments: [1, 511, 512, 513, 65_536, 1 << 20])
  func `files are read as they were written`(pieces: Int) throws {
    #expect(try Tar.read(Tar.write(Self.files), pieces: pieces) == Self.files)
  }

  @Test func `files that are skipped are not in the way`() throws {
    var rest = [try Tar.write(Self.files)][...]
    let reader = TarReader(isAllowed: { _ in true }) { rest.popFirst() }
    var entries: [TarEntry] = []
    while let entry = try reader.next() {
      entries.append(entry)
      if entries.count == 3 { _ = try reader.read() }
    }
    #expect(entries.map(\.name) == Self.files.map(\.name))
    #expect(entries.map(\.size) == Self.files.map(\.bytes.count))
    #expect(try reader.next() == nil)
  }

  @Test func `an empty stream is two blocks of zeros`() throws {
    #expect(try Tar.write([]) == [UInt8](repeating: 0, count: 1024))
    #expect(try Tar.read([UInt8](repeating: 0, count: 1024)).isEmpty)
    #expect(try Tar.read([UInt8](repeating: 0, count: 10_240)).isEmpty)
  }

  @Test func `a header is what POSIX says`() throws {
    let stream = try Tar.write([Tar.File(name: "a/b", bytes: [65], modified: 8)])
    func text(_ field: Range<Int>) -> String { String(decoding: stream[field], as: UTF8.self) }
    #expect(text(0..<4) == "a/b\0")
    #expect(text(100..<124) == "0000600\u{0}0000000\u{0}0000000\u{0}")
    #expect(text(124..<148) == "00000000001\u{0}00000000010\u{0}")
    #expect(text(156..<158) == "0\u{0}")
    #expect(text(257..<265) == "ustar\u{0}00")
    #expect(Array(stream[512...]) == [65] + [UInt8](repeating: 0, count: 511 + 1024))
    // Putting the checksum right changes nothing.
    #expect(Tar.patched(stream, at: 0, [UInt8(ascii: "a")]) == stream)
  }

  /// The parts are written as POSIX allows: at most 100 bytes of name, and 155 before them.
  @Test(arguments: [
    (100, 0, true), (101, 0, false), (100, 155, true), (100, 156, false), (101, 100, false), (1, 155, true),
  ])
  func `long names are split where they can be`(name: Int, folder: Int, fits: Bool) throws {
    let path = (folder > 0 ? String(repeating: "f", count: folder) + "/" : "") + String(repeating: "n", count: name)
    let file = Tar.File(name: path, bytes: [1])
    if fits {
      #expect(try Tar.read(Tar.write([file])) == [file])
    } else {
      #expect(throws: TarError.name(path)) { try Tar.write([file]) }
    }
  }

  @Test(arguments: ["", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a b", "a\\b", "a\nb", "ä", "a\u{0}b"])
  func `a name that leads elsewhere is neither written nor read`(name: String) throws {
    #expect(throws: TarError.name(name)) { try Tar.write([Tar.File(name: name, bytes: [])]) }
    guard !name.contains("\u{0}") else { return }
    let stream = try Tar.patched(
      Tar.write([Tar.File(name: "12345678", bytes: [])]), at: 0, Array(name.utf8) + [UInt8](repeating: 0, count: 8))
    #expect(throws: TarError.forbiddenName(entry: 1)) { try Tar.read(stream) }
  }

  @Test func `only names that the caller allows are written and read`() throws {
    let files = [Tar.File(name: "a", bytes: []), Tar.File(name: "b", bytes: [])]
    #expect(throws: TarError.name("b")) { try Tar.write(files) { $0 == "a" } }
    #expect(throws: TarError.forbiddenName(entry: 2)) { try Tar.read(Tar.write(files)) { $0 == "a" } }
  }

  @Test(arguments: [["a", "a"], ["a", "a/b"], ["a/b", "a"], ["a/b/c", "a/b"], ["a/b", "a/b/c"]])
  func `a name stands once and is no folder`(names: [String]) throws {
    #expect(throws: TarError.duplicate(names[1])) { try Tar.write(names.map { Tar.File(name: $0, bytes: []) }) }
    let parts = try names.map { try Tar.write([Tar.File(name: $0, bytes: [])]) }
    #expect(throws: TarError.repeatedName(entry: 2)) { try Tar.read(parts[0].dropLast(1024) + parts[1]) }
  }

  @Test func `a file of eight gigabytes is refused, and one that is none`() throws {
    let folder = try TestFolder()
    let path = try folder.write("large", [])
    try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 1 << 33)
    let writer = TarWriter(isAllowed: { _ in true }) { _ in }
    #expect(throws: TarError.tooLarge("x")) { try writer.add("x", file: path, modified: 0) }
    #expect(throws: TarError.unreadable(file: folder.path)) { try writer.add("x", file: folder.path, modified: 0) }
  }

  @Test func `a file of the disk is read piece by piece`() throws {
    let folder = try TestFolder()
    let bytes = Age.sample(300_000)
    let path = try folder.write("file", bytes)
    var longest = 0
    var stream: [UInt8] = []
    let writer = TarWriter(isAllowed: { _ in true }) {
      longest = max(longest, $0.count)
      stream += $0
    }
    try writer.add("x", file: path, modified: -5)
    try writer.finish()
    #expect(longest == 65_536)
    #expect(try Tar.read(stream) == [Tar.File(name: "x", bytes: bytes, modified: 0)])
  }

  @Test func `a file that becomes shorter meanwhile is refused`() throws {
    let folder = try TestFolder()
    let path = try folder.write("file", Age.sample(300_000))
    let handle = try #require(FileHandle(forWritingAtPath: path))
    let writer = TarWriter(isAllowed: { _ in true }) { _ in try handle.truncate(atOffset: 1000) }
    #expect(throws: TarError.changed("x")) { try writer.add("x", file: path, modified: 0) }
  }
}
