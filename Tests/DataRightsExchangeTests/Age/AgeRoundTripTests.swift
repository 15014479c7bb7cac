@testable import DataRightsExchange
import Testing

struct AgeRoundTripTests {
  static let chunk = 65_536

  @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 5 * chunk, 5 * chunk + 7], Age.Lock.allCases)
  func `what was encrypted is decrypted`(size: Int, lock: Age.Lock) throws {
    let bytes = Age.sample(size)
    let file = try Age.encrypt(bytes, lock)
    #expect(try Age.decrypt(file, lock) == bytes)
    // 16 bytes of tag a chunk, and one chunk even where there is nothing.
    let chunks = max(1, (size + Self.chunk - 1) / Self.chunk)
    let header = try #require(file.indices.first { file[$0...].starts(with: "\n--- ".utf8) }) + 1 + 4 + 43 + 1
    #expect(file.count == header + 16 + size + 16 * chunks)
  }

  @Test(arguments: [1, 3, 15, 16, 65_535, 65_552, 1 << 20])
  func `the size of the pieces makes no difference`(size: Int) throws {
    let bytes = Age.sample(2 * Self.chunk + 5)
    let file = try Age.encrypt(bytes, .recipient)
    #expect(try Age.encrypt(bytes, .recipient, pieces: size) == file)
    #expect(try Age.decrypt(file, .recipient, pieces: size) == bytes)
  }

  @Test func `each of several recipients decrypts alone`() throws {
    var file: [UInt8] = []
    let recipients = try [Age.recipientText, Age.otherRecipientText].map { text in try AgeRecipient(text: text) }
    let encryptor = try AgeEncryptor(to: recipients) { file += $0 }
    try encryptor.append([1, 2, 3])
    try encryptor.finish()
    for text in [Age.identityText, Age.otherIdentityText, "\(Age.otherIdentityText)\n\(Age.identityText)"] {
      var rest = [file][...]
      let decryptor = try AgeDecryptor(identities: Age.identities(text)) { rest.popFirst() }
      #expect(try decryptor.read() == [1, 2, 3])
      #expect(try decryptor.read() == nil)
      #expect(try decryptor.read() == nil)
    }
  }

  @Test(arguments: Age.Lock.allCases)
  func `two files with the same contents have nothing in common`(lock: Age.Lock) throws {
    func file() throws -> [UInt8] {
      var file: [UInt8] = []
      let encryptor =
        switch lock {
        case .recipient: try AgeEncryptor(to: [AgeRecipient(text: Age.recipientText)]) { file += $0 }
        case .passphrase: try AgeEncryptor(passphrase: AgePassphrase(text: "x"), workFactor: 1) { file += $0 }
        }
      try encryptor.append([UInt8](repeating: 0, count: 64))
      try encryptor.finish()
      return file
    }
    let (first, second) = (try file(), try file())
    #expect(first.suffix(96) != second.suffix(96))
    #expect(Set(Age.split(Array(first.suffix(96)), 16)).isDisjoint(with: Age.split(Array(second.suffix(96)), 16)))
  }

  @Test func `no chunk is handed on before all of it is proven`() throws {
    let bytes = Age.sample(3 * Self.chunk)
    var file = try Age.encrypt(bytes, .recipient)
    let second = file.count - 2 * (Self.chunk + 16)
    file[second + 100] ^= 1
    var taken: [UInt8] = []
    #expect(throws: AgeError.damaged(.contents)) { try Age.decrypt(file, .recipient, pieces: 1000) { taken += $0 } }
    #expect(taken == Array(bytes.prefix(Self.chunk)))
  }

  @Test func `only a chunk's bytes are read ahead`() throws {
    let file = try Age.encrypt(Age.sample(20 * Self.chunk), .recipient)
    var rest = Age.split(file, 1000)[...]
    var given = 0
    var taken = 0
    let decryptor = try AgeDecryptor(identities: Age.identities()) {
      let piece = rest.popFirst()
      given += piece?.count ?? 0
      return piece
    }
    while let bytes = try decryptor.read() {
      taken += bytes.count
      #expect(given - taken < 1000 + 20 * 16 + Self.chunk)
    }
  }

  @Test func `what the streams throw comes through, again and again`() throws {
    struct Full: Error {}
    let recipient = try AgeRecipient(text: Age.recipientText)
    #expect(throws: Full.self) { try AgeEncryptor(to: [recipient]) { _ in throw Full() } }
    let file = try Age.encrypt(Age.sample(Self.chunk + 1), .recipient)
    var pieces = [Array(file.dropLast(100))][...]
    let decryptor = try AgeDecryptor(identities: Age.identities()) {
      guard let piece = pieces.popFirst() else { throw Full() }
      return piece
    }
    for _ in 0..<3 { #expect(throws: Full.self) { while try decryptor.read() != nil {} } }
  }

  @Test func `somebody must be able to read a file`() {
    #expect(throws: AgeError.noRecipients) { try AgeEncryptor(to: []) { _ in } }
  }
}
