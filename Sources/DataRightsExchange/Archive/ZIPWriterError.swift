/// Why an archive cannot be written.
public enum ZIPWriterError: Error, Sendable, Hashable {
  /// Something stands already where the archive should, or the folder does not allow it.
  case cannotCreate(file: String)
  /// The disk takes no more.
  case cannotWrite(file: String)
  /// A file that should go in does not exist, is none, or may not be read.
  case unreadable(file: String)
  /// The archive or a file that should go in has 4 GiB or more, or there are more than 65,534 of them.
  case tooLarge(file: String)
  /// A name is empty, begins with `/`, has `\`, `..` or a control character in it, or is too long.
  case name(String)
  /// Two files should have one name.
  case duplicate(String)
}
