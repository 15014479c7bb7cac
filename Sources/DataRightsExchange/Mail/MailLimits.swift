/// How much of a mail is read: nothing that a stranger sends may take the machine.
enum MailLimits {
  /// Bytes of a file.
  static let bytes = 32 << 20
  /// Levels of parts within parts.
  static let depth = 20
  /// Parts of all levels.
  static let parts = 500
  /// Header lines of a part.
  static let headers = 2000
  /// Bytes of one header line.
  static let headerBytes = 1 << 18
  /// Characters of text that are looked at.
  static let text = 1 << 20
}

/// Why a mail file cannot be read.
public enum MailError: Error, Hashable, Sendable {
  /// It has more bytes than are read.
  case tooLarge(bytes: Int, limit: Int)
  /// It has no line such as `From: …` at its beginning.
  case noMail
}
