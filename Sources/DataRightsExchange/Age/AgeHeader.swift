internal import Crypto

/// What stands before the contents: the file key, locked in one or more ways, and a sum that only it can make.
struct AgeHeader {
  /// How every version of the format begins.
  static let intro = "age-encryption.org/"
  static let version = "v1"
  /// What the line with the sum begins with.
  static let mark = Array("---".utf8)
  /// More bytes than a header may have, so that a file can ask for neither much memory nor much work.
  static let mostBytes = 1 << 16

  let stanzas: [AgeStanza]
  /// The header up to and with the mark of the sum.
  let signed: [UInt8]
  let sum: [UInt8]

  var bytes: [UInt8] { signed + [.space] + AgeBase64.encode(sum) + [.lf] }

  /// Whether the header is as the one who had the file key wrote it; takes the same time whatever the difference.
  func isAuthentic(for fileKey: SymmetricKey) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(sum, authenticating: signed, using: Self.sumKey(fileKey))
  }

  private static func sumKey(_ fileKey: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: fileKey, info: Array("header".utf8), outputByteCount: 32)
  }
}

extension AgeHeader {
  /// Makes a header for a file key.
  init(_ stanzas: [AgeStanza], fileKey: SymmetricKey) {
    let signed = Array("\(Self.intro)\(Self.version)\n".utf8) + stanzas.flatMap(\.lines) + Self.mark
    let sum = HMAC<SHA256>.authenticationCode(for: signed, using: Self.sumKey(fileKey))
    self.init(stanzas: stanzas, signed: signed, sum: Array(sum))
  }
}
