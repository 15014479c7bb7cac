import DataRightsStore
import Foundation
import Testing

/// Files are known by their SHA-256 sums, and kept under them.
struct EvidenceTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = temporary.path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  // The examples of FIPS 180-4 as NIST publishes them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `sums are those of the standard`(text: String, sum: String) throws {
    #expect(FileDigest(bytes: Array(text.utf8)).hex == sum)
    let digest = try FileDigest(file: try file("text", Array(text.utf8)))
    #expect(digest.hex == sum && digest.bytes == text.utf8.count)
  }

  // A million times the letter a, an example of FIPS 180-4, is read in several pieces.
  @Test func `a file of many pieces has its sum`() throws {
    let path = try file("million", [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
    #expect(try FileDigest(file: path).hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `what is no file has no sum`() throws {
    #expect(throws: FileDigest.Problem.unreadable(temporary.path + "/none")) {
      try FileDigest(file: temporary.path + "/none")
    }
    #expect(throws: FileDigest.Problem.notAFile(temporary.path)) { try FileDigest(file: temporary.path) }
  }

  @Test func `a kept file is whole, for its owner alone, and kept once`() throws {
    let evidence = EvidenceFolder(store: temporary.store)
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let source = try file("export.xlsx", bytes)
    let digest = try evidence.keep(source).digest
    #expect(try evidence.keep(source) == (digest, false))
    #expect(evidence.has(digest.hex))
    let kept = evidence.path(of: digest.hex)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: kept))) == bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let folder = URL(fileURLWithPath: kept).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [digest.hex])
  }

  @Test func `nothing is left of a file that cannot be read`() throws {
    let evidence = EvidenceFolder(store: temporary.store)
    #expect(throws: EvidenceFolder.Problem.source(.notAFile(temporary.path))) { try evidence.keep(temporary.path) }
    let folder = temporary.store + "/evidence"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(!evidence.has(String(repeating: "0", count: 64)))
  }
}
