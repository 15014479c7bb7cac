internal import Crypto
internal import CryptoExtras

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// File keys that are locked with a passphrase.
extension AgeStanza {
  static let scrypt = "scrypt"

  /// Locks a file key with a passphrase; guessing it takes 2^`workFactor` rounds a guess.
  init(
    _ fileKey: SymmetricKey, with passphrase: AgePassphrase, workFactor: Int,
    using random: inout some RandomNumberGenerator
  ) throws(AgeError) {
    let salt = random.bytes(16)
    let key = try Self.key(passphrase, salt, workFactor)
    guard let body = Self.lock(fileKey, with: key) else { throw .notEnoughMemory }
    let text = String(decoding: AgeBase64.encode(salt), as: UTF8.self)
    self.init(arguments: [Self.scrypt, text, String(workFactor)], body: body)
  }

  /// The file key, where it was locked with this passphrase.
  ///
  /// - Parameter limit: the highest work factor that is tried; each step more doubles time and memory.
  func unlock(with passphrase: AgePassphrase, limit: Int) throws(AgeError) -> SymmetricKey? {
    guard arguments.count == 3, let salt = AgeBase64.decode(arguments[1].utf8), salt.count == 16,
      let first = arguments[2].utf8.first, first != UInt8(ascii: "0"),
      arguments[2].utf8.allSatisfy(\.isDigit), body.count == Self.bodySize
    else { throw .damaged(.header) }
    let factor = Int(arguments[2]) ?? .max
    guard factor <= limit else { throw .workFactorTooHigh(factor: factor, limit: limit) }
    return unlock(with: try Self.key(passphrase, salt, factor))
  }

  private static func key(
    _ passphrase: AgePassphrase, _ salt: [UInt8], _ workFactor: Int
  ) throws(AgeError) -> SymmetricKey {
    let salt = Array("age-encryption.org/v1/scrypt".utf8) + salt
    let key = passphrase.key.withUnsafeBytes { bytes in
      try? KDF.Scrypt.deriveKey(
        from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
    }
    guard let key else { throw .notEnoughMemory }
    return key
  }
}
