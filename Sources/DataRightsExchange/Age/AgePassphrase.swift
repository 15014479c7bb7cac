internal import Crypto

/// A passphrase that a file is locked with; it is wiped from memory when nobody keeps it, and never printed.
public struct AgePassphrase: Sendable {
  let key: SymmetricKey

  /// Takes a passphrase as it was typed.
  ///
  /// - Throws: ``AgeError/badPassphrase`` where it is empty or has a line break, which nobody can type.
  public init(text: String) throws(AgeError) {
    try self.init(bytes: Array(text.utf8)[...])
  }

  /// Takes the contents of a file that holds a passphrase and nothing else; the end of its line is not part of it.
  ///
  /// - Throws: ``AgeError/badPassphrase`` where the file is empty or has several lines.
  public init(file contents: [UInt8]) throws(AgeError) {
    var bytes = contents[...]
    if bytes.last == .lf { bytes.removeLast() }
    if bytes.last == .cr { bytes.removeLast() }
    try self.init(bytes: bytes)
  }

  private init(bytes: ArraySlice<UInt8>) throws(AgeError) {
    guard !bytes.isEmpty, !bytes.contains(.lf), !bytes.contains(.cr) else { throw .badPassphrase }
    key = SymmetricKey(data: bytes)
  }
}

extension AgePassphrase: CustomStringConvertible, CustomReflectable {
  /// Says what it is, and not which.
  public var description: String { "a passphrase" }
  /// Shows nothing of it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
