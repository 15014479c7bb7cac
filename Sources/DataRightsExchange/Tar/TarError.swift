/// Why a tar stream is not written or read.
///
/// What is read may come from anybody, so that an entry is named by its number, counted from 1, and not by its name.
public enum TarError: Error, Sendable, Hashable {
  /// What is broken in a stream.
  public enum Damage: String, Sendable, Hashable, CaseIterable {
    /// It ends before its end.
    case truncated
    /// The checksum of a header is another than the one stated.
    case checksum
    /// A header does not follow the format.
    case header
    /// Bytes that only fill up are not zero.
    case padding
    /// Something follows the end.
    case trailing
  }

  /// A name is not allowed in the stream that is written.
  case name(String)
  /// Two entries that are written should have one name, or one the name of a folder of the other.
  case duplicate(String)
  /// An entry has 8 GiB or more.
  case tooLarge(String)
  /// A file that should go in does not exist, is none, or may not be read.
  case unreadable(file: String)
  /// A file has become shorter while it was read.
  case changed(String)
  /// There are more entries than are written or read.
  case tooMany(limit: Int)
  /// The stream is no tar stream, or one of another kind than POSIX ustar.
  case notTar(entry: Int)
  /// An entry is no regular file but, by its letter in the format, a link, a folder, a device or a note about others.
  case notAFile(entry: Int, type: UInt8)
  /// An entry has a name that is not allowed.
  case forbiddenName(entry: Int)
  /// An entry has the name of another, or of a folder of another.
  case repeatedName(entry: Int)
  /// The stream is damaged.
  case damaged(entry: Int, Damage)
}
