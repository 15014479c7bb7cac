@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

/// Files that were cut off, changed or made to do harm.
struct HostileAgeTests {
  /// Whether a changed file is refused, having given nothing but the beginning of what was encrypted.
  private static func isRefused(_ file: [UInt8], _ lock: Age.Lock, plain: [UInt8]) -> Bool {
    var taken: [UInt8] = []
    do {
      try Age.decrypt(file, lock) { taken += $0 }
      return false
    } catch {
      return error is AgeError && plain.starts(with: taken)
    }
  }

  @Test(arguments: Age.Lock.allCases)
  func `a file cut off anywhere is refused`(lock: Age.Lock) throws {
    let plain = Array("Erika Mustermann".utf8)
    let file = try Age.encrypt(plain, lock)
    for count in file.indices {
      #expect(Self.isRefused(Array(file[..<count]), lock, plain: plain), "\(count) bytes")
    }
    #expect(Self.isRefused(file + [0], lock, plain: plain))
  }

  @Test(arguments: Age.Lock.allCases)
  func `a file with a bit changed in any byte is refused`(lock: Age.Lock) throws {
    let plain = Array("Erika Mustermann".utf8)
    let file = try Age.encrypt(plain, lock)
    for place in file.indices {
      for bit in Sweep.isWanted ? 0..<8 : place % 8..<place % 8 + 1 {
        var changed = file
        changed[place] ^= 1 << bit
        #expect(Self.isRefused(changed, lock, plain: plain), "bit \(bit) of byte \(place)")
      }
    }
  }

  @Test func `chunks that are cut off, swapped or repeated are refused`() throws {
    let chunk = 65_536
    let plain = Age.sample(3 * chunk)
    let file = try Age.encrypt(plain, .recipient)
    let start = file.count - 3 * (chunk + 16)
    let head = Array(file[..<start])
    let chunks = Age.split(Array(file[start...]), chunk + 16)
    let made: [(String, [[UInt8]], AgeError)] = [
      ("the last is missing", [chunks[0], chunks[1]], .damaged(.truncated)),
      ("all are missing", [], .damaged(.truncated)),
      ("half the last", [chunks[0], chunks[1], Array(chunks[2].prefix(chunk / 2))], .damaged(.contents)),
      ("less than a tag", [chunks[0], chunks[1], Array(chunks[2].prefix(15))], .damaged(.truncated)),
      ("swapped", [chunks[1], chunks[0], chunks[2]], .damaged(.contents)),
      ("repeated", [chunks[0], chunks[0], chunks[1], chunks[2]], .damaged(.contents)),
      ("the last first", [chunks[2]], .damaged(.contents)),
      ("something follows", [chunks[0], chunks[1], chunks[2], [1]], .damaged(.contents)),
      ("the last twice", [chunks[0], chunks[1], chunks[2], chunks[2]], .damaged(.contents)),
    ]
    for (what, chunks, error) in made {
      var taken: [UInt8] = []
      #expect(throws: error, "\(what)") { try Age.decrypt(head + chunks.flatMap(\.self), .recipient) { taken += $0 } }
      #expect(plain.starts(with: taken), "\(what)")
    }
  }

  @Test func `an empty chunk ends nothing but an empty file`() throws {
    let key = try #require(try Age.fileKey(Age.encrypt([], .recipient)))
    func file(_ chunks: [[UInt8]]) throws -> [UInt8] {
      let whole = try Age.encrypt([], .recipient)
      return whole.dropLast(16) + Age.seal(chunks, fileKey: key, nonce: Array(whole.dropLast(16).suffix(16)))
    }
    let full = [UInt8](repeating: 7, count: 65_536)
    #expect(try Age.decrypt(file([[]]), .recipient).isEmpty)
    #expect(try Age.decrypt(file([full, full]), .recipient) == full + full)
    #expect(throws: AgeError.damaged(.contents)) { try Age.decrypt(file([full, []]), .recipient) }
    #expect(throws: AgeError.damaged(.contents)) { try Age.decrypt(file([[], full]), .recipient) }
    #expect(throws: AgeError.damaged(.contents)) { try Age.decrypt(file([[1], [2]]), .recipient) }
  }

  @Test func `who asks with the wrong key is told which is needed`() throws {
    let locked = try Age.encrypt([1], .passphrase)
    let addressed = try Age.encrypt([1], .recipient)
    func pull(_ file: [UInt8]) -> () throws -> [UInt8]? {
      var rest = [file][...]
      return { rest.popFirst() }
    }
    let (right, wrong) = (try AgePassphrase(text: Age.passphraseText), try AgePassphrase(text: "another"))
    #expect(throws: AgeError.wrongPassphrase) { try AgeDecryptor(passphrase: wrong, read: pull(locked)) }
    #expect(throws: AgeError.needsIdentity) { try AgeDecryptor(passphrase: right, read: pull(addressed)) }
    #expect(throws: AgeError.needsPassphrase) { try AgeDecryptor(identities: Age.identities(), read: pull(locked)) }
    #expect(throws: AgeError.noMatchingIdentity) {
      try AgeDecryptor(identities: Age.identities(Age.otherIdentityText), read: pull(addressed))
    }
  }

  @Test(arguments: [
    ("23", 23), ("31", 31), ("62", 62), ("64", 64), ("9999999999", 9_999_999_999),
    (String(repeating: "9", count: 40), Int.max),
  ])
  func `a work factor that would take minutes is refused at once`(text: String, factor: Int) throws {
    let file = try String(decoding: Age.encrypt([], .passphrase).dropLast(32), as: UTF8.self)
    let changed = Array(file.replacing(" 1\n", with: " \(text)\n").utf8)
    let passphrase = try AgePassphrase(text: Age.passphraseText)
    let spent = ContinuousClock().measure {
      #expect(throws: AgeError.workFactorTooHigh(factor: factor, limit: 22)) {
        var rest = [changed][...]
        _ = try AgeDecryptor(passphrase: passphrase) { rest.popFirst() }
      }
    }
    #expect(spent < .milliseconds(50))
  }

  static let noHeaders = [
    ("", AgeError.notAge), ("a", .notAge), ("PK\u{3}\u{4}", .notAge), (String(repeating: "x", count: 100_000), .notAge),
    ("age-encryption.org/v2\n", .unsupportedVersion), ("age-encryption.org/v1\r\n", .unsupportedVersion),
    ("age-encryption.org/v10\n", .unsupportedVersion), ("age-encryption.org/", .damaged(.truncated)),
    ("age-encryption.org/" + String(repeating: "v", count: 100_000), .unsupportedVersion),
    ("age-encryption.org/v1\n" + String(repeating: "-> a\n\n", count: 100_000), .damaged(.header)),
    ("age-encryption.org/v1\n-> " + String(repeating: "a", count: 1_000_000), .damaged(.header)),
    ("age-encryption.org/v1\n--- \(String(repeating: "A", count: 43))\n", .damaged(.header)),
  ]

  // By their number: the longest would fill the log.
  @Test(arguments: noHeaders.indices) func `what is no header is refused`(index: Int) {
    let (text, error) = Self.noHeaders[index]
    #expect(throws: error, "\(text.prefix(30))") { try Age.decrypt(Array(text.utf8), .recipient) }
  }

  @Test func `a file is told by its beginning`() throws {
    let text = AgeArmorTests.vector
    for file in [try Age.encrypt([], .recipient), Array(text.utf8), Array("\r\n \(text)".utf8)] {
      #expect(AgeDecryptor.recognizes(Array(file.prefix(64))))
    }
    for file in [[], try Tar.write([]), Array(" age-encryption.org/v1".utf8), Array("age-encryption.or".utf8)] {
      #expect(!AgeDecryptor.recognizes(file))
    }
  }

  @Test func `a header's size and work are bounded`() throws {
    let stanza = "-> X25519 \(String(repeating: "B", count: 42))A\n\(String(repeating: "A", count: 43))\n"
    let stanzas = String(repeating: stanza, count: 640)
    let text = "age-encryption.org/v1\n\(stanzas)--- \(String(repeating: "A", count: 43))\n"
    let spent = ContinuousClock().measure {
      #expect(throws: AgeError.noMatchingIdentity) { try Age.decrypt(Array(text.utf8), .recipient) }
    }
    #expect(spent < .seconds(5))
  }
}
