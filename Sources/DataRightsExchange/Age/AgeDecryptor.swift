internal import Crypto

/// Decrypts a stream in the age format, with some 64 KiB in memory however long it is; its text form is read too.
///
/// No byte is handed on before it is proven to be what was encrypted. That nothing is missing at the end is known only
/// when ``read()`` has given nil: until then, what was made of the bytes must not be taken for whole.
public final class AgeDecryptor {
  /// The highest work factor that is tried unless told otherwise: 22 is 4 GiB, and half a minute.
  public static let workFactorLimit = 22

  /// Whether a file that begins with these bytes, some 64 of them, is in the format.
  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    let text = beginning.drop { $0.isBlank || $0 == .lf || $0 == .cr }
    return beginning.starts(with: AgeHeader.intro.utf8) || text.starts(with: AgeArmor.first)
  }

  private let source: PulledBytes
  private var payload: AgePayload
  private var hasEnded = false
  private var failure: (any Error)?

  /// Reads the header of a file that is meant for recipients.
  ///
  /// - Parameters:
  ///   - identities: any of which may be the right one.
  ///   - read: gives the next bytes of the file, nil at its end; what it throws comes through.
  /// - Throws: ``AgeError``.
  public convenience init(identities: [AgeIdentity], read: @escaping () throws -> [UInt8]?) throws {
    try self.init(read) { header throws(AgeError) in try header.fileKey(identities) }
  }

  /// Reads the header of a file that is locked with a passphrase.
  ///
  /// - Parameters:
  ///   - workFactorLimit: the highest work factor that is tried, up to 30; each step more doubles time and memory.
  ///   - read: gives the next bytes of the file, nil at its end; what it throws comes through.
  /// - Throws: ``AgeError``.
  public convenience init(
    passphrase: AgePassphrase, workFactorLimit: Int = AgeDecryptor.workFactorLimit,
    read: @escaping () throws -> [UInt8]?
  ) throws {
    precondition(workFactorLimit <= 30)
    try self.init(read) { header throws(AgeError) in try header.fileKey(passphrase, limit: workFactorLimit) }
  }

  private init(
    _ read: @escaping () throws -> [UInt8]?, unlock: (AgeHeader) throws(AgeError) -> SymmetricKey
  ) throws {
    source = try AgeArmor.removed(from: PulledBytes(read))
    let header = try AgeHeaderReader.header(from: source)
    let fileKey = try unlock(header)
    guard header.isAuthentic(for: fileKey) else { throw AgeError.damaged(.header) }
    let nonce = try source.take(AgePayload.nonce)
    guard nonce.count == AgePayload.nonce else { throw AgeError.damaged(.truncated) }
    payload = AgePayload(fileKey: fileKey, nonce: nonce)
  }

  /// The next bytes of the contents, or nil when all were given and nothing is missing.
  ///
  /// After an error there are no more: the same error is thrown again.
  public func read() throws -> [UInt8]? {
    if let failure { throw failure }
    guard !hasEnded else { return nil }
    do {
      let bytes = try chunk()
      return bytes.isEmpty ? nil : bytes
    } catch {
      failure = error
      throw error
    }
  }

  private func chunk() throws -> [UInt8] {
    let sealed = try source.take(AgePayload.chunk + AgePayload.tag)
    guard sealed.count >= AgePayload.tag else { throw AgeError.damaged(.truncated) }
    hasEnded = try source.isAtEnd()
    if let bytes = payload.open(sealed, isLast: hasEnded) {
      // An empty chunk at the end would make a second way to write the same contents.
      guard !bytes.isEmpty || payload.number == 1 else { throw AgeError.damaged(.contents) }
      return bytes
    }
    let isCutOff = hasEnded && payload.open(sealed, isLast: false) != nil
    throw AgeError.damaged(isCutOff ? .truncated : .contents)
  }
}

extension AgeHeader {
  /// The file key, unlocked with one of the identities.
  fileprivate func fileKey(_ identities: [AgeIdentity]) throws(AgeError) -> SymmetricKey {
    guard try !isLockedWithPassphrase() else { throw .needsPassphrase }
    let stanzas = stanzas.filter { $0.type == AgeStanza.x25519 }
    for stanza in stanzas { _ = try stanza.x25519Share() }
    for stanza in stanzas {
      for identity in identities {
        if let key = try stanza.unlock(with: identity) { return key }
      }
    }
    throw .noMatchingIdentity
  }

  /// The file key, unlocked with a passphrase.
  fileprivate func fileKey(_ passphrase: AgePassphrase, limit: Int) throws(AgeError) -> SymmetricKey {
    guard try isLockedWithPassphrase() else { throw .needsIdentity }
    guard let key = try stanzas[0].unlock(with: passphrase, limit: limit) else { throw .wrongPassphrase }
    return key
  }

  /// Who knows a passphrase is to know that only others who know it can have made the file, so it must stand alone.
  private func isLockedWithPassphrase() throws(AgeError) -> Bool {
    guard stanzas.contains(where: { $0.type == AgeStanza.scrypt }) else { return false }
    guard stanzas.count == 1 else { throw .damaged(.header) }
    return true
  }
}
