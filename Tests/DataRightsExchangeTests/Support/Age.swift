import Crypto
import DataRights
@testable import DataRightsExchange
import Foundation

/// Keys and files for tests of the age format.
enum Age {
  /// The identity and its recipient that the specification (C2SP age.md) shows as an example.
  static let identityText = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
  static let recipientText = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
  /// The identity of the public test vectors (C2SP CCTV).
  static let otherIdentityText = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
  /// Its recipient, as `age-keygen -y` prints it.
  static let otherRecipientText = "age1xmwwc06ly3ee5rytxm9mflaz2u56jjj36s0mypdrwsvlul66mv4q47ryef"
  static let passphraseText = "correct horse"

  /// Who may read a file.
  enum Lock: String, CaseIterable, Sendable { case recipient, passphrase }

  static func identities(_ text: String = identityText) throws -> [AgeIdentity] {
    try AgeIdentity.identities(inKeyFile: Array(text.utf8))
  }

  /// Encrypts bytes that come in pieces of a size, always with the same keys.
  static func encrypt(
    _ bytes: [UInt8], _ lock: Lock, pieces: Int = 10_000, workFactor: Int = 1
  ) throws -> [UInt8] {
    var file: [UInt8] = []
    let random = SeededGenerator(seed: 1)
    let encryptor =
      switch lock {
      case .recipient:
        try AgeEncryptor(to: [AgeRecipient(text: recipientText)], random: random) { file += $0 }
      case .passphrase:
        try AgeEncryptor(passphrase: AgePassphrase(text: passphraseText), workFactor: workFactor, random: random) {
          file += $0
        }
      }
    for piece in split(bytes, pieces) { try encryptor.append(piece) }
    try encryptor.finish()
    return file
  }

  /// Decrypts to the end, and hands each piece on before the next is asked for.
  static func decrypt(
    _ file: [UInt8], _ lock: Lock, pieces: Int = 10_000, _ take: ([UInt8]) -> Void
  ) throws {
    var rest = split(file, pieces)[...]
    let read: () throws -> [UInt8]? = { rest.popFirst() }
    let decryptor =
      switch lock {
      case .recipient: try AgeDecryptor(identities: identities(), read: read)
      case .passphrase:
        try AgeDecryptor(passphrase: AgePassphrase(text: passphraseText), workFactorLimit: 10, read: read)
      }
    while let bytes = try decryptor.read() { take(bytes) }
  }

  static func decrypt(_ file: [UInt8], _ lock: Lock, pieces: Int = 10_000) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try decrypt(file, lock, pieces: pieces) { bytes += $0 }
    return bytes
  }

  static func split(_ bytes: [UInt8], _ size: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
  }

  /// Bytes none of whose parts are like another.
  static func sample(_ count: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(count))
    var bytes: [UInt8] = []
    while bytes.count < count { withUnsafeBytes(of: random.next()) { bytes += $0 } }
    return Array(bytes.prefix(count))
  }
}

/// The contents as the specification describes them, made without any of the project's code.
extension Age {
  /// The key of a file for ``identityText``.
  static func fileKey(_ file: [UInt8]) throws -> SymmetricKey? {
    var rest = [file][...]
    let header = try AgeHeaderReader.header(from: PulledBytes { rest.popFirst() })
    return try header.stanzas.first?.unlock(with: identities()[0])
  }

  static func seal(_ chunks: [[UInt8]], fileKey: SymmetricKey, nonce: [UInt8]) -> [UInt8] {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
    return chunks.enumerated().flatMap { index, chunk in
      let counter = [UInt8](repeating: 0, count: 10) + [UInt8(index), index == chunks.count - 1 ? 1 : 0]
      let box = try? ChaChaPoly.seal(chunk, using: key, nonce: ChaChaPoly.Nonce(data: counter))
      return box.map { Array($0.ciphertext) + Array($0.tag) } ?? []
    }
  }
}
