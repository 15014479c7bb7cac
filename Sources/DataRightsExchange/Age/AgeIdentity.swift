internal import Crypto

/// The secret key `AGE-SECRET-KEY-1…` that decrypts what was encrypted for its recipient; never printed.
public struct AgeIdentity: Sendable {
  let key: Curve25519.KeyAgreement.PrivateKey

  /// Reads the identities of a key file as `age-keygen` writes it: one a line, with empty lines and lines with `#`.
  public static func identities(inKeyFile contents: [UInt8]) throws(AgeError) -> [AgeIdentity] {
    var identities: [AgeIdentity] = []
    for (index, line) in contents.split(separator: .lf, omittingEmptySubsequences: false).enumerated() {
      let text = line.last == .cr ? line.dropLast() : line
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      identities.append(try AgeIdentity(text, line: index + 1))
    }
    guard !identities.isEmpty else { throw .noIdentity }
    return identities
  }

  private init(_ text: ArraySlice<UInt8>, line: Int) throws(AgeError) {
    // Plugins and post-quantum keys have names of their own; a locked key file is itself in the age format.
    let others = ["AGE-PLUGIN-", "AGE-SECRET-KEY-PQ-", "-----BEGIN ", AgeHeader.intro]
    if others.contains(where: { text.starts(with: $0.utf8) }) { throw .unsupportedIdentity(line: line) }
    guard let decoded = Bech32(String(decoding: text, as: UTF8.self)), decoded.prefix == "AGE-SECRET-KEY-",
      decoded.bytes.count == 32,
      let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: decoded.bytes)
    else { throw .badIdentity(line: line) }
    self.key = key
  }
}

extension AgeIdentity: CustomStringConvertible, CustomReflectable {
  /// Says what it is, and not which.
  public var description: String { "an identity" }
  /// Shows nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
