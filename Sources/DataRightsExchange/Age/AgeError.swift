/// Why something is not encrypted or decrypted in the age format; never with a key, a passphrase or contents in it.
public enum AgeError: Error, Sendable, Hashable {
  /// What is broken in a file.
  public enum Damage: String, Sendable, Hashable, CaseIterable {
    /// The file ends before its end.
    case truncated
    /// The header does not follow the format, or was changed.
    case header
    /// The contents were changed, or bytes follow their end.
    case contents
    /// The lines of the text form do not follow its rules.
    case armor
  }

  /// The file does not begin as files in the age format do.
  case notAge
  /// The file says that it is written in another version of the format than `v1`.
  case unsupportedVersion
  /// The file is not meant for any of the identities.
  case noMatchingIdentity
  /// The passphrase is not the one of the file; a file changed in just this place looks the same.
  case wrongPassphrase
  /// The file is locked with a passphrase, and identities were given.
  case needsPassphrase
  /// The file is meant for recipients, and a passphrase was given.
  case needsIdentity
  /// Trying the passphrase would take 2^`factor` rounds, more than are done for a file that anybody may have made.
  case workFactorTooHigh(factor: Int, limit: Int)
  /// The memory that the work factor asks for is not to be had.
  case notEnoughMemory
  /// The file is damaged.
  case damaged(Damage)
  /// A recipient is mistyped or not `age1…`, or nobody could decrypt what is encrypted for it.
  case badRecipient
  /// A recipient is of a type that is not supported, such as those of plugins, of SSH and of post-quantum keys.
  case unsupportedRecipient
  /// Nobody is given to encrypt for.
  case noRecipients
  /// A line of a key file is no identity; lines are counted from 1.
  case badIdentity(line: Int)
  /// A line of a key file holds an identity of a type that is not supported; lines are counted from 1.
  case unsupportedIdentity(line: Int)
  /// A key file holds no identity.
  case noIdentity
  /// A passphrase is empty or has several lines.
  case badPassphrase
}
