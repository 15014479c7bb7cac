/// Why a file that a provider or a shop exported cannot be read.
///
/// `file` is the path that the user gave and `entry` a path within it; nothing of the contents is quoted.
public enum ImportError: Error, Sendable, Hashable {
  /// What is broken in a file.
  public enum Damage: String, Sendable, Hashable, CaseIterable {
    /// The archive has no table of contents, or one that contradicts itself.
    case directory
    /// An entry begins otherwise than the table of contents says.
    case header
    /// Two entries claim the same bytes, as archives do that are made to fill a disk.
    case overlap
    /// The archive ends within an entry.
    case truncated
    /// The packed bytes cannot be unpacked.
    case packing
    /// An entry is larger or smaller than it says.
    case size
    /// The checksum is another than the one stated.
    case checksum
    /// An entry unpacks to very much more than it holds, as archives do that are made to fill the memory.
    case ratio
    /// A document type is declared, which no export needs and which can name other files or grow without end.
    case documentType
    /// The text does not follow the rules of its format.
    case syntax
  }

  /// The file does not exist, is none, or may not be read.
  case unreadable(file: String)
  /// It has more bytes than are read.
  case tooLarge(file: String, entry: String?, bytes: Int, limit: Int)
  /// A folder or an archive has more files than are looked at.
  case tooMany(file: String, limit: Int)
  /// Something is broken; the line is counted from 1 where the file is a text.
  case damaged(file: String, entry: String?, Damage, line: Int?)
  /// An entry that is wanted is locked by a password.
  case encrypted(file: String, entry: String)
  /// An entry that is wanted is packed by a method other than deflate.
  case unknownMethod(file: String, entry: String, method: Int)
  /// None of the files that are looked for is there.
  case nothingFound(file: String, wanted: [String])
  /// The file is there, but it is not written as any export that is known.
  case unknownFormat(file: String, entry: String?)
}
