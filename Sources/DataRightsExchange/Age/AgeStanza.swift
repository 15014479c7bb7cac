internal import Crypto

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// One of the locked copies of the file key that the header holds.
struct AgeStanza {
  /// The type, and what it needs to be unlocked.
  let arguments: [String]
  /// The file key, locked.
  let body: [UInt8]

  var type: String { arguments[0] }

  /// The stanza's lines; the last is always shorter than the others can be.
  var lines: [UInt8] {
    var lines = Array("-> \(arguments.joined(separator: " "))\n".utf8)
    var rest = AgeBase64.encode(body)[...]
    while rest.count >= Self.columns {
      lines += rest.prefix(Self.columns) + [.lf]
      rest = rest.dropFirst(Self.columns)
    }
    return lines + rest + [.lf]
  }

  /// The letters of a full line of the body.
  static let columns = 64

  /// Locks a file key; each wrapping key is used once, so that the nonce may always be zero.
  static func lock(_ fileKey: SymmetricKey, with key: SymmetricKey) -> [UInt8]? {
    let bytes = fileKey.withUnsafeBytes { Array($0) }
    guard let nonce = try? ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12)),
      let box = try? ChaChaPoly.seal(bytes, using: key, nonce: nonce)
    else { return nil }
    return Array(box.ciphertext) + Array(box.tag)
  }

  /// The file key, where it was locked with this key.
  func unlock(with key: SymmetricKey) -> SymmetricKey? {
    let nonce = [UInt8](repeating: 0, count: 12)
    return (try? ChaChaPoly.SealedBox(combined: nonce + body)).flatMap { try? ChaChaPoly.open($0, using: key) }
      .map { SymmetricKey(data: $0) }
  }

  /// The size of a locked file key; a longer one could be made to open with several keys.
  static let bodySize = 32
}
