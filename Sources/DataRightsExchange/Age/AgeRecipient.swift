internal import Crypto

/// Somebody for whom files can be encrypted: the public key `age1…` of an ``AgeIdentity``.
public struct AgeRecipient: Sendable {
  let key: Curve25519.KeyAgreement.PublicKey

  /// Reads a recipient as `age-keygen` prints it.
  ///
  /// - Throws: ``AgeError/unsupportedRecipient`` for other types of recipients, otherwise ``AgeError/badRecipient``.
  public init(text: String) throws(AgeError) {
    if text.hasPrefix("ssh-") { throw .unsupportedRecipient }
    guard let decoded = Bech32(text) else { throw .badRecipient }
    if decoded.prefix != "age", decoded.prefix.hasPrefix("age1") { throw .unsupportedRecipient }
    guard decoded.prefix == "age", decoded.bytes.count == 32,
      let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: decoded.bytes)
    else { throw .badRecipient }
    self.key = key
  }
}
