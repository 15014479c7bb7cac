internal import Crypto

/// File keys that are locked for recipients.
extension AgeStanza {
  static let x25519 = "X25519"

  /// Locks a file key for a recipient.
  init(
    _ fileKey: SymmetricKey, for recipient: AgeRecipient, using random: inout some RandomNumberGenerator
  ) throws(AgeError) {
    guard let ephemeral = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: random.bytes(32)),
      let key = Self.key(
        secret: ephemeral, other: recipient.key, share: ephemeral.publicKey, recipient: recipient.key),
      let body = Self.lock(fileKey, with: key)
    else { throw .badRecipient }
    let share = AgeBase64.encode(ephemeral.publicKey.rawRepresentation)
    self.init(arguments: [Self.x25519, String(decoding: share, as: UTF8.self)], body: body)
  }

  /// The share of the one who encrypted.
  func x25519Share() throws(AgeError) -> Curve25519.KeyAgreement.PublicKey {
    guard arguments.count == 2, let bytes = AgeBase64.decode(arguments[1].utf8), bytes.count == 32,
      body.count == Self.bodySize, let share = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
    else { throw .damaged(.header) }
    return share
  }

  /// The file key, where it was locked for this identity.
  func unlock(with identity: AgeIdentity) throws(AgeError) -> SymmetricKey? {
    let share = try x25519Share()
    guard let key = Self.key(secret: identity.key, other: share, share: share, recipient: identity.key.publicKey)
    else { throw .damaged(.header) }
    return unlock(with: key)
  }

  /// The key that both sides come to; nil where the public key is one that everybody comes to the same secret with.
  private static func key(
    secret: Curve25519.KeyAgreement.PrivateKey, other: Curve25519.KeyAgreement.PublicKey,
    share: Curve25519.KeyAgreement.PublicKey, recipient: Curve25519.KeyAgreement.PublicKey
  ) -> SymmetricKey? {
    guard let shared = try? secret.sharedSecretFromKeyAgreement(with: other),
      shared.withUnsafeBytes({ $0.reduce(0, |) }) != 0
    else { return nil }
    return shared.hkdfDerivedSymmetricKey(
      using: SHA256.self, salt: share.rawRepresentation + recipient.rawRepresentation,
      sharedInfo: Array("age-encryption.org/v1/X25519".utf8), outputByteCount: 32)
  }
}

extension RandomNumberGenerator {
  mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) } }
}
