internal import Crypto

/// Encrypts a stream in the age format, with some 64 KiB in memory however long it is.
///
/// What is written is a whole file only after ``finish()``, and never after an error. Other programs for the format decrypt it, such as
/// `age --decrypt`.
public final class AgeEncryptor {
  /// The cost of a passphrase that the format's own program uses: about a second and 256 MiB a guess.
  public static let workFactor = 18

  private let write: ([UInt8]) throws -> Void
  private var payload: AgePayload
  private var pending: [UInt8] = []
  private var isFinished = false

  /// Begins a file that each of the recipients can decrypt alone.
  ///
  /// - Parameters:
  ///   - random: where keys come from; another generator than the system's is for tests.
  ///   - write: takes the next bytes of the file; what it throws comes through.
  /// - Throws: ``AgeError/noRecipients``, or ``AgeError/badRecipient``.
  public convenience init(
    to recipients: [AgeRecipient], random: some RandomNumberGenerator = SystemRandomNumberGenerator(),
    write: @escaping ([UInt8]) throws -> Void
  ) throws {
    guard !recipients.isEmpty else { throw AgeError.noRecipients }
    try self.init(random, write) { fileKey, random throws(AgeError) in
      var stanzas: [AgeStanza] = []
      for recipient in recipients { stanzas.append(try AgeStanza(fileKey, for: recipient, using: &random)) }
      return stanzas
    }
  }

  /// Begins a file that is locked with a passphrase, and with nothing else.
  ///
  /// - Parameters:
  ///   - workFactor: the cost of a guess as a power of two, from 1 to 22.
  /// - Throws: ``AgeError/notEnoughMemory``.
  public convenience init(
    passphrase: AgePassphrase, workFactor: Int = AgeEncryptor.workFactor,
    random: some RandomNumberGenerator = SystemRandomNumberGenerator(), write: @escaping ([UInt8]) throws -> Void
  ) throws {
    precondition((1...AgeDecryptor.workFactorLimit).contains(workFactor))
    try self.init(random, write) { fileKey, random throws(AgeError) in
      [try AgeStanza(fileKey, with: passphrase, workFactor: workFactor, using: &random)]
    }
  }

  private init<Random: RandomNumberGenerator>(
    _ random: Random, _ write: @escaping ([UInt8]) throws -> Void,
    stanzas: (SymmetricKey, inout Random) throws(AgeError) -> [AgeStanza]
  ) throws {
    var random = random
    let fileKey = SymmetricKey(data: random.bytes(16))
    let header = AgeHeader(try stanzas(fileKey, &random), fileKey: fileKey)
    let nonce = random.bytes(AgePayload.nonce)
    payload = AgePayload(fileKey: fileKey, nonce: nonce)
    self.write = write
    try write(header.bytes + nonce)
  }

  /// Encrypts the next bytes.
  public func append(_ bytes: [UInt8]) throws {
    precondition(!isFinished)
    var rest = bytes[...]
    while !rest.isEmpty {
      // A full chunk waits until it is known whether it is the last.
      if pending.count == AgePayload.chunk { try flush(isLast: false) }
      let taken = rest.prefix(AgePayload.chunk - pending.count)
      pending += taken
      rest = rest.dropFirst(taken.count)
    }
  }

  /// Ends the file.
  public func finish() throws {
    precondition(!isFinished)
    isFinished = true
    try flush(isLast: true)
  }

  private func flush(isLast: Bool) throws {
    let sealed = try payload.seal(pending, isLast: isLast)
    pending.removeAll(keepingCapacity: true)
    try write(sealed)
  }
}
