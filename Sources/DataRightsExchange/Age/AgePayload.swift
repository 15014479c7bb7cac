internal import Crypto

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The contents: chunks that are sealed each by itself, numbered, and the last of them marked.
struct AgePayload {
  /// The plain bytes of each chunk but the last.
  static let chunk = 1 << 16
  /// What sealing adds.
  static let tag = 16
  /// The bytes that stand before the first chunk.
  static let nonce = 16

  private let key: SymmetricKey
  private(set) var number: UInt64 = 0

  init(fileKey: SymmetricKey, nonce: [UInt8]) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
  }

  /// Seals the next chunk.
  mutating func seal(_ bytes: [UInt8], isLast: Bool) throws -> [UInt8] {
    let nonce = try ChaChaPoly.Nonce(data: nonceBytes(isLast: isLast))
    let box = try ChaChaPoly.seal(bytes, using: key, nonce: nonce)
    number += 1
    return Array(box.combined.dropFirst(12))
  }

  /// Opens the next chunk; nil where it was changed, moved, or is not what `isLast` says.
  mutating func open(_ sealed: [UInt8], isLast: Bool) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: nonceBytes(isLast: isLast) + sealed),
      let bytes = try? ChaChaPoly.open(box, using: key)
    else { return nil }
    number += 1
    return Array(bytes)
  }

  private func nonceBytes(isLast: Bool) -> [UInt8] {
    [0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } + [isLast ? 1 : 0]
  }
}
